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

test.each([
  'Lunch times are 12:30 pm to 1:15 pm.',
  'Office opening times are 8 am to 4 pm',
  'After-school clubs (all times pm)',
  'Meal times are in the pm brochure',
])('"%s" says nothing of the lessons', (sentence) => {
  const week = buildGrid([
    ['', 'Mon', 'Tue'],
    ['9:00-10:00', 'Maths', 'Art'],
    ['10:00-11:00', 'English', 'PE'],
    ['1:15-2:15', 'Science', 'Music'],
  ]);
  const { blocks } = interpretSheets([buildSheet([week], [buildLine(sentence, 40, 20)])]);
  expect(blocks.filter(({ day }) => day === 'MO').map(({ start }) => start)).toEqual(['09:00', '10:00', '13:15']);
});

test('a statement that would make the school day end in the night is not believed', () => {
  const week = buildGrid([
    ['', 'Mon', 'Tue'],
    ['9.00-9.45', 'Maths', 'Art'],
    ['10.00-10.45', 'English', 'PE'],
    ['12.00-12.45', 'Science', 'Music'],
  ]);
  const { blocks } = interpretSheets([buildSheet([week], [buildLine('All times pm unless shown', 40, 20)])]);
  expect(blocks.filter(({ day }) => day === 'MO').map(({ start }) => start)).toEqual(['09:00', '10:00', '12:00']);
});
