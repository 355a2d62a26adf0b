import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { ToStore } from '../process/store-messages.ts';

/** The program of the store process itself. */
const STORE_PROGRAM = fileURLToPath(new URL('../store.ts', import.meta.url));

export type ForkedStore = ReturnType<typeof forkStoreProcess>;

/** The real store process, as a child of plain Node where the program has one of Electron's. Whoever starts it ends it. */
export function forkStoreProcess(program = STORE_PROGRAM) {
  const child = fork(program, [], {
    serialization: 'advanced', // bytes go as bytes, as between Electron's processes
    execArgv: [],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let complaint = '';
  child.stderr?.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  const ended = new Promise<{ readonly code: number | null; readonly complaint: string }>((resolve) =>
    child.once('close', (code) => resolve({ code, complaint })),
  );
  const store = {
    // What is posted to a process that is just dying is lost; its exit is on the way.
    post: (message: ToStore) => void child.send(message, () => undefined),
    onMessage: (listener: (message: unknown) => void) => {
      child.on('message', listener);
      return () => void child.off('message', listener);
    },
    onExit: (listener: () => void) => {
      // One that ended before anybody spoke to it is not waited for for ever.
      if (child.exitCode !== null || child.signalCode !== null) queueMicrotask(listener);
      child.once('exit', listener);
      return () => void child.off('exit', listener);
    },
    kill: () => void child.kill('SIGKILL'),
  };
  return {
    store,
    ended,
    /** Main has gone without a word. Answers when the process has, too; after this Node does not tell `close`. */
    letGo: async () => {
      const exited = once(child, 'exit');
      child.disconnect();
      await exited;
    },
    /** For messages that main would never send. */
    postRaw: (message: unknown) => void child.send(message as object, () => undefined),
  };
}
