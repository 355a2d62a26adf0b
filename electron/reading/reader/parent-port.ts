import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { invariant } from '../../../shared/invariant.ts';
import type { FromReader } from '../reader-messages.ts';

/** The reader's end of the line: the same whether Electron or plain Node started the process. */
export type ParentPort = {
  post(message: FromReader): void;
  onMessage(listener: (message: unknown) => void): void;
};

type UtilityPort = {
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): unknown;
  postMessage(message: unknown): void;
};

/** Electron's utility processes have `process.parentPort`; children of plain Node have `process.send`. */
export function openParentPort(): ParentPort {
  const utility = (process as { parentPort?: UtilityPort }).parentPort;
  if (utility !== undefined) {
    return {
      post: (message) => utility.postMessage(message),
      onMessage: (listener) => void utility.on('message', (event) => listener(event.data)),
    };
  }
  invariant(process.send !== undefined, 'the reader runs as a process of its own, started by the program');
  const send = process.send.bind(process);
  // Whoever started us is gone: nobody will collect the answer, so there is nothing left to do here.
  process.once('disconnect', () => process.exit(0));
  watchParent();
  return {
    post: (message) => void send(message),
    onMessage: (listener) => void process.on('message', listener),
  };
}

/** Electron ends its own utility processes; a child of plain Node has to see to it itself. */
function watchParent(): void {
  // The same ending as this file: ".ts" from the repository, ".js" from the build, where both lie side by side.
  const file = `parent-watch.worker${extname(import.meta.url)}`;
  new Worker(new URL(file, import.meta.url), { workerData: process.ppid }).unref();
}
