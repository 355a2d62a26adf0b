import type { DeskError } from '../../../shared/desk-error.ts';
import type { ReadingProgress } from '../../../shared/ipc/document-messages.ts';
import { invariant } from '../../../shared/invariant.ts';
import type { DocumentRead } from '../reader-messages.ts';
import { afterBadEnding, isDueForReplacement } from './attempt-rules.ts';
import type { BadEnding } from './attempt-rules.ts';
import type { ReaderLimits } from './reader-limits.ts';
import type { FileToRead, ReaderPort, StartReader } from './reader-port.ts';
import { attemptReading } from './reading-attempt.ts';
import type { ReadResidentMemory } from './resident-memory.ts';

export type ReadOutcome =
  | { readonly kind: 'done'; readonly document: DocumentRead }
  | { readonly kind: 'refused'; readonly problem: DeskError }
  | { readonly kind: 'cancelled' };

export type ReadHooks = {
  readonly onProgress: (progress: ReadingProgress) => void;
  readonly signal: AbortSignal;
};

type Parts = {
  readonly startReader: StartReader;
  readonly readResidentMemory: ReadResidentMemory;
  readonly limits: ReaderLimits;
  /** Whether page pictures are wanted with every reading; the command line does without. */
  readonly withPictures: boolean;
  /** Told of every reader that ended without an answer, for the log. */
  readonly onBadEnding?: (ending: BadEnding, attempt: number) => void;
};

/**
 * Keeps one reader process warm and gives it one document at a time. The reader opens strangers' files, so it is
 * expected to die: whatever happens to it, `read` answers and the next document finds a reader that works.
 */
export class ReaderSupervisor {
  readonly #parts: Parts;
  #reader: { readonly port: ReaderPort; documentsRead: number } | null = null;
  #lastJob = 0;
  #isReading = false;
  #isClosed = false;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Reads one document; asking for a second one meanwhile is a bug of the caller. */
  async read(file: FileToRead, hooks: ReadHooks): Promise<ReadOutcome> {
    invariant(!this.#isReading, 'the reader is given one document at a time');
    this.#isReading = true;
    try {
      return await this.#readWithSecondChance(file, hooks);
    } finally {
      this.#isReading = false;
    }
  }

  /** The process id of the reader, while there is one. */
  pid(): number | undefined {
    return this.#reader?.port.pid();
  }

  /** Ends the reader for good; a document being read ends as cancelled, and none is read from now on. */
  close(): void {
    this.#isClosed = true;
    this.#reader?.port.kill();
    this.#reader = null;
  }

  async #readWithSecondChance(file: FileToRead, hooks: ReadHooks): Promise<ReadOutcome> {
    for (let attempt = 1; ; attempt += 1) {
      if (this.#isClosed || hooks.signal.aborted) return { kind: 'cancelled' };
      const ending = await this.#attempt(file, hooks);
      if (this.#isClosed) return { kind: 'cancelled' };
      if (ending.kind !== 'bad') return ending;
      this.#parts.onBadEnding?.(ending.ending, attempt);
      const next = afterBadEnding(ending, attempt);
      if (next.kind === 'set-apart') return { kind: 'refused', problem: next.problem };
    }
  }

  async #attempt(file: FileToRead, hooks: ReadHooks) {
    const reader = (this.#reader ??= this.#start());
    this.#lastJob += 1;
    const ending = await attemptReading({ ...this.#parts, ...hooks, port: reader.port, job: this.#lastJob, file });
    reader.documentsRead += 1;
    await this.#replaceIfDue(reader);
    return ending;
  }

  #start(): { port: ReaderPort; documentsRead: number } {
    const reader = { port: this.#parts.startReader(), documentsRead: 0 };
    reader.port.onExit(() => this.#forget(reader));
    return reader;
  }

  async #replaceIfDue(reader: { readonly port: ReaderPort; readonly documentsRead: number }): Promise<void> {
    const pid = reader.port.pid();
    const residentBytes = pid === undefined ? null : await this.#parts.readResidentMemory(pid);
    if (!isDueForReplacement({ documentsRead: reader.documentsRead, residentBytes }, this.#parts.limits)) return;
    this.#forget(reader);
    reader.port.kill();
  }

  #forget(reader: object): void {
    if (this.#reader === reader) this.#reader = null;
  }
}
