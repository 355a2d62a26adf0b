import { expect, test } from 'vitest';
import { interpretSheets } from '../interpret-sheets.ts';
import { buildGrid, buildSheet } from '../testing/build-sheet.ts';

function week(rows: readonly (readonly string[])[]): string[] {
  const { blocks } = interpretSheets([
    buildSheet([buildGrid([['Time', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'], ...rows])]),
  ]);
  return blocks.filter(({ day }) => day === 'TU').map(({ start, title }) => `${start} ${title}`);
}

test('letters that come back row after row name the blocks of a rotation, beside a break that is spelled out', () => {
  const rows = [
    ['9:00-10:00', 'A', 'D', 'G', 'C', 'F'],
    ['10:00-11:00', 'B', 'E', 'A', 'D', 'G'],
    ['11:00-11:20', 'B', 'R', 'E', 'A', 'K'],
    ['11:20-12:20', 'C', 'F', 'B', 'E', 'A'],
  ];
  expect(week(rows)).toEqual(['09:00 D', '10:00 E', '11:00 BREAK', '11:20 F']);
});

test('a word that stands in no list may be spelled over the days', () => {
  const rows = [
    ['9:00-10:00', 'Maths', 'Art', 'PE', 'Maths', 'Music'],
    ['10:00-10:20', 'M', 'I', 'L', 'K', 'Y'],
    ['10:20-11:20', 'Art', 'Maths', 'RE', 'PE', 'Maths'],
  ];
  expect(week(rows)).toEqual(['09:00 Art', '10:00 MILKY', '10:20 Maths']);
});
