import type { MatchKind } from './match-words.ts';
import type { SearchField } from './searchable-timetable.ts';

export type SearchQuery = {
  /** As typed. */
  readonly text: string;
  /** The actor's rights. What it says no to takes no part: not in the results, not in their number or order. */
  readonly mayFind: (timetableId: string) => boolean;
  /** The page: how many results to pass over, and how many to answer. */
  readonly from: number;
  readonly most: number;
  readonly blocksEach: number;
};

export type SearchAnswer = {
  /** How many timetables there are on all pages. */
  readonly found: number;
  /** 'some': no timetable has all the words; these have the most of them that any has. */
  readonly words: 'all' | 'some';
  /** Best first. */
  readonly timetables: readonly FoundTimetable[];
};

export type FoundTimetable = {
  readonly timetableId: string;
  /** What was typed and which words of this timetable answer it, folded, best first. */
  readonly words: readonly FoundWord[];
  /** Folded words that stand in the header. */
  readonly header: readonly string[];
  /** The blocks that answer most of the query, best first, then as printed. */
  readonly blocks: readonly FoundBlock[];
  readonly moreBlocks: number;
};

export type FoundWord = { readonly typed: string; readonly word: string; readonly kind: MatchKind };

export type FoundBlock = {
  readonly blockId: string;
  readonly words: readonly { readonly field: SearchField; readonly word: string }[];
};
