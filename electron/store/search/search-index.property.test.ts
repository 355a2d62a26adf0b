import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findTimetables } from './find-timetables.ts';
import { blockOf, eachPlace, fieldOf } from './packed-timetable.ts';
import { SearchIndex } from './search-index.ts';
import type { SearchableTimetable } from './searchable-timetable.ts';
import { anyQuery, anyTimetable, ask } from './testing/small-office.test-kit.ts';

const budget = { seed: 39, numRuns: 150 };

type Change = { readonly put: SearchableTimetable } | { readonly remove: string };
const anyChange: fc.Arbitrary<Change> = fc.oneof(
  { weight: 3, arbitrary: anyTimetable.map((put) => ({ put })) },
  { weight: 1, arbitrary: anyTimetable.map(({ timetableId }) => ({ remove: timetableId })) },
);

function indexOf(timetables: Iterable<SearchableTimetable>): SearchIndex {
  const index = new SearchIndex();
  for (const timetable of timetables) index.put(timetable);
  return index;
}

/** Everything the index holds, without the numbers that depend on the order of coming. */
function contentsOf(index: SearchIndex): unknown {
  const everyWord = (): boolean => true;
  const words = [...index.words.withBeginning('')].map(([word, number]) => {
    const timetables = [...index.postingsOf(number)].map(
      (posting) => `${index.timetables[posting >>> 1]?.timetableId} ${posting & 1}`,
    );
    return [word, index.words.find(word) === number, timetables.toSorted()];
  });
  const timetables = index.timetables.flatMap((kept) => {
    if (!kept) return [];
    const places: string[] = [];
    eachPlace(kept.packed, everyWord, (word, place) =>
      places.push(`${index.words.word(word)} ${fieldOf(place)} ${blockOf(place)}`),
    );
    return [[kept.timetableId, kept.blockIds, places.toSorted()]];
  });
  return { words: words.toSorted(byFirst), timetables: timetables.toSorted(byFirst) };
}

function byFirst([a]: unknown[], [b]: unknown[]): number {
  return String(a) < String(b) ? -1 : 1;
}

test('after any order of putting in, changing and removing, the index is the one made from what is left', () => {
  fc.assert(
    fc.property(fc.array(anyChange, { maxLength: 12, size: 'max' }), fc.array(anyQuery), (changes, queries) => {
      const index = new SearchIndex();
      const left = new Map<string, SearchableTimetable>();
      for (const change of changes) {
        if ('put' in change) {
          index.put(change.put);
          left.set(change.put.timetableId, change.put);
        } else {
          index.remove(change.remove);
          left.delete(change.remove);
        }
      }
      const fromScratch = indexOf(left.values());
      expect(contentsOf(index)).toEqual(contentsOf(fromScratch));
      for (const text of queries)
        expect(findTimetables(index, ask(text))).toEqual(findTimetables(fromScratch, ask(text)));
    }),
    budget,
  );
});

/** Cuts a text into words in the plainest way, not in the way of the index. */
function wordsIn({ header, blocks }: SearchableTimetable): string[] {
  const texts = [...header, ...blocks.flatMap(({ id: _id, ...fields }) => Object.values(fields))];
  return texts
    .flatMap((text) => text?.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])
    .filter((word) => /[\p{L}\p{N}]/u.test(word.normalize('NFKD')));
}

function waysToType(word: string): string[] {
  const capitals = word.toUpperCase();
  // A few letters, of ancient Greek for one, have no capitals of their own.
  const comesBack = capitals.toLowerCase().replaceAll('ss', 'ß') === word.toLowerCase().replaceAll('ss', 'ß');
  return [word, ...(comesBack ? [capitals] : []), word.normalize('NFD').replace(/\p{M}/gu, '')];
}

test('every word of a timetable finds it, as printed, in capitals and without accents', () => {
  fc.assert(
    fc.property(fc.array(anyTimetable, { maxLength: 5, size: 'max' }), (timetables) => {
      const latest = new Map(timetables.map((timetable) => [timetable.timetableId, timetable]));
      const index = indexOf(timetables);
      for (const [timetableId, timetable] of latest) {
        for (const word of wordsIn(timetable)) {
          for (const typed of waysToType(word)) {
            const { timetables: found } = findTimetables(index, ask(typed));
            expect(
              found.map((one) => one.timetableId),
              `${typed} for ${word}`,
            ).toContain(timetableId);
          }
        }
      }
    }),
    budget,
  );
});

test('an answer is the same as if the timetables that the actor may not see were not there', () => {
  fc.assert(
    fc.property(
      fc.array(anyTimetable, { maxLength: 8, size: 'max' }),
      fc.subarray(['one', 'two', 'three', 'four', 'five']),
      fc.array(anyQuery, { minLength: 1 }),
      (timetables, visible, queries) => {
        const index = indexOf(timetables);
        const onlyVisible = indexOf(timetables.filter(({ timetableId }) => visible.includes(timetableId)));
        const mayFind = (timetableId: string): boolean => visible.includes(timetableId);
        for (const text of queries)
          expect(findTimetables(index, ask(text, { mayFind }))).toEqual(findTimetables(onlyVisible, ask(text)));
      },
    ),
    budget,
  );
});
