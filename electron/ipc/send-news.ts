import { mayActAs } from '../../shared/access/may.ts';
import { contract } from '../../shared/ipc/contract.ts';
import type { PushName } from '../../shared/ipc/contract.ts';
import type { NewsOf } from '../../shared/ipc/contract-types.ts';
import type { SessionOfWindow } from '../access/session.ts';

/** The part of a window's web contents that news needs. */
export type NewsReader = { readonly id: number; isDestroyed(): boolean; send(channel: string, news: unknown): void };

export type SendNews = <Name extends PushName>(name: Name, news: NewsOf<Name>) => void;

/** Sends news to every open window whose session may see it, checked against the contract on its way out. */
export function createSendNews(open: {
  readonly readers: () => readonly NewsReader[];
  readonly sessionOf: SessionOfWindow;
}): SendNews {
  return (name, news) => {
    const checked = contract[name].news.parse(news);
    for (const reader of open.readers()) {
      const session = reader.isDestroyed() ? null : open.sessionOf(reader.id);
      if (session !== null && mayActAs(session.role, contract[name].role)) reader.send(name, checked);
    }
  };
}
