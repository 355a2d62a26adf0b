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
 * The line to a utility process that has just been started. What is said before it runs is held back here rather than
 * trusted to be kept by the other side. Listening answers its undo.
 */
export function openUtilityLine(child: UtilityChild) {
  const waiting: unknown[] = [];
  let isRunning = false;
  child.once('spawn', () => {
    isRunning = true;
    for (const message of waiting.splice(0)) child.postMessage(message);
  });
  return {
    post: (message: unknown): void => void (isRunning ? child.postMessage(message) : waiting.push(message)),
    /** What is still held back is not said any more. */
    forgetHeldBack: (): void => void waiting.splice(0),
    onMessage(listener: (message: unknown) => void): () => void {
      child.on('message', listener);
      return () => void child.off('message', listener);
    },
    onExit(listener: () => void): () => void {
      child.once('exit', listener);
      return () => void child.off('exit', listener);
    },
  };
}
