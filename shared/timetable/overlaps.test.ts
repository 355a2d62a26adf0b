import { expect, test } from 'vitest';
import { interpretSheets } from './interpret-sheets.ts';
import { buildGrid, buildSheet } from './testing/build-sheet.ts';

test('two lessons at one time are both marked, and each names the other', () => {
  const grid = buildGrid([
    ['', 'Mon', 'Tue'],
    ['9:00-10:00', 'Maths', 'Art'],
    ['9:50-10:50', 'English', ''],
    ['10:50-11:50', 'PE', 'RE'],
  ]);
  const marked = interpretSheets([buildSheet([grid])]).blocks.filter((block) => block.needsReview);
  expect(marked.map((block) => [block.title, block.reasons])).toEqual([
    ['Maths', ['overlaps:English']],
    ['English', ['overlaps:Maths']],
  ]);
});

test('a day written over two columns is seen by the lessons that meet', () => {
  const grid = buildGrid([
    ['', 'Mon', 'Mon', 'Tue'],
    ['9:00-10:00', 'Maths', 'English', 'Art'],
    ['10:00-11:00', 'PE', '', 'RE'],
  ]);
  const marked = interpretSheets([buildSheet([grid])]).blocks.filter((block) => block.needsReview);
  expect(marked.map((block) => block.title)).toEqual(['Maths', 'English']);
});
