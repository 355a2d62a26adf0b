import { expect, test } from 'vitest';
import { interpretSheets } from '../interpret-sheets.ts';
import { buildGrid, buildSheet } from '../testing/build-sheet.ts';

function week(rows: readonly (readonly string[])[]): string[] {
  const { blocks } = interpretSheets([buildSheet([buildGrid(rows)])]);
  return blocks.map((block) => `${block.day} ${block.start}-${block.end} ${block.title}`);
}

test('Thursday and Friday may stand below Monday to Wednesday', () => {
  const rows = [
    ['Time', 'Monday', 'Tuesday', 'Wednesday'],
    ['9:00-10:00', 'Maths', 'Art', 'PE'],
    ['10:00-11:00', 'English', 'Music', 'RE'],
    ['Time', 'Thursday', 'Friday', ''],
    ['9:00-10:00', 'Drama', 'French', ''],
    ['10:00-11:00', 'Maths', 'Science', ''],
  ];
  expect(week(rows)).toEqual([
    'MO 09:00-10:00 Maths',
    'MO 10:00-11:00 English',
    'TU 09:00-10:00 Art',
    'TU 10:00-11:00 Music',
    'WE 09:00-10:00 PE',
    'WE 10:00-11:00 RE',
    'TH 09:00-10:00 Drama',
    'TH 10:00-11:00 Maths',
    'FR 09:00-10:00 French',
    'FR 10:00-11:00 Science',
  ]);
});

test.each([
  ['Mo', 'Di', 'Mi', 'Do', 'Fr'],
  ['L', 'M', 'X', 'J', 'V'],
])('the days %s %s %s %s %s written once more begin the next class, and are no lessons', (...days) => {
  const lessons = (first: string) => [
    ['8:00-8:45', first, 'Ma', 'De', 'Ma', 'De'],
    ['8:45-9:30', 'Ma', 'De', 'Sp', 'De', 'Ma'],
  ];
  const rows = [['Zeit', ...days], ...lessons('De'), ['Zeit', ...days], ...lessons('Ku')];
  const said = week(rows);
  expect(said).toHaveLength(20);
  expect(said).toContain('MO 08:00-08:45 De');
  expect(said).toContain('MO 08:00-08:45 Ku');
});

test('the days of the second week of a cycle stand below those of the first', () => {
  const { blocks } = interpretSheets([
    buildSheet([
      buildGrid([
        ['', 'Mon A', 'Tue A', 'Wed A'],
        ['9:00-10:00', 'Maths', 'Art', 'PE'],
        ['10:00-11:00', 'English', 'Music', 'RE'],
        ['', 'Mon B', 'Tue B', 'Wed B'],
        ['9:00-10:00', 'Drama', 'French', 'Maths'],
        ['10:00-11:00', 'Science', 'Games', 'Art'],
      ]),
    ]),
  ]);
  const monday = blocks.filter(({ day }) => day === 'MO');
  expect(monday.map(({ start, title, weeks }) => `${weeks} ${start} ${title}`)).toEqual([
    'A 09:00 Maths',
    'B 09:00 Drama',
    'A 10:00 English',
    'B 10:00 Science',
  ]);
});
