import { expect, test } from 'vitest';
import { printTable, wrapLine } from './print-table.ts';

test('columns are as wide as they need to be', () => {
  const table = { head: ['', 'Monday', 'Tuesday'], rows: [[['09:00'], ['Maths'], ['Art', '  Room 2']]] };
  expect(printTable(table, 100)).toBe(
    ['      | Monday | Tuesday', '------+--------+---------', '09:00 | Maths  | Art', '      |        |   Room 2'].join(
      '\n',
    ),
  );
});

test('a table wider than the terminal wraps its cells between words', () => {
  const long = 'Personal social and health education with the whole class';
  const lines = printTable({ head: ['', 'Monday', 'Tuesday'], rows: [[['09:00'], [long], [long]]] }, 60).split('\n');
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(60);
  expect(lines.join(' ').match(/education/g)).toHaveLength(2);
});

test('wrapping keeps the indent and breaks a word only where it is wider than the line', () => {
  expect(wrapLine('  Miss Example, Room 2', 12)).toEqual(['  Miss', '  Example,', '  Room 2']);
  expect(wrapLine('Donaudampfschiff', 6)).toEqual(['Donaud', 'ampfsc', 'hiff']);
  expect(wrapLine('', 6)).toEqual(['']);
});
