import { expect, test } from 'vitest';
import { interpretSheets } from '../interpret-sheets.ts';
import { buildGrid, buildSheet } from '../testing/build-sheet.ts';
import { splitBelowBlankRow } from './split-below-blank.ts';

const week = [
  ['Time', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'],
  ['8:00-8:45', 'Maths', 'English', 'Art', 'PE', 'Music'],
  ['8:50-9:35', 'English', 'Maths', 'PE', 'Art', 'Drama'],
  ['9:50-10:35', 'Science', 'History', 'Maths', 'Latin', 'Latin'],
];
const blank = ['', '', '', '', '', ''];

/** How many parts the timetable falls into with these rows below a blank one. */
function partsWith(...below: readonly (readonly string[])[]): number {
  return splitBelowBlankRow(buildGrid([...week, blank, ...below])).length;
}

test('a row below a blank one that fills the columns of the days as the rows above do belongs to the timetable', () => {
  expect(partsWith(['Evening', 'Homework club', 'Chess', 'Choir', 'Orchestra', 'Debating'])).toBe(1);
  expect(partsWith(['Evening', 'Homework club', '', 'Choir', 'Orchestra', 'Debating'])).toBe(1);
  expect(partsWith(['Clubs', '', '', '', '', ''], ['Hall', 'Yoga', 'Chess', 'Choir', 'Judo', 'Robots'])).toBe(1);
});

test('lessons of such a row are read and wait for their times', () => {
  const rows = [...week, blank, ['Evening', 'Homework club', 'Chess', 'Choir', 'Orchestra', 'Debating']];
  const { blocks } = interpretSheets([buildSheet([buildGrid(rows)])]);
  const evening = blocks.filter(({ start }) => start === null);
  expect(evening.map(({ day, title }) => `${day} ${title}`)).toEqual([
    'MO Homework club',
    'TU Chess',
    'WE Choir',
    'TH Orchestra',
    'FR Debating',
  ]);
  expect(evening.every(({ needsReview }) => needsReview)).toBe(true);
  expect(blocks.filter(({ start }) => start !== null)).toHaveLength(15);
});

test('a key or a list below a blank row is a part of its own, however many columns it fills', () => {
  expect(partsWith(['Key', '', '', '', '', ''], ['M', 'Maths', 'Ms Hill', '', '', ''])).toBe(2);
  expect(partsWith(['Evening', 'Homework club', '', '', '', ''])).toBe(2);
  expect(partsWith(['LL', 'Catalan language', '<', 'M. Puig', '2.3', 'A'])).toBe(2);
  const headed = ['Code', 'Subject', 'Teacher', 'Room', 'Hours', 'Group'];
  expect(partsWith(headed, ['M', 'Mathematics', 'Ms Hill', 'R1', 'four', 'all'])).toBe(2);
  expect(partsWith(['Maths', 'Mathematics', 'Ms Hill', 'R1', 'four', 'all'])).toBe(2);
  expect(partsWith(['M = Maths', 'E = English', 'A = Art', 'S = Science', 'D = Drama', 'L = Latin'])).toBe(2);
});
