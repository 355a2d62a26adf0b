import { expect, test } from 'vitest';
import { interpretSheets } from '../interpret-sheets.ts';
import { changeLines } from '../grids/lines-of-sheet.ts';
import { buildGrid, buildSheet } from '../testing/build-sheet.ts';

function read(rows: readonly (readonly string[])[]) {
  return interpretSheets([buildSheet([buildGrid(rows)])]).blocks;
}

test('what stands below the time that a lesson says for itself is no part of its name', () => {
  const blocks = read([
    ['Monday', 'Tuesday', 'Wednesday'],
    ['Gymnastics\n3:30-4:30\nMain Hall\nY3-6', 'Football\n3:30-4:45\nTop Field', 'Coding\n3:30-4:30\nICT Suite\nY4-6'],
  ]);
  expect(blocks.map(({ title, room, notes }) => [title, room, notes].join(' | '))).toEqual([
    'Gymnastics | Main Hall | Y3-6',
    'Football | Top Field | ',
    'Coding | ICT Suite | Y4-6',
  ]);
});

test('a teacher whose cells begin with a class teaches what stands behind it', () => {
  const blocks = read([
    ['', 'Mo', 'Di', 'Mi'],
    ['8:00-8:45', '9a Deutsch\n207', '6d Deutsch\n112', '10b Geschichte\n207'],
    ['8:45-9:30', '9a Deutsch\n207', '8c Geschichte\n214', 'Sprechstunde'],
    ['9:50-10:35', 'Q1 Deutsch\n301', '9a Deutsch\n207', '6d Deutsch\n112'],
  ]);
  const said = blocks.map((block) => [block.class, block.title, block.room].join(' | '));
  expect(said).toContain('9a | Deutsch | 207');
  expect(said).toContain('Q1 | Deutsch | 301');
  expect(said).toContain(' | Sprechstunde | ');
});

test('codes behind the names of courses are rooms where some of them say so', () => {
  const blocks = read([
    ['', 'Mon', 'Tue', 'Wed'],
    ['9:00-10:00', '9ENG3 D14\nHEW', '9SCI3 LAB2\nOKA', '9MAT2 C7\nBRI'],
    ['10:00-11:00', '9PDH3 GYM\nLEE', '9ENG3 D14\nHEW', '9DRA1 HALL\nPEZ'],
    ['11:25-12:25', '9COM1 B2\nSIM', '9MAT2 C7\nBRI', '9SCI3 LAB2\nOKA'],
  ]);
  const said = blocks.map((block) => [block.title, block.room, block.teacher].join(' | '));
  expect(said).toContain('9ENG3 | D14 | HEW');
  expect(said).toContain('9PDH3 | GYM | LEE');
});

test('a year with its set or letter below the lessons is the class', () => {
  const blocks = read([
    ['', 'Mon', 'Tue', 'Wed'],
    ['9:00-9:50', 'Spanish\nYr 8 Set 1\nT3', 'Spanish\nYr 11 B\nT3', 'French\nYr 7 P\nT1'],
    ['9:55-10:45', 'Spanish\nYr 10 A\nT3', 'Spanish\nYr 12\nT1', 'Tutor time\n10 Kestrel\nT3'],
    ['11:05-11:55', 'French\nYr 9 Set 2\nT3', 'Line management\nSLT office', 'Spanish\nYr 8 Set 1\nT3'],
  ]);
  const said = blocks.map((block) => [block.title, block.class, block.room].join(' | '));
  expect(said).toContain('Spanish | Yr 8 Set 1 | T3');
  expect(said).toContain('Tutor time | 10 Kestrel | T3');
  expect(said).toContain('Line management |  | SLT office');
});

test('what a file prints a size smaller below the title is said about the lesson, and is not its name', () => {
  const sheet = buildSheet([
    buildGrid([
      ['', 'Mon', 'Tue', 'Wed'],
      ['9:00-10:00', 'English\nReading: The\nThief', 'Maths\nPlace value', 'PE\noutdoor kit'],
      ['10:00-11:00', 'Science\nStates of\nmatter', 'English', 'Maths\nMeasures'],
    ]),
  ]);
  const titles = new Set(['English', 'Maths', 'PE', 'Science']);
  const sized = changeLines(sheet, (line) => ({ ...line, size: titles.has(line.text) ? 9.7 : 8.5 }));
  expect(interpretSheets([sized]).blocks.map(({ title, notes }) => `${title} | ${notes ?? ''}`)).toEqual([
    'English | Reading: The Thief',
    'Science | States of matter',
    'Maths | Place value',
    'English | ',
    'PE | outdoor kit',
    'Maths | Measures',
  ]);
});

test('weeks behind a dash at the end of a line are the weeks, and the room before it is the room', () => {
  const blocks = read([
    ['', 'Lun', 'Mar', 'Mer'],
    ['8:00-9:00', 'SNT\nM. Leroy\nLabo 1 – Sem. A', 'Maths\nMme Faure\nA21', 'Latin\nMme Roux\nA14'],
    ['9:00-10:00', 'Latin\nMme Roux\nA14', 'EMC\nM. Benali\nB07 – Sem. B', 'Maths\nMme Faure\nA21'],
  ]);
  const said = blocks.map(({ title, room, weeks }) => [title, room, weeks ?? ''].join(' | '));
  expect(said).toContain('SNT | Labo 1 | Sem. A');
  expect(said).toContain('EMC | B07 | Sem. B');
  expect(said).toContain('Latin | A14 | ');
});
