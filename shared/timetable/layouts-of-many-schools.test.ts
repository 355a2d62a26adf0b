import { expect, test } from 'vitest';
import { interpretSheets } from './interpret-sheets.ts';
import type { ReadBlock } from './reading.ts';
import { buildGrid, buildLine, buildSheet } from './testing/build-sheet.ts';

function read(rows: readonly (readonly string[])[], loose: string[] = []) {
  const lines = loose.map((text, index) => buildLine(text, 60, 20 + 20 * index, { size: 14 }));
  return interpretSheets([buildSheet([buildGrid(rows)], lines)]);
}

function said(block: ReadBlock): string {
  return [block.day, block.start, block.title, block.teacher, block.room, block.class, block.weeks].join(' ');
}

test.each([
  ['Mon 1', 'Tue 1', 'Mon 2', 'Tue 2', '1', '2'],
  ['MonA', 'TueA', 'MonB', 'TueB', 'A', 'B'],
  ['Po (1. týden)', 'Út (1. týden)', 'Po (2. týden)', 'Út (2. týden)', '1. týden', '2. týden'],
])('days headed %s to %s are the days of two weeks', (a, b, c, d, first, second) => {
  const { blocks } = read([
    ['', a, b, c, d],
    ['9:00-10:00', 'Maths', 'Art', 'PE', 'RE'],
    ['10:00-11:00', 'Art', 'Maths', 'Music', 'PE'],
  ]);
  expect(blocks.map(said)).toContain(`MO 09:00 Maths    ${first}`);
  expect(blocks.map(said)).toContain(`TU 10:00 PE    ${second}`);
  expect(blocks.some((block) => block.needsReview)).toBe(false);
});

test('a date beside a day is kept beside the day', () => {
  const { blocks } = read([
    ['', 'Lundi 14/09', 'Mardi 15/09', 'Mercredi 16/09'],
    ['8h00-9h00', 'SVT', 'EPS', 'Latin'],
    ['9h00-10h00', 'EPS', 'SVT', 'EPS'],
  ]);
  expect(blocks.map(({ day, date, title }) => [day, date, title].join(' '))).toContain('WE 16/09 Latin');
});

test.each([
  [['L', 'M', 'M', 'J', 'V'], 'FR'],
  [['M', 'D', 'M', 'D', 'F'], 'FR'],
  [['Pn', 'Wt', 'Śr', 'Cz', 'Pt'], 'FR'],
  [['Po', 'Út', 'St', 'Čt', 'Pá'], 'FR'],
  [['Po', 'Ut', 'St', 'Št', 'Pi'], 'FR'],
  [['Ma', 'Di', 'Wo', 'Do', 'Vr'], 'FR'],
  [['H', 'K', 'Sze', 'Cs', 'P'], 'FR'],
  [['M', 'T', 'W', 'Th', 'F'], 'FR'],
  [['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday'], 'TH'],
])('the last of %j is %s', (heads, last) => {
  const { blocks } = read([
    ['', ...heads],
    ['9:00-10:00', 'Maths', 'Art', 'PE', 'RE', 'Drama'],
    ['10:00-11:00', 'Art', 'Maths', 'Music', 'PE', 'Choir'],
  ]);
  expect(blocks.find((block) => block.title === 'Drama')?.day).toBe(last);
  expect(new Set(blocks.map((block) => block.day)).size).toBe(5);
});

test('several timetables on a page each belong to the heading right above them; the school to all', () => {
  const rows = [
    ['', 'Mo', 'Di', 'Mi'],
    ['8:00-8:45', 'Mathe', 'Kunst', 'Sport'],
    ['8:50-9:35', 'Deutsch', 'Musik', 'Mathe'],
  ];
  const grids = [buildGrid(rows, { x: 50, y: 120 }), buildGrid(rows, { x: 50, y: 400 })];
  const lines = [
    buildLine('Gymnasium am Beispielweg', 60, 40, { size: 18 }),
    buildLine('Klasse 5a', 60, 100),
    buildLine('Klasse 5b', 60, 380),
  ];
  const { header, parts, blocks } = interpretSheets([buildSheet(grids, lines)]);
  expect(parts.map((part) => part.class)).toEqual(['5a', '5b']);
  expect(blocks.filter((block) => block.part === parts[1]?.id)).toHaveLength(6);
  expect(header).toMatchObject({ school: 'Gymnasium am Beispielweg', class: null });
  expect(blocks.some((block) => block.needsReview)).toBe(false);
});

test('every page has its own class; a page without a heading goes on with the one before', () => {
  const rows = [
    ['', 'Lun', 'Mar', 'Mer'],
    ['8:00-9:00', 'Storia', 'Arte', 'Musica'],
    ['9:00-10:00', 'Arte', 'Storia', 'Arte'],
  ];
  const pages = ['Orario classe 2B', 'Orario settimanale 3C', ''].map((title, index) => ({
    ...buildSheet([buildGrid(rows)], title === '' ? [] : [buildLine(title, 60, 40, { size: 18 })]),
    page: index + 1,
  }));
  const { parts, setAside } = interpretSheets(pages);
  expect(parts.map((part) => part.class)).toEqual(['2B', '3C', '3C']);
  expect(setAside.map((one) => one.text)).toContain('Orario settimanale 3C');
});

test('an Excel tab named after a class or weeks says so for its timetable', () => {
  const rows = [
    ['', 'Pn', 'Wt', 'Śr'],
    ['8:00-8:45', 'historia', 'muzyka', 'wf'],
    ['8:55-9:40', 'muzyka', 'historia', 'wf'],
  ];
  const tabs = ['4a', 'Tydzień B'].map((name, index) => ({ ...buildSheet([buildGrid(rows)]), name, page: index + 1 }));
  const { parts } = interpretSheets(tabs);
  expect(parts.map((part) => [part.class, part.week])).toEqual([
    ['4a', null],
    [null, 'Tydzień B'],
  ]);
});

test('codes of subject, teacher and room on one line; a second line is a second group', () => {
  const codes = (index: number) =>
    `${['D', 'M', 'E', 'Bio', 'Ku', 'Sp'][index % 6]} ${['Lin', 'Vog', 'Sei'][(index >> 1) % 3]} ${['R101', 'A204', 'TH1'][(index + 1) % 3]}`;
  const rows = [0, 1, 2, 3].map((row) => [
    `${8 + row}:00-${8 + row}:45`,
    ...[0, 1, 2].map((column) => codes(3 * row + column)),
  ]);
  const { blocks } = read([
    ['', 'Mo', 'Di', 'Mi'],
    ...rows,
    ['12:00-12:45', 'D Lin A204\nE Vog R101', 'M Sei TH1', ''],
  ]);
  const noon = blocks.filter((block) => block.day === 'MO' && block.start === '12:00').map(said);
  expect(noon).toEqual(['MO 12:00 D Lin A204  ', 'MO 12:00 E Vog R101  ']);
  expect(blocks.filter((block) => block.needsReview)).toEqual([]);
});

test.each([
  ['Lichý: Hudba\nSudý: Výtvarka', ['Lichý', 'Sudý']],
  ['Sem. A : Musique\nSem. B : Dessin', ['Sem. A', 'Sem. B']],
  ['Musik (gerade KW)\nKunst (ungerade KW)', ['gerade KW', 'ungerade KW']],
  ['páros hét: ének\npáratlan hét: rajz', ['páros hét', 'páratlan hét']],
])('lessons that take turns: %j', (cell, weeks) => {
  const { blocks } = read([
    ['', 'Mon', 'Tue', 'Wed'],
    ['9:00-10:00', cell, 'Art', 'PE'],
    ['10:00-11:00', 'Art', 'Maths', 'Music'],
  ]);
  expect(blocks.filter((block) => block.weeks !== null).map((block) => block.weeks)).toEqual(weeks);
  expect(blocks.some((block) => block.needsReview)).toBe(false);
});

test.each([
  ['Klasa', ['4a', '5b', '6c'], 'class'],
  ['Učitel', ['Nováková', 'Dvořák', 'Černá'], 'teacher'],
  ['Raum', ['R101', 'R102', 'TH1'], 'room'],
] as const)('periods without times beside days, and columns headed %s', (corner, heads, field) => {
  const { blocks } = read([
    ['Den', corner, ...heads],
    ['Monday', '1.', 'Maths', 'Art', 'PE'],
    ['^', '2.', 'Art', '', 'Maths'],
    ['^', '3.', 'RE', 'Music', ''],
    ['Tuesday', '1.', 'PE', 'RE', 'Art'],
    ['^', '2.', 'Drama', 'PE', 'RE'],
    ['^', '3.', 'Maths', 'Art', 'PE'],
  ]);
  const drama = blocks.find((block) => block.title === 'Drama');
  expect(drama).toMatchObject({ day: 'TU', period: '2', [field]: heads[0] });
  expect(blocks).toHaveLength(16);
});

test('a legend beside the grid in a spreadsheet is no lesson', () => {
  const { blocks, setAside } = read([
    ['Zeit', 'Montag', 'Dienstag', 'Mittwoch', '', 'Kürzel', 'Fach'],
    ['8:00-8:45', 'M', 'D', 'Ku', '', 'M', 'Mathematik'],
    ['8:50-9:35', 'D', 'M', 'D', '', 'D', 'Deutsch'],
    ['9:55-10:40', 'Ku', 'D', 'M', '', 'Ku', 'Kunst'],
  ]);
  expect(blocks).toHaveLength(9);
  expect(setAside.map((one) => one.text)).toContain('Mathematik');
});

test('a day in a bar over its rows is the day of those rows', () => {
  const { blocks } = read([
    ['Lunes', '<'],
    ['9:00-10:00', 'Lengua'],
    ['10:00-11:00', 'Arte'],
    ['Martes', '<'],
    ['9:00-10:00', 'Historia'],
    ['10:00-11:00', 'Lengua'],
  ]);
  expect(blocks.map((block) => `${block.day} ${block.start} ${block.title}`)).toEqual([
    'MO 09:00 Lengua',
    'MO 10:00 Arte',
    'TU 09:00 Historia',
    'TU 10:00 Lengua',
  ]);
});

test('days above cards that carry their own times head the columns of the cards', () => {
  const grid = buildGrid([
    ['Drama\n9:00-10:30', 'History\n9:00-10:00', 'PE\n9:30-11:00'],
    ['Art\n11:00-12:00', 'French\n10:30-11:30', 'RE\n11:00-12:00'],
  ]);
  const days = ['Mon 14', 'Tue 15', 'Wed 16'].map((text, index) => buildLine(text, 80 + 100 * index, 80));
  const { blocks } = interpretSheets([buildSheet([grid], days)]);
  expect(blocks.map((block) => `${block.day} ${block.start}-${block.end} ${block.title}`)).toContain(
    'TU 10:30-11:30 French',
  );
});

test('a first line written as in all other cells is read so, whatever stands below it', () => {
  const titles = ['Ma', 'Ch', 'PE', 'Hi', 'Fr', 'Ar'];
  const rooms = ['G4', 'B204', 'Gym'];
  const cell = (index: number) => `${titles[index % 6]} (${rooms[(index >> 1) % 3]})`;
  const rows = [0, 1, 2, 3].map((row) => [
    `${8 + row}:00-${8 + row}:45`,
    ...[0, 1, 2].map((column) => cell(3 * row + column)),
  ]);
  const { blocks } = read([
    ['', 'Mon', 'Tue', 'Wed'],
    ...rows,
    ['12:00-12:45', 'Ch (G4)\nbring a coat', 'Fr (Gym)\nevery second week', ''],
  ]);
  expect(blocks.filter((block) => block.start === '12:00')).toMatchObject([
    { title: 'Ch', room: 'G4', notes: 'bring a coat' },
    { title: 'Fr', room: 'Gym', weeks: 'every second week' },
  ]);
});

test('capitals before room numbers are teachers where the rooms come back under others', () => {
  const cell = (index: number) =>
    `${['Hv', 'Tv', 'Bi', 'D', 'F', 'Ch'][index % 6]}\n${['BEN', 'HOR', 'VES', 'SVO', 'POK', 'KUK'][index % 6]} ${['08', '12', '204'][index % 3]}`;
  const rows = [0, 1, 2, 3].map((row) => [
    `${8 + row}:00-${8 + row}:45`,
    ...[0, 1, 2].map((column) => cell(3 * row + column)),
  ]);
  const { blocks } = read([['', 'Po', 'Út', 'St'], ...rows]);
  expect(blocks.find((block) => block.title === 'Hv')).toMatchObject({ teacher: 'BEN', room: '08' });
});

test("a school's year in the heading is the term, not the school", () => {
  const { header } = read(
    [
      ['', 'Mon', 'Tue', 'Wed'],
      ['9:00-10:00', 'Maths', 'Art', 'PE'],
      ['10:00-11:00', 'Art', 'Maths', 'Music'],
    ],
    ['Timetable 7A', 'School Year 2026/27'],
  );
  expect(header).toMatchObject({ term: 'School Year 2026/27', school: null, class: '7A', title: 'Timetable 7A' });
});
