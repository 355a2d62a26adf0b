import { expect, test } from 'vitest';
import { interpretSheets } from '../interpret-sheets.ts';
import { buildGrid, buildLine, buildSheet } from '../testing/build-sheet.ts';

/** What the cell of Monday's first lesson is read as, in a week that is otherwise plain. */
function readCellOf(text: string) {
  const { blocks } = interpretSheets([
    buildSheet([
      buildGrid([
        ['Time', 'Monday', 'Tuesday', 'Wednesday', 'Thursday'],
        ['8:00-8:45', text, 'English', 'Art', 'PE'],
        ['8:50-9:35', 'English', 'Maths', 'PE', 'Art'],
        ['9:50-10:35', 'Science', 'History', 'Maths', 'Latin'],
      ]),
    ]),
  ]);
  return blocks
    .filter(({ day, start }) => day === 'MO' && (start ?? '') < '08:50')
    .map(({ start, end, title, weeks, notes }) => ({ time: `${start}-${end}`, title, weeks, notes }));
}

test.each([
  ['A: 14:00-14:30 / B: Robotics', 'B', 'A 14:00-14:30'],
  ['Week A: 8:05\nWeek B: Robotics', 'Week B', 'Week A 8:05'],
])('weeks of which a cell says only when are a note of the lesson beside them: %s', (text, weeks, notes) => {
  expect(readCellOf(text)).toEqual([{ time: '08:00-08:45', title: 'Robotics', weeks, notes }]);
});

test('weeks that begin each of the lessons of a cell are their weeks, whether or not they print times', () => {
  expect(readCellOf('Week A: Art 8:00-8:20\nWeek B: Music 8:20-8:45')).toEqual([
    { time: '08:00-08:20', title: 'Art', weeks: 'Week A', notes: null },
    { time: '08:20-08:45', title: 'Music', weeks: 'Week B', notes: null },
  ]);
  expect(readCellOf('Week A: Art 8:00-8:20\nWeek B: 8:20-8:45')).toEqual([
    { time: '08:00-08:20', title: 'Art', weeks: 'Week A', notes: 'Week B 8:20-8:45' },
  ]);
});

test('a number in front of the two lines of a time is the period of the lessons beside it', () => {
  const grid = buildGrid([
    ['', 'Mo', 'Di', 'Mi', 'Do'],
    ...['7:50 8:35', '8:40 9:25', '9:45 10:30', '10:35 11:20'].map((time) => [
      time.replace(' ', '\n'),
      ...['Deutsch', 'Mathe', 'Kunst', 'Sport'],
    ]),
  ]);
  const cells = grid.cells.map((cell) => {
    const row = Math.round((cell.box.y - grid.box.y) / cell.box.height);
    if (row === 0 || cell.box.x !== grid.box.x) return cell;
    const times = cell.lines.map((line) => ({ ...line, box: { ...line.box, x: line.box.x + 30 } }));
    return { ...cell, lines: [buildLine(`${row}`, cell.box.x + 4, cell.box.y + 11), ...times] };
  });
  const { blocks } = interpretSheets([buildSheet([{ ...grid, cells }])]);
  expect(blocks.filter(({ day }) => day === 'MO').map(({ start, period }) => [start, period])).toEqual([
    ['07:50', '1'],
    ['08:40', '2'],
    ['09:45', '3'],
    ['10:35', '4'],
  ]);
});
