import { expect, test } from 'vitest';
import { interpretSheets } from '../interpret-sheets.ts';
import { buildGrid, buildSheet } from '../testing/build-sheet.ts';

const WEEK = [
  ['Time', 'MON', 'TUE', 'WED', 'THU', 'FRI'],
  ['8:00-8:40', 'Maths', 'English', 'Bio', 'Chem', 'Art'],
  ['8:40-9:20', 'English', 'Maths', 'Art', 'Bio', 'Chem'],
];

test.each([
  [
    ['Date', 'Paper', 'Time'],
    ['Mon 14 Oct', 'Maths P1', '2 hrs'],
    ['Tue 15 Oct', 'English P1', '2 hrs'],
    ['Mon 21 Oct', 'Maths P2', '3 hrs'],
  ],
  [
    ['Datum', 'Fach', 'Dauer'],
    ['Mo 14.10.', 'Mathe', '90 min'],
    ['Di 15.10.', 'Deutsch', '90 min'],
    ['Mo 21.10.', 'Englisch', '60 min'],
  ],
])('an examination table headed %j beside the week holds no lessons of it', (...exams) => {
  const { blocks, setAside } = interpretSheets([buildSheet([buildGrid(WEEK), buildGrid(exams, { x: 750, y: 100 })])]);
  expect(blocks).toHaveLength(10);
  expect(setAside.map(({ text }) => text)).toContain(exams[1]?.[1]);
});

test('the title over a grid with days down its side is no lesson of a blank cell', () => {
  const { blocks } = interpretSheets([
    buildSheet([
      buildGrid([
        ['Hillside School - Grade 4A - Class Timetable', '<', '<', '<'],
        ['Day', '1\n7:15-8:00', '2\n8:00-8:45', '3\n8:45-9:30'],
        ['Sunday', 'English', 'Maths', 'Art'],
        ['Monday', 'Maths', 'Art', 'PE'],
        ['Tuesday', 'Art', 'English', ''],
      ]),
    ]),
  ]);
  expect(blocks).toHaveLength(8);
});
