import { invariant } from '../../../shared/invariant.ts';
import type { StorePort } from './serve-store.ts';

type UtilityPort = {
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): unknown;
  postMessage(message: unknown): void;
};

/** The store's end of the line to main: Electron's own for utility processes. Tests fork it as a child of plain Node. */
export function openStorePort(): StorePort {
  const utility = (process as { parentPort?: UtilityPort }).parentPort;
  if (utility !== undefined) {
    return {
      post: (message) => utility.postMessage(message),
      onMessage: (listener) => void utility.on('message', (event) => listener(event.data)),
    };
  }
  invariant(process.send !== undefined, 'the store runs as a process of its own, started by the program');
  const send = process.send.bind(process);
  process.once('disconnect', () => process.exit(0));
  return { post: (message) => void send(message), onMessage: (listener) => void process.on('message', listener) };
}
