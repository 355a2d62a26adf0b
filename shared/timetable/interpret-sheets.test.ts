import { expect, test } from 'vitest';
import { interpretSheets } from './interpret-sheets.ts';
import type { Sheet } from './sheet.ts';
import { buildGrid, buildLine, buildSheet } from './testing/build-sheet.ts';

function week(sheet: Sheet): string[] {
  return interpretSheets([sheet]).blocks.map((block) => `${block.day} ${block.start}-${block.end} ${block.title}`);
}

const plain = [
  ['', 'Mon', 'Tue', 'Wed'],
  ['9.00 - 10.00', 'Maths', 'English', 'Art'],
  ['10.00 - 10.20', 'Break', '<', '<'],
  ['1.15 - 2.15', 'PE', '', 'Music'],
];

const plainWeek = [
  'MO 09:00-10:00 Maths',
  'MO 10:00-10:20 Break',
  'MO 13:15-14:15 PE',
  'TU 09:00-10:00 English',
  'TU 10:00-10:20 Break',
  'WE 09:00-10:00 Art',
  'WE 10:00-10:20 Break',
  'WE 13:15-14:15 Music',
];

function transpose(rows: readonly (readonly string[])[]): string[][] {
  const width = Math.max(...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, x) =>
    rows.map((row) => (row[x] === '<' ? '^' : row[x] === '^' ? '<' : (row[x] ?? ''))),
  );
}

test('a grid with days across the top becomes the week it shows', () => {
  expect(week(buildSheet([buildGrid(plain)]))).toEqual(plainWeek);
});

test('the same grid with days down the side gives the same week', () => {
  expect(week(buildSheet([buildGrid(transpose(plain))]))).toEqual(plainWeek);
});

test('a break spelled with one letter a day is one break every day', () => {
  const grid = buildGrid([
    ['', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri'],
    ['9:00-10:00', 'Maths', 'Art', 'Maths', 'Art', 'PE'],
    ['10:00-10:30', 'B', 'R', 'E', 'A', 'K'],
    ['10:30-11:30', 'Art', 'Maths', 'Art', 'Maths', 'RE'],
  ]);
  expect(week(buildSheet([grid])).filter((line) => line.includes('BREAK'))).toHaveLength(5);
});

test("a time printed in the cell overrides the header's and the contradiction is reported", () => {
  const read = interpretSheets([
    buildSheet([
      buildGrid([
        ['', 'Mon', 'Tue'],
        ['9:00-10:00', '9:15-10:00\nMaths', 'Art'],
        ['10:00-11:00', 'English', 'PE'],
      ]),
    ]),
  ]);
  const maths = read.blocks.find((block) => block.title === 'Maths');
  expect(maths?.start).toBe('09:15');
  expect(read.contradictions).toContainEqual({ block: maths?.id, field: 'start', printed: ['09:00', '09:15'] });
});

test('blank cells take what the daily routine says', () => {
  const grid = buildGrid([
    ['', 'Daily routine', 'M', 'Tu', 'W', 'Th', 'F'],
    ['8.40', 'Register', '', '', '', '', ''],
    ['9.00 - 10.30', 'Phonics', 'Reading', '', '', '', ''],
    ['10.30', 'Snack', '', '', 'Trip', '', ''],
  ]);
  const lines = week(buildSheet([grid]));
  expect(lines).toContain('FR 08:40-09:00 Register');
  expect(lines).toContain('MO 09:00-10:30 Reading');
  expect(lines).toContain('TU 09:00-10:30 Phonics');
  expect(lines).toContain('WE 10:30-null Trip');
});

test('a list under a heading of days holds for each of those days', () => {
  const grid = buildGrid([
    ['Daily Schedule\nMonday, Tuesday', '<'],
    ['1 8:35', 'Doors open'],
    ['2 9:00-9:15', 'Morning Work'],
    ['3 1:05-1:40', 'Reading'],
  ]);
  expect(week(buildSheet([grid]))).toEqual([
    'MO 08:35-09:00 Doors open',
    'MO 09:00-09:15 Morning Work',
    'MO 13:05-13:40 Reading',
    'TU 08:35-09:00 Doors open',
    'TU 09:00-09:15 Morning Work',
    'TU 13:05-13:40 Reading',
  ]);
});

test('several columns of times each hold for the days they name', () => {
  const grid = buildGrid([
    ['Period', 'Mon-Tue', 'Mon', 'Tue', 'Fri Time', 'Friday'],
    ['P1', '8:00-8:50', 'Maths', 'Art', '8:00-8:40', 'PE'],
    ['P2', '8:50-9:30', 'Art', 'Maths', '8:40-9:15', 'RE'],
  ]);
  expect(week(buildSheet([grid]))).toContain('FR 08:40-09:15 RE');
  expect(week(buildSheet([grid]))).toContain('TU 08:50-09:30 Maths');
  expect(interpretSheets([buildSheet([grid])]).blocks[0]?.period).toBe('1');
});

test('columns of classes on a page of one day give lessons with their class', () => {
  const grid = buildGrid([
    ['', '', '6A', '6B'],
    ['Montag', '1\n8:00\n8:45', 'Mathe', 'Sport'],
    ['^', '2\n8:50\n9:35', 'Kunst', 'Mathe'],
  ]);
  const blocks = interpretSheets([buildSheet([grid])]).blocks;
  expect(blocks.map((block) => `${block.day} ${block.start} ${block.class} ${block.title}`)).toEqual([
    'MO 08:00 6A Mathe',
    'MO 08:00 6B Sport',
    'MO 08:50 6A Kunst',
    'MO 08:50 6B Mathe',
  ]);
});

test('days written once beside several times hold until the next day', () => {
  const grid = buildGrid([
    ['Monday', '9:00-10:00', 'Maths'],
    ['', '10:00-11:00', 'Art'],
    ['Tuesday', '9:00-10:00', 'PE'],
    ['', '10:00-11:00', 'RE'],
  ]);
  expect(week(buildSheet([grid]))).toEqual([
    'MO 09:00-10:00 Maths',
    'MO 10:00-11:00 Art',
    'TU 09:00-10:00 PE',
    'TU 10:00-11:00 RE',
  ]);
});

test('an empty form has no blocks and says so', () => {
  const form = buildGrid(plain.map((row, y) => row.map((text, x) => (x === 0 || y === 0 ? text : ''))));
  const read = interpretSheets([buildSheet([form])]);
  expect(read.blocks).toEqual([]);
  expect(read.warnings).toEqual(['blank-form']);
});

test('the heading says the class, the teacher and the term', () => {
  const read = interpretSheets([
    buildSheet(
      [buildGrid(plain)],
      [
        buildLine('Class: 3AB', 60, 40),
        buildLine('Teacher: Miss Example', 300, 40),
        buildLine('Hillside Primary School', 60, 10, { size: 20 }),
      ],
    ),
  ]);
  expect(read.header).toMatchObject({ class: '3AB', teacher: 'Miss Example', school: 'Hillside Primary School' });
});

test('text outside the grid is set aside, never lost', () => {
  const read = interpretSheets([buildSheet([buildGrid(plain)], [buildLine('Please return to the office', 60, 800)])]);
  expect(read.setAside.map((one) => one.text)).toEqual(['Please return to the office']);
});

test('starts and ends in cells of their own make one slot of each pair', () => {
  const grid = buildGrid([
    ['Time', '9:00', '10:00', '10:00', '10:10', '10:10', '11:10', '2:50', '3:50'],
    ['Mon', 'Maths', '<', 'Break', '<', 'Art', '<', '', '<'],
    ['Tue', 'English', '<', 'Break', '<', '', '<', 'PE', '<'],
  ]);
  expect(week(buildSheet([grid]))).toEqual([
    'MO 09:00-10:00 Maths',
    'MO 10:00-10:10 Break',
    'MO 10:10-11:10 Art',
    'TU 09:00-10:00 English',
    'TU 10:00-10:10 Break',
    'TU 14:50-15:50 PE',
  ]);
});

test('a spelled break with a letter that was not read is still a break, and waits for a look', () => {
  const grid = buildGrid([
    ['', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri'],
    ['9:00-10:00', 'Maths', 'Art', 'Maths', 'Art', 'PE'],
    ['12:00-13:00', '', 'U', 'N', 'C', 'H'],
    ['13:00-14:00', 'Art', 'Maths', 'Art', 'Maths', 'RE'],
  ]);
  const lunches = interpretSheets([buildSheet([grid])]).blocks.filter((block) => block.title === 'LUNCH');
  expect(lunches.map((block) => block.day)).toEqual(['MO', 'TU', 'WE', 'TH', 'FR']);
  expect(lunches.every((block) => block.needsReview)).toBe(true);
});

test('a day whose name lost a letter, or had one misread, is told by the days around it', () => {
  const grid = buildGrid([
    ['', '9:00-10:00', '10:00-11:00'],
    ['M N', 'Maths', 'Art'],
    ['TUES', 'English', 'PE'],
    ['WED', 'RE', 'Music'],
    ['THURS', 'Maths', 'Art'],
    ['FRL', 'PE', 'RE'],
  ]);
  expect(week(buildSheet([grid]))).toContain('FR 10:00-11:00 RE');
  expect(week(buildSheet([grid]))).toContain('MO 09:00-10:00 Maths');
});

test('a place under a day is set aside, and the day keeps its lessons', () => {
  const read = interpretSheets([
    buildSheet([
      buildGrid([
        ['', 'Mon\nLibrary', 'Tue', 'Wed'],
        ['9:00-10:00', 'Maths', 'Art', 'PE'],
        ['10:00-11:00', 'English', 'RE', 'Music'],
      ]),
    ]),
  ]);
  expect(read.blocks.map((block) => `${block.day} ${block.title}`)).toEqual([
    'MO Maths',
    'MO English',
    'TU Art',
    'TU RE',
    'WE PE',
    'WE Music',
  ]);
  expect(read.setAside.map((one) => one.text)).toContain('Library');
});

test.each(['', 'Xqz'])(
  'lessons under a day headed "%s" keep their time and ask for their day; no other day takes them up',
  (heading) => {
    const read = interpretSheets([
      buildSheet([
        buildGrid([
          ['', 'Mon', heading, 'Wed', 'Thu'],
          ['9:00-10:00', 'Maths', 'Art', 'PE', 'History'],
          ['10:00-11:00', 'English', 'RE', 'Music', 'Science'],
        ]),
      ]),
    ]);
    const art = read.blocks.filter((block) => block.title === 'Art');
    expect(art.map((block) => [block.day, block.start, block.needsReview, block.reasons])).toEqual([
      [null, '09:00', true, ['day-missing']],
    ]);
    expect(read.blocks.every((block) => block.notes === null)).toBe(true);
  },
);

test('a day told only by its neighbours is marked, with what is printed', () => {
  const read = interpretSheets([
    buildSheet([
      buildGrid([
        ['', 'Mon', 'Tve', 'Wed', 'Thu'],
        ['9:00-10:00', 'Maths', 'Art', 'PE', 'History'],
        ['10:00-11:00', 'English', 'RE', 'Music', 'Science'],
      ]),
    ]),
  ]);
  const art = read.blocks.find((block) => block.title === 'Art');
  expect(art).toMatchObject({ day: 'TU', needsReview: true, reasons: ['day-unclear:Tve'] });
});

test.each([
  ['Class 4B', '4B'],
  ['Klasse 7a', '7a'],
  ['Class 3 Oak', '3 Oak'],
  ['Class Timetable', null],
])('a title "%s" names the class %s', (title, name) => {
  const read = interpretSheets([buildSheet([buildGrid(plain)], [buildLine(title, 60, 20, { size: 20 })])]);
  expect(read.header.class).toBe(name);
});

test('the line close above the grid is the title, not a toolbar far above it in slightly larger print', () => {
  const toolbar = buildLine('Active content has been disabled', 60, 2, { size: 11 });
  const title = buildLine('Our week in January', 60, 80, { size: 10 });
  const read = interpretSheets([buildSheet([buildGrid(plain)], [toolbar, title])]);
  expect(read.header.title).toBe('Our week in January');
  expect(read.setAside.map((one) => one.text)).toContain('Active content has been disabled');
});
