import fc from 'fast-check';
import type { SearchableBlock, SearchableTimetable } from '../searchable-timetable.ts';
import type { SearchQuery } from '../search-query.ts';

export function block(id: string, fields: Partial<SearchableBlock> = {}): SearchableBlock {
  return { title: '', teacher: null, room: null, class: null, notes: null, ...fields, id };
}

/** A timetable with one block for each title, and nothing else in it. */
export function timetable(timetableId: string, header: readonly string[], ...titles: string[]): SearchableTimetable {
  return { timetableId, header, blocks: titles.map((title, at) => block(`${timetableId}-${at}`, { title })) };
}

export function ask(text: string, more: Partial<SearchQuery> = {}): SearchQuery {
  return { text, mayFind: () => true, from: 0, most: 100, blocksEach: 3, ...more };
}

const words =
  'Müller Mueller Möller Schäfer Schafer Straße R 101 R101 7c 10a Mathematik Mathe Łódź Sport Spor Œuvre'.split(' ');

/** Few words, so that timetables share them, and now and then any text at all. */
const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: fc.array(fc.constantFrom(...words), { maxLength: 3 }).map((some) => some.join(' ')) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
);
const maybeText = fc.option(anyText, { nil: null });
const anyBlock = fc.record({ title: anyText, teacher: maybeText, room: maybeText, class: maybeText, notes: maybeText });

/** Ids are few, so that the same timetable comes again with other words. */
export const anyTimetable: fc.Arbitrary<SearchableTimetable> = fc
  .record({
    timetableId: fc.constantFrom('one', 'two', 'three', 'four', 'five'),
    header: fc.array(anyText, { maxLength: 2 }),
    blocks: fc.array(anyBlock, { maxLength: 4 }),
  })
  .map(({ blocks, ...rest }) => ({ ...rest, blocks: blocks.map((fields, at) => ({ ...fields, id: `block ${at}` })) }));

export const anyQuery: fc.Arbitrary<string> = fc.oneof(
  fc
    .array(fc.constantFrom(...words, 'mu', 'Mulelr', 'Matematik', '101', 's'), { minLength: 1, maxLength: 3 })
    .map((some) => some.join(' ')),
  anyText,
);
