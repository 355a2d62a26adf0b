import type { PublishedCard, TimetableCard } from './card.ts';

export type Tags = Pick<PublishedCard, 'classTags' | 'personTags'>;

/**
 * Whom each published timetable is about, as its card says it, in memory from unlock to lock and never on disk: so that nobody
 * has to open all cards to find the few for one class. A card that nobody has opened since unlock, or that was written since, is
 * not known and comes with every answer: this may say too many, never too few.
 */
export class PublishedTags {
  readonly #known = new Map<string, readonly Tags[]>();
  readonly #unknown: Set<string>;

  constructor(timetableIds: readonly string[]) {
    this.#unknown = new Set(timetableIds);
  }

  /** This is its card, as it lies in its row. */
  learn(timetableId: string, { published }: Pick<TimetableCard, 'published'>): void {
    this.#unknown.delete(timetableId);
    this.#known.delete(timetableId);
    if (published.length === 0) return;
    this.#known.set(
      timetableId,
      published.map(({ classTags, personTags }) => ({ classTags, personTags })),
    );
  }

  /** Its card is being written. Whether that is kept or taken back, it has to be opened again. */
  unlearn(timetableId: string): void {
    this.#known.delete(timetableId);
    this.#unknown.add(timetableId);
  }

  /** It lies in the bin, or was erased. */
  forget(timetableId: string): void {
    this.#known.delete(timetableId);
    this.#unknown.delete(timetableId);
  }

  clear(): void {
    this.#known.clear();
    this.#unknown.clear();
  }

  /** Those of which some version fits, and those that are not known. */
  find(fits: (tags: Tags) => boolean): string[] {
    const found = [...this.#unknown];
    for (const [timetableId, published] of this.#known) if (published.some(fits)) found.push(timetableId);
    return found;
  }
}
