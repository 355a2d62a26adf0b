import { expect, test } from 'vitest';
import { interpretSheets } from '../interpret-sheets.ts';
import { buildGrid, buildLine, buildSheet } from '../testing/build-sheet.ts';

const squads = buildGrid([
  ['', 'Mon', 'Tue', 'Wed'],
  ['Juniors', '6.30 - 8.00\nPitch 1', '', '10.30 - 11.30am\nPitch 2'],
  ['Seniors', '', '8.00 - 9.15\nPitch 1', ''],
  ['Ladies', '7.30 - 9.00\nPitch 2', '', ''],
]);

test('"All times pm unless shown" holds for the times that say nothing else', () => {
  const { blocks } = interpretSheets([buildSheet([squads], [buildLine('All times pm unless shown.', 40, 400)])]);
  expect(new Set(blocks.map(({ day, start, end }) => `${day} ${start}-${end}`))).toEqual(
    new Set(['MO 18:30-20:00', 'MO 19:30-21:00', 'TU 20:00-21:15', 'WE 10:30-11:30']),
  );
});

test('a sheet that says nothing of the kind is read as before', () => {
  const { blocks } = interpretSheets([buildSheet([squads], [buildLine('No training in half term.', 40, 400)])]);
  expect(blocks.find(({ day }) => day === 'WE')?.start).toBe('10:30');
  expect(blocks.map(({ start }) => start)).not.toContain('19:30');
});
