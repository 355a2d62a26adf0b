import { expect, test } from 'vitest';
import { interpretSheets } from './interpret-sheets.ts';
import type { ReadBlock } from './reading.ts';
import { buildGrid, buildLine, buildSheet } from './testing/build-sheet.ts';

function read(rows: readonly (readonly string[])[], above: readonly string[] = []) {
  const loose = above.map((text, index) => buildLine(text, 60, 20 + 20 * index, { size: 16 }));
  return interpretSheets([buildSheet([buildGrid(rows)], loose)]).blocks;
}

function when(block: ReadBlock): string {
  return `${block.day} ${block.start}-${block.end} ${block.title}`;
}

/** Title, teacher, room, class and weeks of the lesson that begins then. */
function factsAt(blocks: readonly ReadBlock[], day: string, start: string): (string | null)[] | undefined {
  const block = blocks.find((one) => one.day === day && one.start === start);
  return block && [block.title, block.teacher, block.room, block.class, block.weeks];
}

const TIMES = ['8:00-8:45', '8:50-9:35', '9:50-10:35', '10:40-11:25'];

/** Four rows of three days; `write` makes the cell of one of six lessons. */
function week(write: (lesson: number) => string): string[][] {
  return [
    ['', 'Mon', 'Tue', 'Wed'],
    ...TIMES.map((time, row) => [time, ...[0, 1, 2].map((day) => write((row * 2 + day * 3) % 6))]),
  ];
}

const SUBJECTS = ['Maths', 'Biology', 'French', 'History', 'Physics', 'Geography'];
const NAMES = ['Murphy', 'Bennett', 'Doyle', 'Singh', 'de Vries', 'Khan'];
const ROOMS = ['12', 'B07', 'Lab 1', '12', 'B07', 'Library'];

test('who teaches a subject stays the same all week: a bare name between title and room is the teacher', () => {
  const blocks = read(week((one) => `${SUBJECTS[one]}\n${NAMES[one]}\n${ROOMS[one]}`));
  expect(factsAt(blocks, 'MO', '08:00')).toEqual(['Maths', 'Murphy', '12', null, null]);
  expect(factsAt(blocks, 'MO', '09:50')).toEqual(['Physics', 'de Vries', 'B07', null, null]);
});

test('what will be done in a lesson changes from day to day and is no teacher', () => {
  const topics =
    'place value,story writing,plants,number bonds,spelling test,magnets,time and money,reading aloud,forces,shapes,letters,light'.split(
      ',',
    );
  const subjects = ['Maths', 'English', 'Science'];
  let at = 0;
  const blocks = read([
    ['', 'Mon', 'Tue', 'Wed'],
    ...TIMES.map((time) => [time, ...subjects.map((subject) => `${subject}\n${topics[at++]}`)]),
  ]);
  expect(blocks.every((block) => block.teacher === null)).toBe(true);
});

test.each([
  [
    'codes with spaces',
    (one: number) =>
      `${['Ma', 'Bio', 'Fr', 'Inf', 'La', 'Eth'][one]} ${['Vog', 'Sch', 'Jäg', 'Mül', 'Fra', 'Lan'][one]} ${['Mu1', 'R 101', 'A12', 'Ph 2', 'Bio 1', 'A12'][one]}`,
    ['Inf', 'Mül', 'Ph 2'],
  ],
  [
    'codes below the title',
    (one: number) =>
      `${SUBJECTS[one]}\n${['Mu', 'Be', 'Do', 'Si', 'Vr', 'Kh'][one]} ${['S7', 'A 12', 'Hall', 'S7', 'A 12', 'Hall'][one]}`,
    ['History', 'Si', 'S7'],
  ],
  [
    'a dot between',
    (one: number) => `${SUBJECTS[one]}\nMr ${NAMES[one]?.split(' ').at(-1)} · ${['M3', 'R12', 'A101'][one % 3]}`,
    ['History', 'Mr Singh', 'M3'],
  ],
  [
    'the class on top, in another order',
    (one: number) => `${['7a', '8b', '9c'][one % 3]}\n${SUBJECTS[one]}\n${['R12', 'R14'][one % 2]}`,
    ['History', null, 'R14'],
  ],
])('a teacher and a room are told apart when written with %s', (_, write, expected) => {
  const blocks = read(week(write));
  const history = blocks.find((block) => block.title === expected[0]);
  expect([history?.title, history?.teacher, history?.room]).toEqual(expected);
});

test('a title that had to wrap is one all the same, and the teacher stands before the room as in other cells', () => {
  const blocks = read(
    week((one) => (one === 3 ? `Further\nMathematics\nSingh\nB07` : `${SUBJECTS[one]}\n${NAMES[one]}\n${ROOMS[one]}`)),
  );
  expect(blocks.find((block) => block.title === 'Further Mathematics')).toMatchObject({
    teacher: 'Singh',
    room: 'B07',
    notes: null,
  });
});

test('"SOC. SCI" is one abbreviation, "(1 h)" a length, and neither is cut into a teacher or a class', () => {
  const titles = ['SOC. SCI', 'COMP. LAB', 'TAMIL', 'MATHS', 'ENGLISH', 'V. ED'];
  const blocks = read(week((one) => `${titles[one]}${one === 3 ? '\n(1 h)' : ''}`));
  expect([...new Set(blocks.map((block) => block.title))].toSorted()).toEqual(titles.toSorted());
  expect(blocks.every((block) => block.class === null && block.teacher === null)).toBe(true);
});

test('a cell with several times holds as many lessons, under the room that heads its column', () => {
  const blocks = read([
    ['', 'Gymnasium', 'Room 5'],
    ['Monday', '15:00-16:00\nChess (Mr Sample)\n16:00-17:30\nChoir (Ms Muster)', '15:30-16:15\nDrama (Ms Muster)'],
    ['Tuesday', '', '15:00-15:45\nChoir (Ms Muster)\n15:45-17:00\nChess (Mr Sample)'],
    ['Wednesday', '16:00-17:00\nDrama (Ms Muster)', ''],
  ]);
  expect(blocks.map(when)).toEqual([
    'MO 15:00-16:00 Chess',
    'MO 15:30-16:15 Drama',
    'MO 16:00-17:30 Choir',
    'TU 15:00-15:45 Choir',
    'TU 15:45-17:00 Chess',
    'WE 16:00-17:00 Drama',
  ]);
  expect(factsAt(blocks, 'TU', '15:45')).toEqual(['Chess', 'Mr Sample', 'Room 5', null, null]);
});

test('groups marked 1/2 and 2/2 in one cell are two lessons', () => {
  const blocks = read(
    week((one) =>
      one === 3
        ? 'Physics 1/2\nSi B07\nLatin 2/2\nKh S7'
        : `${SUBJECTS[one]}\n${['Mu', 'Be', 'Do', 'Si', 'Vr', 'Kh'][one]} ${['S7', 'B07'][one % 2]}`,
    ),
  );
  const marked = blocks.filter((block) => /\/2/.test(block.title));
  expect(new Set(marked.map((block) => `${block.title}, ${block.teacher}, ${block.room}`))).toEqual(
    new Set(['Physics 1/2, Si, B07', 'Latin 2/2, Kh, S7']),
  );
});

test('under every day an A and a B are the weeks of a fortnight', () => {
  const blocks = read([
    ['', 'Mon', '<', 'Tue', '<'],
    ['', 'A', 'B', 'A', 'B'],
    ['9:00-10:00', 'Maths', 'Art', 'PE', 'RE'],
    ['10:00-11:00', 'Art', 'Maths', 'Music', 'PE'],
  ]);
  expect(blocks.map((block) => `${block.weeks} ${block.class} ${when(block)}`)).toContain('B null TU 10:00-11:00 PE');
});

test('"A: French / B: German" on one line are two lessons in turn', () => {
  const blocks = read([
    ['', 'Mon', 'Tue', 'Wed'],
    ['9:00-10:00', 'A: French / B: German', 'Maths', 'Art'],
    ['10:00-11:00', 'Maths', 'Art', 'French'],
  ]);
  expect(blocks.filter((block) => block.weeks !== null).map((block) => `${block.title} ${block.weeks}`)).toEqual([
    'French A',
    'German B',
  ]);
});

test('bells under headings of several days hold for each of them', () => {
  const bells = (times: readonly string[]) =>
    times.map((time, index) => [index === 1 ? 'Break' : `Period ${index + 1}`, ...time.split(' ')]);
  const blocks = read([
    ['Monday, Tuesday, Thursday', '<', '<'],
    ['Period', 'Start', 'End'],
    ...bells(['8:20 9:00', '9:00 9:15', '9:15 9:55']),
    ['Wednesday', '<', '<'],
    ['Period', 'Start', 'End'],
    ...bells(['8:20 8:50', '8:50 9:00', '9:00 9:30']),
  ]);
  expect(blocks).toHaveLength(12);
  expect(blocks.map(when)).toContain('TH 09:15-09:55 Period 3');
  expect(blocks.map(when)).toContain('WE 08:50-09:00 Break');
});

test('two lists of bells side by side are two tables', () => {
  const blocks = read([
    ['Monday, Tuesday', '<', 'Wednesday', '<'],
    ['Period', 'Time', 'Period', 'Time'],
    ['1st Period', '7.55 - 8.40', '1st Period', '7.55 - 8.30'],
    ['Recess', '8.40 - 9.00', 'Recess', '8.30 - 8.45'],
    ['2nd Period', '9.00 - 9.45', '2nd Period', '8.45 - 9.20'],
  ]);
  expect(blocks.map(when)).toEqual([
    ...['MO', 'TU'].flatMap((day) => [
      `${day} 07:55-08:40 1st Period`,
      `${day} 08:40-09:00 Recess`,
      `${day} 09:00-09:45 2nd Period`,
    ]),
    ...['WE 07:55-08:30 1st Period', 'WE 08:30-08:45 Recess', 'WE 08:45-09:20 2nd Period'],
  ]);
});

test('a list of courses may write its days as MWF and call the courses classes', () => {
  const blocks = read([
    ['Class', 'Days', 'Time', 'Room', 'Instructor'],
    ['Algebra I', 'Mon/Wed/Fri', '9:00-9:50 am', '101', 'Smith'],
    ['Biology', 'TTh', '1:00-2:15 pm', '12', 'Jones'],
    ['History', 'MWF', '10:00-10:50 am', '101', 'Brown'],
  ]);
  expect(blocks).toHaveLength(8);
  expect(factsAt(blocks, 'TH', '13:00')).toEqual(['Biology', 'Jones', '12', null, null]);
  expect(factsAt(blocks, 'FR', '10:00')).toEqual(['History', 'Brown', '101', null, null]);
});

test('the plan of a teacher may say no more than class and room', () => {
  const blocks = read(week((one) => `${['7a', '8b', '9c'][one % 3]} ${['R12', 'R14', 'R12'][one % 3]}`));
  expect(factsAt(blocks, 'MO', '08:00')).toEqual(['7a', null, 'R12', '7a', null]);
});

test.each([
  [
    'words for twelve',
    ['9 am - 10 am', '10 am - noon', 'noon - 1 pm', '1 pm - 2 pm'],
    ['09:00-10:00', '10:00-12:00', '12:00-13:00', '13:00-14:00'],
  ],
  ['four digits', ['0830', '0920', '1010', '1100'], ['08:30-09:20', '09:20-10:10', '10:10-11:00', '11:00-null']],
  [
    'from and to',
    ['from 9 to 9.45', 'from 9.45 to 10.30', 'from 10.45 to 11.30', 'from 11.30 to 12.15'],
    ['09:00-09:45', '09:45-10:30', '10:45-11:30', '11:30-12:15'],
  ],
  [
    'hours and h',
    ['8h30', '9h30', '10h30', '11h30', '12h30'],
    ['08:30-09:30', '09:30-10:30', '10:30-11:30', '11:30-12:30', '12:30-13:30'],
  ],
])('times written with %s', (_, printed, expected) => {
  const titles = ['Maths', 'Art', 'PE', 'RE', 'Drama'];
  const blocks = read([
    ['', 'Mon', 'Tue', 'Wed'],
    ...printed.map((time, row) => [time, ...[0, 1, 2].map((day) => titles[(row + day) % 5] ?? '')]),
  ]);
  const monday = blocks.filter((block) => block.day === 'MO');
  expect(monday.map((block) => `${block.start}-${block.end}`)).toEqual(expected);
});

test('a key and a list of exams below a blank row are not lessons', () => {
  const blocks = read([
    ['', 'M', 'Tu', 'W', 'Th', 'F'],
    ...TIMES.map((time, row) => [
      time,
      ...[0, 1, 2, 3, 4].map((day) => ['Ph', 'En', 'Dr', 'Fr', 'Co'][(row + day) % 5] ?? ''),
    ]),
    ['', '', '', '', '', ''],
    ['Exam dates', '', '', '', '', ''],
    ['Subject', 'Date', 'Room', '', '', ''],
    ['Physics', '20 April', 'Lab 2', '', '', ''],
    ['French', '25 March', 'R12', '', '', ''],
  ]);
  expect(blocks).toHaveLength(20);
  expect(blocks.map(when)).toContain('MO 08:00-08:45 Ph');
});

test('rows called morning and afternoon say no more than the times in them do', () => {
  const blocks = read([
    ['', 'Mon', 'Tue', 'Wed'],
    ['Morning', '9:00-9:45 Maths\n9:45-10:30 Art', '9:00-10:30 PE', '9:00-9:30 RE\n9:30-10:30 Music'],
    ['Afternoon', '1:00-2:00 IT', '1:00-1:30 Drama\n1:30-2:00 French', '1:00-2:00 PE'],
  ]);
  expect(blocks.map(when)).toContain('TU 13:30-14:00 French');
  expect(blocks.every((block) => block.class === null)).toBe(true);
});
