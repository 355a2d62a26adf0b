import { expect, test } from 'vitest';
import { interpretSheets } from './interpret-sheets.ts';
import type { ReadBlock } from './reading.ts';
import { buildGrid, buildLine, buildSheet } from './testing/build-sheet.ts';

function read(rows: readonly (readonly string[])[], loose: string[] = []) {
  const below = loose.map((text, index) => buildLine(text, 60, 700 + 20 * index));
  return interpretSheets([buildSheet([buildGrid(rows)], below)]);
}

function when(block: ReadBlock): string {
  return `${block.day ?? block.cycleDay} ${block.start}-${block.end} ${block.title}`;
}

test('starts and ends in two columns of their own', () => {
  const { blocks } = read([
    ['Start', 'End', 'Mon', 'Tue', 'Wed'],
    ['9:00', '9:50', 'Maths', 'Art', 'PE'],
    ['10:10', '11:00', 'Music', 'Maths', 'RE'],
  ]);
  expect(blocks.map(when)).toContain('MO 10:10-11:00 Music');
  expect(blocks.map(when)).toContain('MO 09:00-09:50 Maths');
});

test('lessons that say their own times need no column of times', () => {
  const { blocks } = read([
    ['Mon', 'Tue', 'Wed'],
    ['9:00-10:00 PE', '9:00-10:30 Maths', '9:00-9:45 Art'],
    ['10:00-11:00 Maths', '10:30-11:15 RE', '9:45-11:00 Drama'],
  ]);
  expect(blocks.map(when)).toEqual([
    'MO 09:00-10:00 PE',
    'MO 10:00-11:00 Maths',
    'TU 09:00-10:30 Maths',
    'TU 10:30-11:15 RE',
    'WE 09:00-09:45 Art',
    'WE 09:45-11:00 Drama',
  ]);
});

test('a bar across the grid is a break by the time it prints, or by the gap it stands in, or else a note', () => {
  const { blocks, setAside } = read([
    ['', 'Mon', 'Tue', 'Wed'],
    ['9:00-10:00', 'Maths', 'Art', 'PE'],
    ['Break 10:00-10:20', '<', '<', '<'],
    ['10:20-11:00', 'Music', 'Maths', 'RE'],
    ['LUNCH', '<', '<', '<'],
    ['12:00-13:00', 'Drama', 'PE', 'Art'],
    ['Library books on Wednesday', '<', '<', '<'],
  ]);
  expect(blocks.map(when)).toContain('TU 10:00-10:20 Break');
  expect(blocks.map(when)).toContain('WE 11:00-12:00 LUNCH');
  expect(setAside.map(({ text, reason }) => `${reason}: ${text}`)).toContain('note: Library books on Wednesday');
});

test('a dash or a cross says that nothing takes place', () => {
  const { blocks, setAside } = read([
    ['', 'Mon', 'Tue', 'Wed'],
    ['9:00-10:00', 'Maths', '-', 'x'],
    ['10:00-11:00', '—', 'Maths', 'RE'],
  ]);
  expect(blocks.map((block) => block.title).toSorted()).toEqual(['Maths', 'Maths', 'RE']);
  expect(setAside.filter((one) => one.reason === 'empty-mark')).toHaveLength(3);
});

test('lessons that share a cell by weeks are two lessons', () => {
  const { blocks } = read([
    ['', 'Mon', 'Tue'],
    ['9:00-10:00', 'Week A: Art\nWeek B: Music', 'Maths'],
    ['10:00-11:00', 'English', 'Drama (A)\nDance (B)'],
  ]);
  expect(blocks.map((block) => `${block.title} ${block.weeks}`).toSorted()).toEqual([
    'Art Week A',
    'Dance B',
    'Drama A',
    'English null',
    'Maths null',
    'Music Week B',
  ]);
});

test('classes stand side by side under every day', () => {
  const { blocks } = read([
    ['', 'Monday', '<', 'Tuesday', '<'],
    ['', '5A', '5B', '5A', '5B'],
    ['9:00-10:00', 'Maths', 'Art', 'PE', 'RE'],
    ['10:00-11:00', 'Art', 'Maths', 'Music', 'PE'],
  ]);
  expect(blocks.map((block) => `${block.class} ${when(block)}`)).toContain('5B TU 10:00-11:00 PE');
  expect(blocks).toHaveLength(8);
});

test('a table may have one lesson a row', () => {
  const { blocks } = read([
    ['Day', 'Time', 'Subject', 'Teacher', 'Room'],
    ['Monday', '9:00-10:00', 'Maths', 'Ms Sample', 'R1'],
    ['', '10:00-11:00', 'Art', 'Mr Sample', 'R2'],
    ['Tuesday', '9:00-10:00', 'PE', 'Mr Sample', 'Gym'],
  ]);
  expect(blocks.map((block) => `${when(block)}, ${block.teacher}, ${block.room}`)).toEqual([
    'MO 09:00-10:00 Maths, Ms Sample, R1',
    'MO 10:00-11:00 Art, Mr Sample, R2',
    'TU 09:00-10:00 PE, Mr Sample, Gym',
  ]);
});

test.each([
  ['brackets', (title: string, teacher: string, room: string) => `${title} [${room}]\n(${teacher})`],
  ['dashes', (title: string, teacher: string, room: string) => `${title} – ${teacher} – ${room}`],
  ['slashes', (title: string, teacher: string, room: string) => `${title} / ${teacher} / ${room}`],
  ['the room first', (title: string, teacher: string, room: string) => `${room}\n${title}\nMr ${teacher}`],
])('subject, teacher and room are told apart when written with %s', (_, write) => {
  const cell = (index: number) =>
    write(
      ['Maths', 'Art', 'PE'][index % 3] ?? '',
      ['Sample', 'Muster', 'Example'][(index >> 1) % 3] ?? '',
      ['R1', 'B12', 'G4'][(index >> 2) % 3] ?? '',
    );
  const { blocks } = read([
    ['', 'Mon', 'Tue', 'Wed'],
    ...['9:00-10:00', '10:00-11:00', '11:00-12:00', '12:00-13:00'].map((time, row) => [
      time,
      ...[0, 1, 2].map((column) => cell(row * 3 + column)),
    ]),
  ]);
  const first = blocks.find((block) => block.day === 'MO' && block.start === '09:00');
  expect([first?.title, first?.teacher?.replace('Mr ', ''), first?.room]).toEqual(['Maths', 'Sample', 'R1']);
});

test('the days of a cycle are days', () => {
  const { blocks } = read([
    ['', 'Day 1', 'Day 2', 'Day 3'],
    ['9:00-10:00', 'Maths', 'Art', 'PE'],
    ['10:00-11:00', 'Art', 'Maths', 'Music'],
  ]);
  expect(blocks.map(when)).toContain('Day 2 10:00-11:00 Maths');
  expect(blocks.some((block) => block.needsReview)).toBe(false);
});

test('days with dates, Dutch days and initials head their columns; a note that names days changes nothing', () => {
  const body = [
    ['9:00-10:00', 'Maths', 'Art', 'PE'],
    ['10:00-11:00', 'Art', 'Maths', 'Music'],
  ];
  const note = 'PE kit on Tuesdays and Fridays';
  for (const head of [
    ['Monday 4 Nov', 'Tuesday 5 Nov', 'Wednesday 6 Nov'],
    ['Maandag', 'Dinsdag', 'Woensdag'],
  ]) {
    const { blocks, setAside } = read([['', ...head], ...body], [note]);
    expect(blocks.map(when)).toContain('WE 10:00-11:00 Music');
    expect(blocks.every((block) => !block.needsReview)).toBe(true);
    expect(setAside.map((one) => one.text)).toContain(note);
  }
  const initials = read([
    ['', 'S', 'M', 'T', 'W', 'T', 'F', 'S'],
    ['9:00-10:00', 'Art', 'PE', 'RE', 'IT', 'PE', 'RE', 'Choir'],
    ['10:00-11:00', 'Chess', 'PE', 'RE', 'IT', 'PE', 'RE', 'Art'],
  ]);
  expect(initials.blocks.map(when)).toContain('SU 10:00-11:00 Chess');
  expect(initials.blocks.map(when)).toContain('SA 09:00-10:00 Choir');
});

test('codes behind many titles are rooms or teachers; numbers behind one name belong to it', () => {
  const titles = ['Maths', 'Art', 'PE', 'Music', 'Drama', 'History'];
  const rooms = ['B12', 'R4', 'G7'];
  const rows = (write: (index: number) => string) => [
    ['', 'Mon', 'Tue', 'Wed'],
    ...['9:00-10:00', '10:00-11:00', '11:00-12:00', '12:00-13:00'].map((time, row) => [
      time,
      ...[0, 1, 2].map((column) => write(row * 3 + column)),
    ]),
  ];
  const many = read(rows((index) => `${titles[index % 6]} ${rooms[(index >> 1) % 3]}`)).blocks;
  expect(many.find((block) => block.day === 'TU' && block.start === '09:00')).toMatchObject({
    title: 'Art',
    room: 'B12',
  });
  const one = read(rows((index) => `NT ECE A${(index % 3) + 1}`)).blocks;
  expect(one.map((block) => block.title)).toContain('NT ECE A2');
});
