import type { Guard } from '../../shared/access/guard.ts';
import { invariant } from '../../shared/invariant.ts';
import { contract } from '../../shared/ipc/contract.ts';
import type { Contract, PushName } from '../../shared/ipc/contract.ts';
import type { NewsOf } from '../../shared/ipc/contract-types.ts';
import type { ActorOfWindow } from '../access/front-door.ts';
import { admit } from './admit.ts';

/** The part of a window's web contents that news needs. */
export type NewsReader = { readonly id: number; isDestroyed(): boolean; send(channel: string, news: unknown): void };

/** What there is to say to someone with this guard; the same to everyone where the door has none. */
type NewsFor<Name extends PushName> = (
  guard: Contract[Name]['door']['kind'] extends 'guarded' ? Guard : null,
) => NewsOf<Name>;

export type SendNews = <Name extends PushName>(name: Name, newsFor: NewsFor<Name>) => void;

/**
 * Sends news to every open window whose actor may see it, made for each of them by what its guard lets through and
 * checked against the contract on its way out.
 */
export function createSendNews(open: {
  readonly readers: () => readonly NewsReader[];
  readonly actorOf: ActorOfWindow;
}): SendNews {
  return (name, newsFor) => {
    const { door, news } = contract[name];
    for (const reader of open.readers()) {
      const admitted = reader.isDestroyed() ? null : admit(open.actorOf(reader.id), door);
      if (admitted === null) continue;
      const told = (newsFor as (guard: Guard | null) => unknown)(admitted.guard);
      invariant(admitted.guard === null || admitted.guard.wasAsked(), 'news goes out only after asking its guard');
      reader.send(name, news.parse(told));
    }
  };
}
