import type { KeptTimetable, SearchedIndex } from './search-index.ts';
import { blockOf, eachPlace, fieldOf, isHeaderPlace } from './packed-timetable.ts';
import type { WordScore } from './score-timetables.ts';
import type { FoundBlock, FoundTimetable, FoundWord } from './search-query.ts';

type Place = { readonly word: number; readonly place: number };

/** Which words and blocks of one timetable answer the query. */
export function describeFound(
  index: SearchedIndex,
  kept: KeptTimetable,
  words: readonly WordScore[],
  blocksEach: number,
): FoundTimetable {
  const header = new Set<number>();
  const found = new Set<number>();
  const placesByBlock = new Map<number, Place[]>();
  const isWanted = (word: number): boolean => words.some(({ matches }) => matches.has(word));
  eachPlace(kept.packed, isWanted, (word, place) => {
    found.add(word);
    if (isHeaderPlace(place)) header.add(word);
    else placesByBlock.set(blockOf(place), [...(placesByBlock.get(blockOf(place)) ?? []), { word, place }]);
  });
  const ranked = [...placesByBlock]
    .map(([block, places]) => ({ block, places, worth: worthOf(places, words) }))
    .toSorted((a, b) => b.worth - a.worth || a.block - b.block);
  const blockIds = kept.blockIds.split('\n');
  return {
    timetableId: kept.timetableId,
    words: foundWords(index, [...found], words),
    header: [...header].map((word) => index.words.word(word)).toSorted(),
    blocks: ranked
      .slice(0, blocksEach)
      .map(({ block, places }) => ({ blockId: blockIds[block] ?? '', words: wordsInBlock(index, places) })),
    moreBlocks: Math.max(0, ranked.length - blocksEach),
  };
}

/** The same sum as for a timetable, over one block. */
function worthOf(places: readonly Place[], words: readonly WordScore[]): number {
  let worth = 0;
  for (const { matches, weight } of words)
    worth += weight * Math.max(0, ...places.map(({ word }) => matches.get(word)?.quality ?? 0));
  return worth;
}

function foundWords(index: SearchedIndex, found: readonly number[], words: readonly WordScore[]): FoundWord[] {
  return words.flatMap(({ typed, matches }) =>
    found
      .flatMap((number) => {
        const match = matches.get(number);
        return match ? [{ ...match, word: index.words.word(number) }] : [];
      })
      .toSorted((a, b) => b.quality - a.quality || compare(a.word, b.word))
      .map(({ word, kind }) => ({ typed, word, kind })),
  );
}

function wordsInBlock(index: SearchedIndex, places: readonly Place[]): FoundBlock['words'] {
  return places
    .map(({ word, place }) => ({ place, field: fieldOf(place), word: index.words.word(word) }))
    .toSorted((a, b) => a.place - b.place || compare(a.word, b.word))
    .map(({ field, word }) => ({ field, word }));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
