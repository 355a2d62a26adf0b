import { setImmediate } from 'node:timers/promises';
import { failed, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { findTimetables } from './find-timetables.ts';
import { SearchIndex } from './search-index.ts';
import type { SearchAnswer, SearchQuery } from './search-query.ts';
import type { SearchableTimetable } from './searchable-timetable.ts';
import { workInSlices } from './work-in-slices.ts';
import type { Pace } from './work-in-slices.ts';

/** Of the timetables that there were at unlock. For those who may see them all; others are told the share. */
export type SearchProgress = { readonly done: number; readonly total: number };

type Parts = {
  readonly timetableIds: readonly string[];
  /** Reads one as it stands now; null where it is gone meanwhile, or cannot be read. */
  readonly read: (timetableId: string) => SearchableTimetable | null;
  readonly onProgress: (progress: SearchProgress) => void;
  readonly pace?: Pace;
};

export const usualPace: Pace = { sliceMilliseconds: 3, now: () => performance.now(), rest: () => setImmediate() };

/**
 * The text search from unlock to lock. It fills itself in the background and answers from the first moment, saying how
 * much it knows. The store tells it of every save and every removal, after the transaction.
 */
export class TimetableSearch {
  readonly #parts: Parts;
  readonly #index = new SearchIndex();
  readonly #dropped = new AbortController();
  #done = 0;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Puts in all timetables, a few milliseconds at a time. To be called once. Rejects where `read` throws. */
  fill(): Promise<'done' | 'stopped'> {
    return workInSlices(this.#steps(), this.#parts.pace ?? usualPace, this.#dropped.signal);
  }

  /** To be called when a timetable was saved or is new. After a lock there is nothing to keep up to date. */
  put(timetable: SearchableTimetable): void {
    if (!this.#dropped.signal.aborted) this.#index.put(timetable);
  }

  /** To be called when a timetable was erased, or should not be found any more. */
  remove(timetableId: string): void {
    this.#index.remove(timetableId);
  }

  /** `known` is the share of all timetables that could be found when it was asked; at 1 the answer is complete. */
  find(query: SearchQuery): Result<SearchAnswer & { readonly known: number }, { readonly kind: 'locked' }> {
    if (this.#dropped.signal.aborted) return failed({ kind: 'locked' });
    return ok({ ...findTimetables(this.#index, query), known: this.known });
  }

  /** The share of the timetables there were at unlock that can be found by now. */
  get known(): number {
    const total = this.#parts.timetableIds.length;
    return total === 0 ? 1 : this.#done / total;
  }

  /** At lock: filling stops, and every word is let go. */
  drop(): void {
    this.#dropped.abort();
    this.#index.clear();
  }

  *#steps(): Generator<void> {
    const { timetableIds, read, onProgress } = this.#parts;
    const total = timetableIds.length;
    for (const timetableId of timetableIds) {
      // One that was saved meanwhile is in already, as it was saved.
      const timetable = this.#index.has(timetableId) ? null : read(timetableId);
      if (timetable) this.#index.put(timetable);
      this.#done++;
      if (isNewPercent(this.#done, total)) onProgress({ done: this.#done, total });
      yield;
    }
  }
}

function isNewPercent(done: number, total: number): boolean {
  return Math.floor((done * 100) / total) > Math.floor(((done - 1) * 100) / total);
}
