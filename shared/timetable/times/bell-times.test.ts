import { expect, test } from 'vitest';
import { interpretSheets } from '../interpret-sheets.ts';
import { buildGrid, buildLine, buildSheet } from '../testing/build-sheet.ts';

const week = [
  ['', 'Montag', 'Dienstag', 'Mittwoch'],
  ['1.', 'Mathe', 'Deutsch', 'Kunst'],
  ['2.', 'Musik', 'Mathe', 'Sport'],
  ['3.', 'Deutsch', 'Kunst', 'Musik'],
];

const byBell = ['MO 08:00-08:45 Mathe', 'MO 08:50-09:35 Musik', 'MO 09:55-10:40 Deutsch'];

function mondayOf(read: ReturnType<typeof interpretSheets>) {
  return read.blocks
    .filter((block) => block.day === 'MO')
    .map((block) => `${block.day} ${block.start}-${block.end} ${block.title}`);
}

test('lines below the grid say when the periods are, and are set aside as such', () => {
  const lines = ['1. Stunde 8:00–8:45', '2. Stunde 8:50–9:35', '3. Stunde 9:55–10:40'].map((text, index) =>
    buildLine(text, 60, 700 + 20 * index),
  );
  const read = interpretSheets([buildSheet([buildGrid(week)], lines)]);
  expect(mondayOf(read)).toEqual(byBell);
  expect(read.setAside.filter((one) => one.reason === 'bell-times')).toHaveLength(3);
  expect(read.blocks[0]?.inferred).toEqual(['start', 'end']);
});

test('a table of times beside the grid, or on the next page, says when the periods are', () => {
  const bells = [
    ['Hodina', 'Od', 'Do'],
    ['1.', '8:00', '8:45'],
    ['2.', '8:50', '9:35'],
    ['3.', '9:55', '10:40'],
  ];
  const beside = buildSheet([buildGrid(week), buildGrid(bells, { x: 600, y: 100 })]);
  expect(mondayOf(interpretSheets([beside]))).toEqual(byBell);
  const pages = [buildSheet([buildGrid(week)]), { ...buildSheet([buildGrid(bells)]), page: 2 }];
  expect(mondayOf(interpretSheets(pages))).toEqual(byBell);
});

test('a period with two different times gets neither, and a printed time stands', () => {
  const lines = ['1. 8:00–8:45', '2. 8:50–9:35', '2. 9:00-9:45', '3. 9:55–10:40', '4. 10:45-11:30'].map((text, index) =>
    buildLine(text, 60, 700 + 20 * index),
  );
  const read = interpretSheets([buildSheet([buildGrid(week)], lines)]);
  expect(mondayOf(read)).toContain('MO null-null Musik');
  const own = ['', '1. 7:30-8:15', '2. 8:20-9:05', '3. 9:10-9:55'];
  const timed = week.map((row, index) => [own[index] ?? '', ...row.slice(1)]);
  expect(mondayOf(interpretSheets([buildSheet([buildGrid(timed)], lines)]))[0]).toBe('MO 07:30-08:15 Mathe');
});

test('the periods may stand side by side in a table of their own, with the times in the row below', () => {
  const days = ['Monday', 'Tuesday', 'Wednesday'];
  const lessons = buildGrid([
    ['', ...days],
    ['1', 'Maths', 'Art', 'PE'],
    ['2', 'English', 'Music', 'RE'],
    ['3', 'Art', 'Maths', 'French'],
  ]);
  const bells = buildGrid(
    [
      ['Period', '1', '2', '3'],
      ['Time', '8:50-9:40', '9:40-10:30', '10:50-11:40'],
    ],
    { x: 120, y: 500 },
  );
  const { blocks, questions } = interpretSheets([buildSheet([lessons, bells])]);
  const monday = blocks.filter(({ day }) => day === 'MO').map(({ start, end, title }) => `${start}-${end} ${title}`);
  expect(monday).toEqual(['08:50-09:40 Maths', '09:40-10:30 English', '10:50-11:40 Art']);
  expect(questions).toEqual([]);
});

test('one line below a plan of all teachers says when the periods are; a second heading over each row makes no second lesson', () => {
  const plan = buildGrid([
    ['Teacher', '', 'Mr Adeyemi', 'Mrs Barlow', 'Dr Dunne'],
    ['Subject', '', 'Maths', 'Science', 'Science'],
    ['Monday', '1', '8A', '9A', '7B'],
    ['Monday', '2', '7A', '8C', '9B'],
    ['Tuesday', '1', '9A', '7B', '8C'],
    ['Tuesday', '2', '7B', '8A', '7A'],
  ]);
  const times = buildLine('Lesson times:  1: 8.50–9.50  2: 9.50–10.50  3: 11.10–12.10', 40, 700);
  const { blocks } = interpretSheets([buildSheet([plan], [times])]);
  expect(blocks.filter(({ day }) => day === 'MO').map(({ start, title, teacher }) => [start, title, teacher])).toEqual([
    ['08:50', '8A', 'Mr Adeyemi'],
    ['08:50', '9A', 'Mrs Barlow'],
    ['08:50', '7B', 'Dr Dunne'],
    ['09:50', '7A', 'Mr Adeyemi'],
    ['09:50', '8C', 'Mrs Barlow'],
    ['09:50', '9B', 'Dr Dunne'],
  ]);
});

test('a period without a number takes its times from the row of the bell table with its name', () => {
  const named = week
    .map((row, index) => (index === 0 ? ['Per.', ...row.slice(1)] : row))
    .toSpliced(1, 0, ['HR', 'Klassenrat', 'Klassenrat', 'Klassenrat']);
  const bells = [
    ['Per.', 'Begin', 'End'],
    ['HR', '7:40', '7:50'],
    ['1', '8:00', '8:45'],
    ['2', '8:50', '9:35'],
    ['3', '9:55', '10:40'],
  ];
  const read = interpretSheets([buildSheet([buildGrid(named), buildGrid(bells, { x: 600, y: 100 })])]);
  expect(mondayOf(read)).toEqual(['MO 07:40-07:50 Klassenrat', ...byBell]);
});

test('columns of a bell table that name their days hold for those days, and a break takes its times by its name', () => {
  const plan = buildGrid([
    ['Per.', 'Mon', 'Tue', 'Wed'],
    ['1', 'Maths', 'Art', 'Music'],
    ['LUNCH', '<', '<', '<'],
    ['2', 'Art', 'Maths', 'PE'],
    ['3', 'PE', 'Music', 'Art'],
  ]);
  const bells = buildGrid(
    [
      ['Period', 'Usual (Mon, Tue)', 'Late (Wed)'],
      ['1', '10:41 – 11:28', '11:17 – 11:56'],
      ['Lunch', '11:28 – 11:58', '11:56 – 12:26'],
      ['2', '12:03 – 12:50', '12:31 – 1:10'],
      ['3', '12:55 – 1:42', '1:15 – 1:54'],
    ],
    { x: 600, y: 100 },
  );
  const { blocks } = interpretSheets([buildSheet([plan, bells])]);
  const of = (wanted: string) =>
    blocks.filter(({ day }) => day === wanted).map(({ start, end, title }) => `${start}-${end} ${title}`);
  expect(of('TU')).toEqual(['10:41-11:28 Art', '11:28-11:58 LUNCH', '12:03-12:50 Maths', '12:55-13:42 Music']);
  expect(of('WE')).toEqual(['11:17-11:56 Music', '11:56-12:26 LUNCH', '12:31-13:10 PE', '13:15-13:54 Art']);
});
