import type { Actor } from '../../../shared/access/actor.ts';
import { may } from '../../../shared/access/may.ts';
import type { ReadHandle } from '../database/handles.ts';
import type { SealedRecords } from '../records/sealed-records.ts';
import type { SearchAnswer } from '../search/search-query.ts';
import type { SearchableTimetable } from '../search/searchable-timetable.ts';
import { TimetableSearch } from '../search/timetable-search.ts';
import type { TimetableCard } from './card.ts';
import { DraftCache } from './draft-cache.ts';
import { findCard } from './find-card.ts';
import { searchableOf } from './packed-words.ts';
import { PublishedTags } from './published-tags.ts';
import { whoseIs } from './whom-it-concerns.ts';

type Parts = {
  readonly read: ReadHandle;
  readonly records: SealedRecords;
  readonly actor: Actor;
  /** Reads the words that somebody who sees no drafts finds a timetable by: those of what holds today. */
  readonly readPublished: (timetableId: string, card: TimetableCard) => SearchableTimetable | null;
  /** Told the share that the search knows, whenever lists should be asked again. */
  readonly tell: (known: number) => void;
};

/**
 * What is held in memory of timetables from unlock to lock: drafts at work, the search, whom the published ones are about, and
 * which ones concern the actor.
 */
export class OpenTimetables {
  readonly drafts = new DraftCache();
  readonly publishedTags: PublishedTags;
  /** The day on which versions were last looked through for those that are over. */
  settledOn: string | null = null;
  readonly #parts: Parts;
  readonly #search: TimetableSearch;
  readonly #seesDrafts: boolean;
  readonly #closed = new AbortController();
  #hasBegun = false;
  #filling: Promise<'done' | 'stopped'> | null = null;
  /** For those who see only what concerns them: what does, found while the search fills itself. */
  readonly #concerning = new Set<string>();
  /** By what they were chosen by; good until the next change. */
  #chosen = new Map<string, ReadonlySet<string>>();

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#seesDrafts = may(parts.actor, 'timetables.view-drafts');
    const timetableIds = this.#idsToFill();
    this.publishedTags = new PublishedTags(timetableIds);
    this.#search = new TimetableSearch({
      timetableIds,
      read: (timetableId) => this.#readForSearch(timetableId),
      onProgress: () => this.changed(),
    });
  }

  /** Aborted at lock: for work that goes on in the background. */
  get closed(): AbortSignal {
    return this.#closed.signal;
  }

  get known(): number {
    return this.#search.known;
  }

  /** True for the first who asks: who then starts what goes on in the background. */
  begin(): boolean {
    const isFirst = !this.#hasBegun;
    this.#hasBegun = true;
    return isFirst;
  }

  /** Makes the search ready, once, a few milliseconds at a time; whoever asks for something has their turn between. */
  fill(): Promise<'done' | 'stopped'> {
    this.#filling ??= this.#search.fill();
    return this.#filling;
  }

  /** Of those that `mayFind` says yes to; null once the office is locked. */
  find(query: Pick<Parameters<TimetableSearch['find']>[0], 'text' | 'from' | 'most' | 'mayFind'>): SearchAnswer | null {
    const found = this.#search.find({ ...query, blocksEach: 0 });
    return found.ok ? found.value : null;
  }

  /** Those that concern somebody who sees no drafts. Whether one holds today is asked of its card. */
  get concerning(): ReadonlySet<string> {
    return this.#concerning;
  }

  /** Ids by something that SQL knows, asked once for all the letters somebody types. */
  chosen(name: string, choose: () => readonly string[]): ReadonlySet<string> {
    const known = this.#chosen.get(name) ?? new Set(choose());
    this.#chosen.set(name, known);
    return known;
  }

  /** To be called after the transaction in which a timetable came to be, changed, or was taken back from the bin. */
  saved(timetableId: string, card: TimetableCard): void {
    this.savedAll([{ timetableId, card }]);
  }

  /** The same for several at once, of which the windows are told once. */
  savedAll(saved: readonly { readonly timetableId: string; readonly card: TimetableCard }[]): void {
    for (const { timetableId, card } of this.#seesDrafts ? saved : []) {
      this.#search.put(searchableOf(timetableId, card.words));
      this.#learnTags(timetableId, card);
    }
    this.changed();
  }

  /** To be called when a timetable went into the bin or was erased. */
  forget(timetableId: string): void {
    this.#search.remove(timetableId);
    this.publishedTags.forget(timetableId);
    this.#concerning.delete(timetableId);
    this.drafts.forget(timetableId);
    this.changed();
  }

  /** After the server told something of one: it is read anew where it is asked for, and found by what it says now. */
  lookAgain(timetableId: string): void {
    this.drafts.forget(timetableId);
    const { read, records } = this.#parts;
    const card = findCard(read, records, timetableId);
    if (card === null) this.forget(timetableId);
    else this.saved(timetableId, card);
  }

  /** Something about timetables is other than it was. */
  changed(): void {
    this.#chosen = new Map();
    if (!this.#closed.signal.aborted) this.#parts.tell(this.known);
  }

  /** At lock. */
  drop(): void {
    this.#closed.abort();
    this.#search.drop();
    this.publishedTags.clear();
    this.drafts.clear();
    this.#concerning.clear();
    this.#chosen.clear();
  }

  #learnTags(timetableId: string, card: TimetableCard): void {
    if (!this.#closed.signal.aborted) this.publishedTags.learn(timetableId, card);
  }

  #idsToFill(): string[] {
    // Newest first: what somebody worked on last is looked for first.
    const sql = this.#seesDrafts
      ? 'SELECT timetable_id AS id FROM timetables WHERE binned_at IS NULL ORDER BY changed_at DESC'
      : `SELECT DISTINCT timetable_id AS id FROM versions JOIN timetables USING (timetable_id)
         WHERE versions.state = 'published' AND binned_at IS NULL`;
    return this.#parts.read.all<{ id: string }>(sql).map(({ id }) => id);
  }

  #readForSearch(timetableId: string): SearchableTimetable | null {
    const { read, records, actor, readPublished } = this.#parts;
    const card = findCard(read, records, timetableId);
    if (card === null) return null;
    this.#learnTags(timetableId, card);
    if (this.#seesDrafts) return searchableOf(timetableId, card.words);
    if (!card.published.some((one) => may(actor, 'timetables.view-published', whoseIs(one)))) return null;
    this.#concerning.add(timetableId);
    return readPublished(timetableId, card);
  }
}
