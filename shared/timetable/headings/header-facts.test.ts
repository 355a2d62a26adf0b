import { expect, test } from 'vitest';
import { interpretSheets } from '../interpret-sheets.ts';
import { buildGrid, buildLine, buildSheet } from '../testing/build-sheet.ts';

const WEEK = [
  ['', 'Montag', 'Dienstag', 'Mittwoch'],
  ['8:00-8:45', 'Deutsch', 'Mathe', 'Sport'],
  ['8:50-9:35', 'Mathe', 'Kunst', 'Deutsch'],
];

type Heading = readonly [text: string, x: number, y: number, size: number];

function headerOf(headings: readonly Heading[], rows = WEEK) {
  const lines = headings.map(([text, x, y, size]) => buildLine(text, x, y, { size }));
  return interpretSheets([buildSheet([buildGrid(rows)], lines)]).header;
}

test('a class in large print is the class, and the line that says timetable the title', () => {
  const header = headerOf([
    ['Základná škola, Lipová 7', 60, 20, 10],
    ['8.B', 300, 40, 26],
    ['Rozvrh hodín', 60, 60, 12],
  ]);
  expect(header).toMatchObject({ class: '8.B', title: 'Rozvrh hodín', school: 'Základná škola, Lipová 7' });
});

test('a label takes its value from the next cell of its row', () => {
  const rows = [['Klasse:', '5b', 'Lehrerin:', 'Frau Muster'], ...WEEK];
  expect(headerOf([], rows)).toMatchObject({ class: '5b', teacher: 'Frau Muster' });
});

test('a school before a dash is not part of the title', () => {
  const header = headerOf([['Escola do Monte - Turma 4A - Horário 2025/2026', 60, 40, 14]]);
  expect(header).toMatchObject({
    school: 'Escola do Monte',
    class: '4A',
    title: 'Turma 4A - Horário 2025/2026',
    term: '2025/2026',
  });
});

test('a label, a column heading or a time is never the title', () => {
  expect(headerOf([['Class: 3AB', 60, 40, 20]]).title).toBeNull();
  expect(headerOf([['18 - 20 Uhr', 60, 40, 20]]).title).toBeNull();
});

test('a blank form states neither class nor year', () => {
  const header = headerOf([
    ['Emploi du temps', 60, 20, 20],
    ['Classe : ..............', 60, 60, 10],
  ]);
  expect(header).toMatchObject({ class: null, term: null, title: 'Emploi du temps' });
});

test('a teacher below the grid is taken only by a label', () => {
  expect(headerOf([['Klassenlehrer: Krz', 60, 600, 10]]).teacher).toBe('Krz');
  expect(headerOf([['Frau Muster', 60, 600, 10]]).teacher).toBeNull();
});

test('of a page about one day alone, the day is the title', () => {
  const rows = [
    ['', '6º A', '6º B', '7º A'],
    ['7:10-8:00', 'ARTE', 'GEO', 'MAT'],
    ['8:00-8:50', 'GEO', 'MAT', 'ARTE'],
  ];
  expect(headerOf([['Segunda-feira', 60, 40, 14]], rows).title).toBe('Segunda-feira');
});

test('the title that every list of a page begins with is the title of the page', () => {
  const list = (day: string, x: number) =>
    buildGrid(
      [
        [`Daily Schedule\n${day}`, '<'],
        ['8:35', 'Arrival'],
        ['9:00-9:30', 'Maths'],
        ['9:30-10:00', 'Art'],
      ],
      { x, y: 100 },
    );
  const { header } = interpretSheets([buildSheet([list('Monday', 50), list('Tuesday', 350), list('Friday', 650)])]);
  expect(header.title).toBe('Daily Schedule');
});

test.each([
  [['Ano: 7º', 'Turma: B'], '7º B'],
  [['Curso: 3º ESO Grupo: C'], '3º ESO C'],
  [['Year: 9', 'Form: 9C'], '9C'],
  [['Reg Group: 9HPE Year: 9'], '9HPE'],
])('the labels %j name the class %s', (texts, name) => {
  expect(headerOf(texts.map((text, index) => [text, 60, 20 + 20 * index, 10])).class).toBe(name);
});

test("a phone's status bar names no class", () => {
  const bar: readonly Heading[] = [
    ['9:41', 60, 10, 10],
    ['5G', 500, 10, 10],
  ];
  expect(headerOf(bar).class).toBeNull();
  expect(headerOf([['5G', 300, 40, 26]]).class).toBe('5G');
});

test('a school that stands only below the timetable is the school; what a sentence there says of one is not', () => {
  expect(headerOf([['Grundschule Am Bach • Klassenlehrerin: Frau Muster', 60, 600, 10]])).toMatchObject({
    school: 'Grundschule Am Bach',
    teacher: 'Frau Muster',
  });
  expect(headerOf([['Please bring your College card on Monday', 60, 600, 10]]).school).toBeNull();
});

test('of a year and a class on one line, the class is the class', () => {
  expect(headerOf([['Year 4 – Class 4M (Miss Sample)', 60, 20, 18]])).toMatchObject({
    class: '4M',
    teacher: 'Miss Sample',
  });
});

test('a kind of school and its name in cells of their own are one name', () => {
  const rows = [['I.E.S.', 'Sierra Nueva', '', ''], ...WEEK];
  expect(headerOf([], rows).school).toBe('I.E.S. Sierra Nueva');
});

test('the numbers of the lessons side by side name no class', () => {
  const rows = [
    ['Uur', '1e', '2e', '3e', '4e'],
    ['Tijd', '8:20-9:10', '9:10-10:00', '10:20-11:10', '11:10-12:00'],
    ['Maandag', 'Economie', 'Kunst', 'Sport', 'Muziek'],
    ['Dinsdag', 'Sport', 'Muziek', 'Economie', 'Kunst'],
  ];
  expect(headerOf([['Docentrooster', 60, 40, 16]], rows).class).toBeNull();
});
