import { expect, test } from 'vitest';
import { interpretSheets } from '../interpret-sheets.ts';
import { buildGrid, buildSheet } from '../testing/build-sheet.ts';

function lessonsIn(rows: readonly (readonly string[])[]): readonly string[] {
  const { blocks } = interpretSheets([buildSheet([buildGrid(rows)])]);
  return blocks.map(({ day, start, end, title, room }) => `${day} ${start}-${end} ${title} | ${room}`);
}

test('a row of rooms below every row of lessons says where those take place', () => {
  const lessons = lessonsIn([
    ['Start', 'End', 'Mon', 'Tue', 'Wed'],
    ['8:40', '9:35', 'Botany', 'Weaving', 'Botany'],
    ['', '', 'S14', 'Main Hall', 'S14'],
    ['9:35', '10:30', 'Latin', 'Rowing', 'Algebra'],
    ['', '', 'L2', 'Sports Hall', 'M7'],
    ['10:50', '11:45', 'Algebra', 'Latin', 'Weaving'],
    ['', '', 'M7', 'L2', 'Main Hall'],
  ]);
  expect(lessons).toHaveLength(9);
  expect(lessons).toContain('MO 08:40-09:35 Botany | S14');
  expect(lessons).toContain('TU 09:35-10:30 Rowing | Sports Hall');
  expect(lessons).toContain('WE 10:50-11:45 Weaving | Main Hall');
});
