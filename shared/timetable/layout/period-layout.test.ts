import { expect, test } from 'vitest';
import { layoutPeriods } from './period-layout.ts';
import type { Day, ReadBlock } from '../reading.ts';
import { buildBlock } from '../testing/build-block.ts';

function lesson(title: string, day: Day, fields: Partial<ReadBlock> = {}): ReadBlock {
  return buildBlock(`${title} ${day}`, { title, day, ...fields });
}

test('periods run by number, the tenth after the second', () => {
  const layout = layoutPeriods(['10', '2', '1'].map((period) => lesson(`L${period}`, 'MO', { period })));
  expect(layout.rows.map((row) => row.period)).toEqual(['1', '2', '10']);
});

test('without periods the starting times make the rows', () => {
  const layout = layoutPeriods([
    lesson('Art', 'TU', { start: '10:00', end: '11:00' }),
    lesson('Maths', 'MO', { start: '09:00', end: '10:00' }),
    lesson('RE', 'MO', { start: '10:00', end: '10:30' }),
  ]);
  expect(layout.rows.map((row) => [row.start, row.end])).toEqual([
    ['09:00', '10:00'],
    ['10:00', null],
  ]);
  expect(layout.rows[1]?.cells.map((cell) => cell.map(({ title }) => title))).toEqual([['RE'], ['Art']]);
});

test('two groups in one period stand in one cell', () => {
  const layout = layoutPeriods([lesson('French', 'MO', { period: '3' }), lesson('German', 'MO', { period: '3' })]);
  expect(layout.rows[0]?.cells[0]?.map(({ title }) => title)).toEqual(['French', 'German']);
});

test('blocks with neither period nor time come last and are not lost', () => {
  const layout = layoutPeriods([lesson('Club', 'MO'), lesson('Maths', 'MO', { period: '1' })]);
  expect(layout.rows.map((row) => row.key)).toEqual(['period 1', 'untimed']);
});

test('a break without a number stands where it stands on the sheet, down or across', () => {
  const rows = (place: (index: number) => ReadBlock['box']) =>
    layoutPeriods(
      ['2', 'Pause', '1'].map((period) =>
        lesson(period, 'MO', { period, box: place(['1', 'Pause', '2'].indexOf(period)) }),
      ),
    ).rows.map((row) => row.period);
  expect(rows((index) => [0.1, 0.2 * index, 0.1, 0.1])).toEqual(['1', 'Pause', '2']);
  expect(rows((index) => [0.2 * index, 0.1, 0.1, 0.1])).toEqual(['1', 'Pause', '2']);
});

test('a row that says the same on every day is a band, one with a room of its own is not', () => {
  const days = ['MO', 'TU'] as const;
  const same = layoutPeriods(days.map((day) => lesson('Lunch', day, { period: 'L' })));
  expect(same.rows[0]?.isBand).toBe(true);
  const apart = layoutPeriods(days.map((day) => lesson('Maths', day, { period: '1', room: day })));
  expect(apart.rows[0]?.isBand).toBe(false);
});
