import type { Draft } from '../../../shared/versions/draft-log.ts';

/** A snapshot that a draft was opened from. `number`: the last step of the log that is in it, at which something was done. */
export type DraftBase = { readonly number: number; readonly takenReading: number | null };

/** A draft at work, and how many entries of its log led to it. */
export type OpenDraft = {
  readonly draft: Draft;
  readonly steps: number;
  /** Null where the way back to the beginning is in memory; else it ends at this snapshot, and the log knows the rest. */
  readonly base: DraftBase | null;
  /** The last step that is in a snapshot on the disk; 0 where there is none. */
  readonly snapshotAt: number;
};

/** Enough for the windows of one person; each holds a content and its way back. */
const MOST_DRAFTS = 8;

/** Drafts as they were saved last, so that one more step costs a step and not the whole log. */
export class DraftCache {
  /** Longest unused first: a map keeps the order in which entries were set. */
  readonly #drafts = new Map<string, OpenDraft>();

  get(timetableId: string): OpenDraft | null {
    const known = this.#drafts.get(timetableId);
    if (known !== undefined) this.keep(timetableId, known);
    return known ?? null;
  }

  /** To be called after the transaction, never before: what is not saved is not there. */
  keep(timetableId: string, draft: OpenDraft): void {
    this.#drafts.delete(timetableId);
    this.#drafts.set(timetableId, draft);
    const longestUnused = this.#drafts.keys().next();
    if (this.#drafts.size > MOST_DRAFTS && !longestUnused.done) this.#drafts.delete(longestUnused.value);
  }

  forget(timetableId: string): void {
    this.#drafts.delete(timetableId);
  }

  clear(): void {
    this.#drafts.clear();
  }
}
