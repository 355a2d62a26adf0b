import { expect, test } from 'vitest';
import { dayParagraphsAsGrids } from './day-paragraphs.ts';
import { interpretSheets } from '../interpret-sheets.ts';
import { buildLine, buildSheet } from '../testing/build-sheet.ts';

function read(texts: readonly string[]) {
  const { grids, rest } = dayParagraphsAsGrids(texts.map((text, at) => buildLine(text, 60, 40 + 20 * at)));
  const { blocks } = interpretSheets([buildSheet(grids, rest)]);
  return blocks.map(({ day, start, end, title }) => `${day} ${start}-${end} ${title}`);
}

test('a letter that lists the lessons of each day by number, and the times of the periods before, is a timetable', () => {
  const letter = [
    'Period / Time:',
    '1) 9:10 - 10:10',
    '2) 10:10 - 11:10',
    '3) 11:30 - 12:30',
    'Monday:',
    '1) Drama; 2) English; 3) Physical',
    'Education',
    'Tuesday:',
    '1) Maths; 3) Art',
    'Wednesday: 1) Music; 2) Drama; 3) French',
    'Please bring your own instruments.',
  ];
  expect(read(letter)).toEqual([
    'MO 09:10-10:10 Drama',
    'MO 10:10-11:10 English',
    'MO 11:30-12:30 Physical Education',
    'TU 09:10-10:10 Maths',
    'TU 11:30-12:30 Art',
    'WE 09:10-10:10 Music',
    'WE 10:10-11:10 Drama',
    'WE 11:30-12:30 French',
  ]);
});

test('days of events without numbered lessons are no timetable', () => {
  expect(read(['Monday: parents evening', '1) bring a pen', 'Tuesday: trip', '2) bring lunch'])).toEqual([]);
});
