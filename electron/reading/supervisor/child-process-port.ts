import { fork } from 'node:child_process';
import { readerEnvironment } from './reader-environment.ts';
import type { ReaderPort } from './reader-port.ts';

/**
 * Starts a reader as a child process of this one, for the command line and tests. `entry` is the path of the reader's
 * program. Advanced serialisation carries bytes as bytes (JSON would make them arrays of numbers). What engines write
 * to their own standard error is only of interest to developers.
 */
export function startReaderAsChildProcess(entry: string, showErrors = false): ReaderPort {
  const child = fork(entry, {
    serialization: 'advanced',
    // Flags of the parent's own, a debugger's port for one, are not for the child.
    execArgv: [],
    env: readerEnvironment(process.env),
    stdio: ['ignore', 'ignore', showErrors ? 'inherit' : 'ignore', 'ipc'],
  });
  let isEnded = false;
  const exitListeners = new Set<() => void>();
  const end = (): void => {
    if (isEnded) return;
    isEnded = true;
    for (const listener of exitListeners) listener();
  };
  child.once('exit', end);
  child.once('error', end);
  return {
    pid: () => (isEnded ? undefined : child.pid),
    // A reader may die between two messages: the exit tells, the failed send says nothing more.
    post: (message) => void child.send(message, () => undefined),
    onMessage(listener) {
      child.on('message', listener);
      return () => void child.off('message', listener);
    },
    onExit(listener) {
      exitListeners.add(listener);
      return () => void exitListeners.delete(listener);
    },
    kill: () => void child.kill('SIGKILL'),
  };
}
