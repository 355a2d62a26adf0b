import { expect, test } from 'vitest';
import { interpretSheets } from './interpret-sheets.ts';
import { buildGrid, buildSheet } from './testing/build-sheet.ts';

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
