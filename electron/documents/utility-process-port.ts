import type { ReaderPort } from '../reading/supervisor/reader-port.ts';

/** The part of Electron's UtilityProcess that is used here. */
export type UtilityChild = {
  readonly pid: number | undefined;
  on(event: 'message', listener: (message: unknown) => void): unknown;
  off(event: 'message' | 'exit', listener: (message: unknown) => void): unknown;
  once(event: 'spawn' | 'exit', listener: () => void): unknown;
  postMessage(message: unknown): void;
  kill(): boolean;
};

/**
 * The line to a reader that runs as one of Electron's utility processes: the packaged program cannot fork itself, its
 * RunAsNode fuse is off. `child` has just been started.
 */
export function openUtilityProcessPort(child: UtilityChild): ReaderPort {
  let isEnded = false;
  const waiting: unknown[] = [];
  let isRunning = false;
  let isToEnd = false;
  child.once('exit', () => (isEnded = true));
  // Messages posted before the process runs are held back here rather than trusted to be kept by the other side.
  child.once('spawn', () => {
    isRunning = true;
    if (isToEnd) return endAtOnce(child);
    for (const message of waiting.splice(0)) child.postMessage(message);
  });
  return {
    pid: () => (isEnded ? undefined : child.pid),
    post: (message) => void (isRunning ? child.postMessage(message) : waiting.push(message)),
    onMessage(listener) {
      child.on('message', listener);
      return () => void child.off('message', listener);
    },
    onExit(listener) {
      child.once('exit', listener);
      return () => void child.off('exit', listener);
    },
    // A process that has no id yet cannot be ended, and would run on unheard: it is ended as soon as it runs.
    kill() {
      isToEnd = true;
      endAtOnce(child);
    },
  };
}

/** `kill()` of a utility process asks politely (SIGTERM), which a reader stuck in native code may never notice. */
function endAtOnce(child: UtilityChild): void {
  if (child.pid === undefined) {
    child.kill();
    return;
  }
  try {
    process.kill(child.pid, 'SIGKILL');
  } catch {
    // It has ended in this very moment; its exit is on the way.
  }
}
