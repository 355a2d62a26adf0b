import { expect, test } from 'vitest';
import { findTimetables } from './find-timetables.ts';
import { SearchIndex } from './search-index.ts';
import type { SearchableTimetable } from './searchable-timetable.ts';
import { ask, block, timetable } from './testing/small-office.test-kit.ts';

function indexOf(...timetables: SearchableTimetable[]): SearchIndex {
  const index = new SearchIndex();
  for (const one of timetables) index.put(one);
  return index;
}

function idsFor(index: SearchIndex, text: string): string[] {
  return findTimetables(index, ask(text)).timetables.map(({ timetableId }) => timetableId);
}

test('a whole word comes before a beginning, and that before a typing mistake', () => {
  const index = indexOf(
    timetable('typo', [], 'Sporn'),
    timetable('prefix', [], 'Sportfest'),
    timetable('whole', [], 'Sport'),
  );
  expect(idsFor(index, 'sport')).toEqual(['whole', 'prefix', 'typo']);
});

test('a whole word in a lesson comes before a beginning in the header', () => {
  const index = indexOf(timetable('prefix', ['Sportfest']), timetable('whole', [], 'Sport'));
  expect(idsFor(index, 'sport')).toEqual(['whole', 'prefix']);
});

test('the timetable of a class comes before those of its teachers', () => {
  const index = indexOf(timetable('teacher', ['Weber'], 'Kunst 7c'), timetable('whose', ['Klasse 7c'], 'Kunst'));
  expect(idsFor(index, '7c')).toEqual(['whose', 'teacher']);
});

test('of two words that no timetable has together, the rare one counts more', () => {
  const common = ['a', 'b', 'c'].map((id) => timetable(id, [], 'Sport'));
  const index = indexOf(...common, timetable('rare', [], 'Robotik'));
  const answer = findTimetables(index, ask('sport robotik'));
  expect(answer.words).toBe('some');
  expect(answer.timetables.map(({ timetableId }) => timetableId)).toEqual(['rare', 'a', 'b', 'c']);
});

test('several words must all be there, and one lesson that has them all comes first', () => {
  const index = indexOf(
    timetable('apart', [], 'Kunst Weber', 'Musik Koch'),
    timetable('together', [], 'Kunst Koch', 'Musik Weber'),
    timetable('half', [], 'Kunst'),
  );
  const answer = findTimetables(index, ask('koch kunst'));
  expect(answer).toMatchObject({ found: 2, words: 'all' });
  expect(answer.timetables.map(({ timetableId }) => timetableId)).toEqual(['together', 'apart']);
});

test('what stands in the header holds for every lesson under it', () => {
  const index = indexOf(timetable('apart', [], '7c', 'Kunst'), timetable('under it', ['7c'], 'Kunst'));
  expect(idsFor(index, '7c kunst')).toEqual(['under it', 'apart']);
});

test.each([
  ['Mulelr', 'Müller'],
  ['Mueller', 'Müller'],
  ['Müller', 'Mueller'],
  ['Schaefer', 'Schäfer'],
  ['matematik', 'Mathematik'],
  ['naturwisenschafften', 'Naturwissenschaften'],
  ['R101', 'R 101'],
  ['R 101', 'R101'],
  ['101', 'R101'],
  ['7c', '7 c'],
])('%s finds %s', (typed, printed) => {
  expect(idsFor(indexOf(timetable('it', [], printed)), typed)).toEqual(['it']);
});

test.each([
  ['204', '205'],
  ['10a', '10b'],
  ['Ali', 'Ala'],
  ['Sport', 'Musik'],
])('%s does not find %s', (typed, printed) => {
  expect(idsFor(indexOf(timetable('other', [], printed)), typed)).toEqual([]);
});

test('an answer says which words it is about and in which blocks they stand', () => {
  const blocks = [
    block('b1', { title: 'Sport', teacher: 'Herr Müller' }),
    block('b2', { title: 'Musik' }),
    block('b3', { title: 'Kunst', notes: 'mit Müllers Gruppe' }),
  ];
  const index = indexOf({ timetableId: 'it', header: ['Müller'], blocks });
  const [found] = findTimetables(index, ask('muller sp')).timetables;
  expect(found).toEqual({
    timetableId: 'it',
    words: [
      { typed: 'muller', word: 'muller', kind: 'whole' },
      { typed: 'muller', word: 'mullers', kind: 'prefix' },
      { typed: 'sp', word: 'sport', kind: 'prefix' },
    ],
    header: ['muller'],
    blocks: [
      {
        blockId: 'b1',
        words: [
          { field: 'title', word: 'sport' },
          { field: 'teacher', word: 'muller' },
        ],
      },
      { blockId: 'b3', words: [{ field: 'notes', word: 'mullers' }] },
    ],
    moreBlocks: 0,
  });
});

test('few blocks are shown of each timetable, and the others are counted', () => {
  const index = indexOf(timetable('it', [], 'Sport', 'Sport', 'Sport', 'Sport', 'Kunst'));
  const [found] = findTimetables(index, ask('sport', { blocksEach: 3 })).timetables;
  expect(found).toMatchObject({
    moreBlocks: 1,
    blocks: [{ blockId: 'it-0' }, { blockId: 'it-1' }, { blockId: 'it-2' }],
  });
});

test('pages fit together, also among equals', () => {
  const ids = Array.from({ length: 25 }, (_, at) => `t${String(at).padStart(2, '0')}`);
  const index = indexOf(...ids.toReversed().map((id) => timetable(id, [], 'Sport')));
  const pages = [0, 10, 20, 30].map((from) => findTimetables(index, ask('sport', { from, most: 10 })));
  expect(pages.flatMap(({ timetables }) => timetables.map(({ timetableId }) => timetableId))).toEqual(ids);
  expect(pages.map(({ found }) => found)).toEqual([25, 25, 25, 25]);
});

test('nothing typed finds nothing', () => {
  const index = indexOf(timetable('it', [], 'Sport'));
  for (const text of ['', '  ', '–']) expect(findTimetables(index, ask(text)).found).toBe(0);
});
