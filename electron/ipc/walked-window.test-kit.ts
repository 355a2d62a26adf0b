import type { DeskError } from '../../shared/desk-error.ts';
import type { BackupState } from '../../shared/ipc/care-messages.ts';
import type { CallName, PushName } from '../../shared/ipc/contract.ts';
import type { Result } from '../../shared/result.ts';
import { createLogger } from '../log/logger.ts';
import { createSendNews } from './send-news.ts';
import { serveContract } from './serve-contract.ts';
import type { CallEvent } from './trusted-sender.ts';
import { enterOffice, noUpdates } from './walked-office.test-kit.ts';
import type { Furnished } from './walked-office.test-kit.ts';

export type Answer = Result<unknown, DeskError>;

const WINDOW = 1;
const fromOurPage: CallEvent = {
  sender: { id: WINDOW, isDestroyed: () => false },
  senderFrame: { url: 'app://desk/index.html', parent: null },
};

export type Office = Awaited<ReturnType<typeof openOffice>>;

/** An office that answers the visitor's window as main does. */
export async function openOffice(furnished: Furnished) {
  const { handlers, door, shelf, ...inside } = await enterOffice(furnished);
  const channels = new Map<string, (event: CallEvent, ask: unknown) => Promise<unknown>>();
  const { actorOf } = door;
  serveContract({
    ipcMain: { handle: (channel, listener) => channels.set(channel, listener) },
    handlers,
    isOurWindow: () => true,
    actorOf,
    onRefused: () => undefined,
    log: createLogger({ writeLine: () => undefined, now: () => new Date(0) }),
  });
  return {
    ...inside,
    call: (name: CallName, ask: unknown) => channels.get(name)?.(fromOurPage, ask) as Promise<Answer>,
    newsOf: (name: PushName) => {
      const heard: unknown[] = [];
      const reader = { id: WINDOW, isDestroyed: () => false, send: (_name: string, news: unknown) => heard.push(news) };
      const sendNews = createSendNews({ readers: () => [reader], actorOf });
      if (name === 'office.changed') sendNews(name, () => door.state());
      else if (name === 'timetables.changed') sendNews(name, () => ({ known: 1 }));
      else if (name === 'backup.changed') sendNews(name, () => noBackups);
      else if (name === 'server.changed') sendNews(name, () => ({ state: { kind: 'alone' }, activity: 'idle' }));
      else if (name === 'updates.changed') sendNews(name, () => noUpdates);
      else if (name === 'updates.offered') sendNews(name, () => ({ ready: '0.2.0' }));
      else if (name === 'session.locksSoon') sendNews(name, () => ({ seconds: 60 }));
      else sendNews(name, (guard) => ({ rows: shelf.rowsFor(guard) }));
      return heard;
    },
  };
}

const noBackups: BackupState = {
  ...{ place: '/backups', isUsualPlace: true, keep: 'a-year', lastMade: null, kept: null },
  ...{ unreached: 0, running: null, problem: null, isOverdue: false },
};
