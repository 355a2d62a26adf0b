import type { ToReader } from '../reader-messages.ts';

/** A document as it is handed to a reader. */
export type FileToRead = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> };

/**
 * The line to one reader process. There are two kinds: Electron's utility process in the program, a plain child process
 * for the command line and for tests. Whoever watches the reader cannot tell them apart.
 */
export type ReaderPort = {
  /** The process id, or undefined before it runs and after it has ended. */
  pid(): number | undefined;
  post(message: ToReader): void;
  /** Messages as they arrive: not yet checked, the process that sent them has opened a stranger's file. Answers its undo. */
  onMessage(listener: (message: unknown) => void): () => void;
  /** Called once, however the process ends; also when it could not be started. Answers its undo. */
  onExit(listener: () => void): () => void;
  /** Ends the process at once, whatever it is doing. */
  kill(): void;
};

export type StartReader = () => ReaderPort;
