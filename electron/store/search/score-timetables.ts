import { matchWords } from './match-words.ts';
import type { WordMatches } from './match-words.ts';
import { isInOneBlock } from './packed-timetable.ts';
import { isInHeader, timetableOf } from './postings.ts';
import type { QueryWord } from './query-words.ts';
import type { SearchedIndex } from './search-index.ts';

/** A word in the header says what the whole timetable is about. */
const IN_HEADER = 0.1;
/** All the words in one lesson are what was meant; each somewhere in the week is often chance. */
const TOGETHER = 1.5;

/** One typed word against the whole index. */
export type WordScore = {
  readonly typed: string;
  readonly matches: WordMatches;
  /** By the timetable's number: the quality of the best match, 0 for none. */
  readonly best: Float64Array;
  /** How much the word counts among the others of the query: more the fewer timetables answer it. */
  readonly weight: number;
};

export type Scores = {
  readonly words: 'all' | 'some';
  /** By the timetable's number; 0 for one that is not found. */
  readonly byTimetable: Float64Array;
};

/**
 * Looks a typed word up. Only timetables that `isVisible` marks count, also in the weight: the order of what one person
 * sees must not tell how often a word stands in what they may not see.
 */
export function scoreWord(index: SearchedIndex, word: QueryWord, isVisible: Uint8Array, visible: number): WordScore {
  const matches = matchWords(index.words, word);
  const best = new Float64Array(isVisible.length);
  let answering = 0;
  for (const [number, { quality }] of matches) {
    for (const posting of index.postingsOf(number)) {
      const timetable = timetableOf(posting);
      if (!isVisible[timetable]) continue;
      const known = best[timetable] ?? 0;
      const here = isInHeader(posting) ? quality + IN_HEADER : quality;
      if (known === 0) answering++;
      if (here > known) best[timetable] = here;
    }
  }
  return { typed: word.typed, matches, best, weight: Math.log1p(visible / Math.max(1, answering)) };
}

/** The timetables that answer every word or, where there are none, as many as any of them does. */
export function scoreTimetables(index: SearchedIndex, words: readonly WordScore[], capacity: number): Scores {
  const answered = new Uint8Array(capacity);
  for (const { best } of words)
    for (let timetable = 0; timetable < capacity; timetable++)
      if (best[timetable]) answered[timetable] = (answered[timetable] ?? 0) + 1;
  const most = answered.reduce((most, here) => Math.max(most, here), 0);
  const byTimetable = new Float64Array(capacity);
  if (most === 0) return { words: 'some', byTimetable };
  for (const { best, weight } of words)
    for (let timetable = 0; timetable < capacity; timetable++)
      if (answered[timetable] === most)
        byTimetable[timetable] = (byTimetable[timetable] ?? 0) + (best[timetable] ?? 0) * weight;
  if (most < words.length) return { words: 'some', byTimetable };
  if (words.length > 1) preferTogether(index, words, byTimetable);
  return { words: 'all', byTimetable };
}

function preferTogether(index: SearchedIndex, words: readonly WordScore[], scores: Float64Array): void {
  /** By the index's word: a bit for each typed word that it answers. */
  const typedBits = new Uint8Array(index.words.capacity);
  words.forEach(({ matches }, at) => {
    for (const number of matches.keys()) typedBits[number] = (typedBits[number] ?? 0) | (1 << at);
  });
  const everyBit = 2 ** words.length - 1;
  index.timetables.forEach((kept, timetable) => {
    const score = scores[timetable] ?? 0;
    if (kept && score > 0 && isInOneBlock(kept.packed, typedBits, everyBit)) scores[timetable] = score * TOGETHER;
  });
}
