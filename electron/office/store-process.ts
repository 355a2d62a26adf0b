import type { UtilityChild } from '../documents/utility-process-port.ts';
import type { StoreProcess } from './store-client.ts';

/** The store as one of Electron's utility processes. `child` has just been started. */
export function openStoreProcess(child: UtilityChild): StoreProcess {
  const waiting: unknown[] = [];
  let isRunning = false;
  // Messages posted before the process runs are held back here rather than trusted to be kept by the other side.
  child.once('spawn', () => {
    isRunning = true;
    for (const message of waiting.splice(0)) child.postMessage(message);
  });
  return {
    post: (message) => void (isRunning ? child.postMessage(message) : waiting.push(message)),
    onMessage(listener) {
      child.on('message', listener);
      return () => void child.off('message', listener);
    },
    onExit(listener) {
      child.once('exit', listener);
      return () => void child.off('exit', listener);
    },
    kill: () => void child.kill(),
  };
}
