import { expect, test } from 'vitest';
import { interpretSheets } from '../interpret-sheets.ts';
import { buildGrid, buildLine, buildSheet } from '../testing/build-sheet.ts';

const week = buildGrid([
  ['Lesson', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri'],
  ['1', 'Maths', 'English', 'Art', 'PE', 'Music'],
  ['2', 'English', 'Maths', 'PE', 'Art', 'Drama'],
  ['3', 'Science', 'History', 'Maths', 'Latin', 'Latin'],
]);

/** Each column an hour later than the one before: 8:00, 9:00 and 10:00 in the first of them. */
function bellsUnder(...headings: readonly string[]) {
  const hour = (column: number, row: number) => `${8 + column + row}:00-${8 + column + row}:40`;
  const rows = [0, 1, 2].map((row) => [`${row + 1}`, ...headings.map((_, column) => hour(column, row))]);
  return buildGrid([['Period', ...headings], ...rows], { x: 700, y: 100 });
}

/** When the first lesson of each day begins, from Monday to Friday; null for a day that has to wait. */
function firstStarts(headings: readonly string[], legend: readonly string[] = []) {
  const lines = legend.map((text, index) => buildLine(text, 60, 700 + 20 * index));
  const { blocks } = interpretSheets([buildSheet([week, bellsUnder(...headings)], lines)]);
  const starts = ['MO', 'TU', 'WE', 'TH', 'FR'].map(
    (wanted) => blocks.find(({ day, period }) => day === wanted && period === '1')?.start ?? null,
  );
  return starts.every((start) => start === starts[0]) ? (starts[0] ?? null) : starts;
}

test('columns for days that do not overlap hold for their days', () => {
  expect(firstStarts(['Mon-Thu', 'Fri'])).toEqual(['08:00', '08:00', '08:00', '08:00', '09:00']);
  const lateOnWednesday = ['08:00', '08:00', '09:00', '08:00', '08:00'];
  expect(firstStarts(['Regular\n(Mon, Tue,\nThu, Fri)', 'Late Start\n(Wed)'])).toEqual(lateOnWednesday);
  expect(firstStarts(['Mo - Mi', 'Do/Fr'])).toEqual(['08:00', '08:00', '08:00', '09:00', '09:00']);
  expect(firstStarts(['von Montag\nbis Mittwoch', 'Do, Fr'])).toEqual(['08:00', '08:00', '08:00', '09:00', '09:00']);
  expect(firstStarts(['Mon, Tue, Wed, Thu', 'Mon-Fri'])).toBeNull();
});

test('a column without days holds for the other days only where its heading says so', () => {
  expect(firstStarts(['Regular', 'Wed'])).toEqual(['08:00', '08:00', '09:00', '08:00', '08:00']);
  expect(firstStarts(['Time', 'Late (Wed only)'])).toEqual(['08:00', '08:00', '09:00', '08:00', '08:00']);
  expect(firstStarts(['übrige Tage', 'Mittwoch'])).toEqual(['08:00', '08:00', '09:00', '08:00', '08:00']);
  expect(firstStarts(['Juniors', 'Seniors\n(Mon, Tue only)'])).toBeNull();
  expect(firstStarts(['Lower school', 'Upper school', 'Friday'])).toBeNull();
  expect(firstStarts(['Regular', 'Normal', 'Friday'])).toBeNull();
});

test('a heading that says from when, until when or when not names no days, and the table gives no times', () => {
  for (const heading of [
    'Winter\n(from Mon\n3 Nov)',
    'Winter\n(ab Montag)',
    'Until Friday',
    'hasta el viernes',
    'jeudi 6 novembre',
    'Not on Wednesday',
    'außer Mittwoch',
    'Every other\nFriday',
  ]) {
    expect([heading, firstStarts(['Regular', heading])]).toEqual([heading, null]);
    expect([heading, firstStarts(['Summer', heading])]).toEqual([heading, null]);
  }
});

test('times of an occasion are not those of the week', () => {
  expect(firstStarts(['Regular', 'Exam week\n(Mon-Fri)'])).toBe('08:00');
  expect(firstStarts(['Mon-Thu', 'Fri', 'Exam days'])).toEqual(['08:00', '08:00', '08:00', '08:00', '09:00']);
});

test('two columns of times without a word about days leave the lessons waiting, unless one is the usual', () => {
  expect(firstStarts(['Summer', 'Winter'])).toBeNull();
  expect(firstStarts(['Late start', 'Regular'])).toBe('09:00');
});

test('a legend with other times than the columns for days leaves no time, one with the same does no harm', () => {
  const other = ['1: 7:30-8:15, 2: 8:20-9:05, 3: 9:10-9:55 (from 1 March)'];
  expect(firstStarts(['Mon-Thu', 'Fri'], other)).toBeNull();
  expect(firstStarts(['Regular', 'Fri'], other)).toBeNull();
  const same = ['1: 8:00-8:40, 2: 9:00-9:40, 3: 10:00-10:40'];
  expect(firstStarts(['Mon-Thu', 'Late start (Fri)'], same)).toEqual(['08:00', '08:00', '08:00', '08:00', null]);
});

test('a short day lacks the times of its missing periods', () => {
  const bells = buildGrid(
    [
      ['Period', 'Regular', 'Wed'],
      ['1', '8:00-8:40', '8:00-8:30'],
      ['2', '9:00-9:40', '8:40-9:10'],
      ['3', '10:00-10:40', ''],
    ],
    { x: 700, y: 100 },
  );
  const { blocks } = interpretSheets([buildSheet([week, bells])]);
  expect(blocks.filter(({ day }) => day === 'WE').map(({ start }) => start)).toEqual([null, null, null]);
  expect(blocks.filter(({ day }) => day === 'TH').map(({ start }) => start)).toEqual(['08:00', '09:00', '10:00']);
});
