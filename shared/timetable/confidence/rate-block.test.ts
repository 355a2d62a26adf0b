import { expect, test } from 'vitest';
import { interpretSheets } from '../interpret-sheets.ts';
import { buildGrid, buildSheet } from '../testing/build-sheet.ts';

test('a start that is only the end of the lesson before it waits for a look and says so', () => {
  const rows = [
    ['', 'Mon', 'Tue', 'Wed'],
    ['9:00-10:00', 'Maths', 'English', 'Science'],
    ['10:00-11:00', 'Music', 'Art\n10:15-11:00', 'Maths'],
    ['', 'Swimming', 'Drama', 'Chess'],
    ['13:00-14:00', 'Science', 'Maths', 'English'],
    ['14:00-15:00', 'English', 'Science', 'Art'],
    ['15:00-16:00', 'Art', 'Music', 'History'],
  ];
  const { blocks } = interpretSheets([buildSheet([buildGrid(rows)])]);
  const drama = blocks.find(({ title }) => title === 'Drama');
  expect(drama).toMatchObject({ start: '11:00', end: null, needsReview: true });
  expect(drama?.fields['start']?.reasons).toContain('start-from-lesson-before');
});
