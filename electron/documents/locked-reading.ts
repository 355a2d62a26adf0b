import { deskError } from '../../shared/desk-error.ts';
import type { ReadHooks, ReadOutcome } from '../reading/supervisor/reader-supervisor.ts';
import type { FileToRead } from '../reading/supervisor/reader-port.ts';
import { asKept } from './kept-outcome.ts';
import type { LockedPapers } from './papers.ts';

type Parts = {
  readonly papers: Pick<LockedPapers, 'next' | 'settle'>;
  readonly read: (file: FileToRead, hooks: ReadHooks) => Promise<ReadOutcome>;
  /** Told what the reading itself threw; the document is set apart and the next one read. */
  readonly onDisaster: (error: unknown) => void;
};

/**
 * Goes on reading what waits while the office is locked: a long batch is begun and left alone. Knows one document at a
 * time, shows nothing, and hands each reading to the store, which seals it and lets go of that document's key.
 */
export class LockedReading {
  readonly #parts: Parts;
  #controller: AbortController | null = null;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  begin(): void {
    if (this.#controller !== null) return;
    const controller = new AbortController();
    this.#controller = controller;
    void this.#readOn(controller.signal).finally(() => {
      if (this.#controller === controller) this.#controller = null;
    });
  }

  /** Somebody is back: what was in hand waits still, and is read at the desk. */
  stop(): void {
    this.#controller?.abort();
    this.#controller = null;
  }

  async #readOn(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const next = await this.#parts.papers.next();
      if (!next.ok || next.value === null || signal.aborted) return;
      const { documentId, name, bytes } = next.value;
      // The reader takes the buffer along: a copy of its own.
      const outcome = await this.#read({ name, bytes: new Uint8Array(bytes) }, signal);
      if (outcome.kind === 'cancelled') return;
      const kept = await this.#parts.papers.settle(documentId, asKept(outcome));
      if (!kept.ok) return;
    }
  }

  #read(file: FileToRead, signal: AbortSignal): Promise<ReadOutcome> {
    return this.#parts.read(file, { onProgress: () => undefined, signal }).catch((error: unknown) => {
      this.#parts.onDisaster(error);
      return { kind: 'refused', problem: deskError('unexpected') };
    });
  }
}
