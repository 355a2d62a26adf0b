import { expect, test } from 'vitest';
import { interpretSheets } from '../interpret-sheets.ts';
import { buildGrid, buildSheet } from '../testing/build-sheet.ts';

test('the number of a period that ran together with its time stands apart from it', () => {
  const rows = [
    ['', 'Mon', 'Tue', 'Wed'],
    ['19:00-10:00', 'Maths', 'Art', 'PE'],
    ['210:00-11:00', 'English', 'Music', 'RE'],
    ['311:25-12:25', 'Drama', 'French', 'Maths'],
    ['41:05-2:05', 'Science', 'Games', 'Art'],
  ];
  const { blocks } = interpretSheets([buildSheet([buildGrid(rows)])]);
  const monday = blocks.filter(({ day }) => day === 'MO');
  expect(monday.map(({ start, end, period, title }) => `${period}: ${start}-${end} ${title}`)).toEqual([
    '1: 09:00-10:00 Maths',
    '2: 10:00-11:00 English',
    '3: 11:25-12:25 Drama',
    '4: 13:05-14:05 Science',
  ]);
});

test('times that need no number stay as they are', () => {
  const rows = [
    ['', 'Mon', 'Tue', 'Wed'],
    ['10:00-11:00', 'Maths', 'Art', 'PE'],
    ['11:00-12:00', 'English', 'Music', 'RE'],
    ['12:00-13:00', 'Drama', 'French', 'Maths'],
  ];
  const { blocks } = interpretSheets([buildSheet([buildGrid(rows)])]);
  expect(blocks.filter(({ day }) => day === 'MO').map(({ start }) => start)).toEqual(['10:00', '11:00', '12:00']);
});
