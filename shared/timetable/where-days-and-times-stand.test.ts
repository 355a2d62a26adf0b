import { expect, test } from 'vitest';
import { interpretSheets } from './interpret-sheets.ts';
import type { ReadBlock } from './reading.ts';
import { buildGrid, buildLine, buildSheet } from './testing/build-sheet.ts';

function read(rows: readonly (readonly string[])[], above: readonly string[] = []) {
  const loose = above.map((text, index) => buildLine(text, 60, 20 + 20 * index));
  return interpretSheets([buildSheet([buildGrid(rows)], loose)]);
}

function when(block: ReadBlock): string {
  return `${block.day ?? block.cycleDay} ${block.start}-${block.end} ${block.title}`;
}

test("teams beside their training times: the name beside the row is what takes place, the cell's code the place", () => {
  const { blocks } = read([
    ['Team', 'Monday', 'Tuesday', 'Wednesday'],
    ['Minis', '16:00-17:00 H1', '', '16:00-17:00 H2'],
    ['Juniors', '', '17:00-18:30 H1', ''],
    ['Seniors', '18:30-20:00 H1', '', '18:30-20:00 H1'],
  ]);
  expect(blocks.map((block) => `${when(block)} ${block.room}`)).toEqual([
    'MO 16:00-17:00 Minis H1',
    'MO 18:30-20:00 Seniors H1',
    'TU 17:00-18:30 Juniors H1',
    'WE 16:00-17:00 Minis H2',
    'WE 18:30-20:00 Seniors H1',
  ]);
});

test("the trainer of a team stands behind the days, and the address of the web page below is nobody's training", () => {
  const { blocks } = read([
    ['Team', 'Monday', 'Tuesday', 'Wednesday', 'Coach'],
    ['Minis', '16:00-17:00', '', '16:00-17:00', 'Field'],
    ['Juniors', '', '17:00-18:30', '', 'Brook'],
    ['Seniors', '18:30-20:00', '', '18:30-20:00', 'Stone'],
    ['https://club.example/times', '<', '<', '<', '<'],
  ]);
  expect(blocks.map((block) => `${when(block)} ${block.teacher}`)).toEqual([
    'MO 16:00-17:00 Minis Field',
    'MO 18:30-20:00 Seniors Stone',
    'TU 17:00-18:30 Juniors Brook',
    'WE 16:00-17:00 Minis Field',
    'WE 18:30-20:00 Seniors Stone',
  ]);
});

test('beside teams, what a cell says after its time is the place', () => {
  const { blocks } = read([
    ['Mannschaft', 'Montag', 'Dienstag', 'Mittwoch', 'Trainer'],
    ['Bambini', '16:00-17:00\nTurnhalle', '', '', 'Feld'],
    ['Damen', '', '17:00-18:30\nSee', '17:00-18:30\nTurnhalle', 'Bach'],
  ]);
  expect(blocks.map((block) => `${when(block)} ${block.room} ${block.teacher}`)).toEqual([
    'MO 16:00-17:00 Bambini Turnhalle Feld',
    'TU 17:00-18:30 Damen See Bach',
    'WE 17:00-18:30 Damen Turnhalle Bach',
  ]);
});

test('times that rise down one day are no column of times where the other days hold nothing but times as well', () => {
  const { blocks } = read([
    ['Team', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Coach'],
    ['Minis', '', '16:00-17:00', '', '16:15-17:30', 'Field'],
    ['Juniors', '16:30-17:30', '', '', '17:00-18:15', 'Brook'],
    ['Cadets', '', '', '17:30-19:00', '18:00-19:30', 'Stone'],
  ]);
  expect(blocks.map(when)).toEqual([
    'MO 16:30-17:30 Juniors',
    'TU 16:00-17:00 Minis',
    'WE 17:30-19:00 Cadets',
    'TH 16:15-17:30 Minis',
    'TH 17:00-18:15 Juniors',
    'TH 18:00-19:30 Cadets',
  ]);
});

test('Portuguese days and periods may be numbers with a dot and a small letter', () => {
  const { blocks } = read([
    ['', '2.ª feira', '3.ª feira', '4.ª feira'],
    ['1.º tempo', 'Inglês', 'História', 'Francês'],
    ['2.º tempo', 'Francês', 'Inglês', 'História'],
  ]);
  expect(blocks.map(({ day, period, title }) => `${day} ${period} ${title}`)).toEqual([
    'MO 1 Inglês',
    'MO 2 Francês',
    'TU 1 História',
    'TU 2 Inglês',
    'WE 1 Francês',
    'WE 2 História',
  ]);
});

test('a number with a dot is a room where times are written with colons, or where it is no whole five minutes', () => {
  const rows = [
    ['', '8:20-9:10', '9:10-10:00', '10:20-11:10'],
    ['Monday', '4v2\nEconomy\n1.14', '5h1\nEconomy\n1.20', '3m1\nEconomy\n2.05'],
    ['Tuesday', '4h3\nEconomy\n1.16', '4v2\nEconomy\n1.14', '6v1\nEconomy\n1.14'],
  ];
  expect(read(rows).blocks.map(when)).toContain('MO 09:10-10:00 Economy');
  const dotted = rows.map((row, at) => (at === 0 ? row.map((text) => text.replaceAll(':', '.')) : row));
  expect(read(dotted).blocks.map(when)).toContain('MO 09:10-10:00 Economy');
  const whole = dotted.map((row, at) => (at === 0 ? row : row.map((text) => text.replace(/(?<=\d\.\d)\d$/u, '5'))));
  const doubtful = read(whole).blocks;
  expect(doubtful.map(when)).not.toContain('MO 09:10-10:00 Economy');
  expect(doubtful.every(({ needsReview }) => needsReview)).toBe(true);
});

test('a name above the timetable, a blank row apart, is no lesson of the hour below it', () => {
  const { blocks } = read([
    ['Teacher', 'A. Carpenter', '', ''],
    ['', '', '', ''],
    ['Time', '8:20-9:10', '9:10-10:00', '10:20-11:10'],
    ['Monday', '', 'Maths', 'Maths'],
    ['Tuesday', 'Physics', 'Maths', ''],
  ]);
  expect(blocks.map(when)).toEqual([
    'MO 09:10-10:00 Maths',
    'MO 10:20-11:10 Maths',
    'TU 08:20-09:10 Physics',
    'TU 09:10-10:00 Maths',
  ]);
});

test("a teacher's list without headings: every row is one lesson, and its columns show what they are", () => {
  const rows = [
    ['8.00-9.00', '3A', 'Technology', 'Room 12'],
    ['9.00-10.00', '1C', 'Technology', 'Room 4'],
    ['11.00-12.00', '', 'Parents', 'Hall'],
  ];
  const facts = read(rows, ['TUESDAY']).blocks.map((block) => `${when(block)} ${block.class} ${block.room}`);
  expect(facts).toEqual([
    'TU 08:00-09:00 Technology 3A Room 12',
    'TU 09:00-10:00 Technology 1C Room 4',
    'TU 11:00-12:00 Parents null Hall',
  ]);
  // Nothing shows that these columns belong to one lesson: they may be two groups.
  const groups = rows.map(([time = '', , title = '']) => [time, title, 'Maths']);
  expect(read(groups, ['TUESDAY']).blocks).toHaveLength(6);
});

test('a week over several days is the week of their lessons', () => {
  const { blocks } = read([
    ['', 'WEEK 1', '<', 'WEEK 2', '<'],
    ['Time', 'Mon', 'Tue', 'Mon', 'Tue'],
    ['8:45-10:15', 'Ethics', 'Maths', 'Ethics', 'Placement'],
    ['10:30-12:00', 'Maths', 'Ethics', 'First Aid', 'Maths'],
  ]);
  expect(blocks.map((block) => `${when(block)} ${block.weeks}`)).toContain('MO 10:30-12:00 Maths WEEK 1');
  expect(blocks.map((block) => `${when(block)} ${block.weeks}`)).toContain('TU 08:45-10:15 Placement WEEK 2');
});

test("a group's name in the corner of a cell is a note, not the lesson", () => {
  const { blocks } = read([
    ['', 'Monday', 'Tuesday', 'Wednesday'],
    ['8:00-8:45', 'SJL', 'MAT', 'FYZ'],
    ['8:50-9:35', '1. sk.\nANJ', 'SJL', 'girls\nTSV'],
  ]);
  expect(blocks.map((block) => `${when(block)} ${block.notes}`)).toEqual(
    expect.arrayContaining(['MO 08:50-09:35 ANJ 1. sk.', 'WE 08:50-09:35 TSV girls']),
  );
});

test('classes under every sitting of an exam week have their exams at the same time', () => {
  const { blocks } = read([
    ['Day', 'First 9.00-11.30', '<', 'Second 12.15-1.45', '<'],
    ['^', 'Class VI', 'Class VII', 'Class VI', 'Class VII'],
    ['Monday', 'English', 'Mathematics', 'Computer', 'Sanskrit'],
    ['Tuesday', 'Mathematics', 'Science', 'Art', 'Hindi'],
    ['Wednesday', 'Hindi', 'English', 'Music', 'Art'],
  ]);
  const monday = blocks.filter(({ day }) => day === 'MO');
  expect(monday.map(({ start, end, class: of, title }) => `${start}-${end} ${of} ${title}`)).toEqual([
    '09:00-11:30 Class VI English',
    '09:00-11:30 Class VII Mathematics',
    '12:15-13:45 Class VI Computer',
    '12:15-13:45 Class VII Sanskrit',
  ]);
});
