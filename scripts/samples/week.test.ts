import { expect, test } from 'vitest';
import { daysAcross, daysDown, placeCells } from './table.ts';
import type { Look, Table } from './table.ts';
import { slotAt, truthBlocks } from './week.ts';
import type { Week } from './week.ts';
import { evening, german, middle, ownTimes, primary } from './weeks.ts';

const look: Look = { time: (start, end) => `${start} - ${end}`, mergeCommon: true };
const weeks: readonly [string, Week][] = [
  ['primary', primary],
  ['middle', middle],
  ['german', german],
  ['ownTimes', ownTimes],
  ['evening', evening],
];

test.each(weeks)('in the week "%s" a lesson goes on only where one was before it, not across a break', (_, week) => {
  for (const day of week.days.keys()) {
    for (const period of week.periods.keys()) {
      if (slotAt(week, day, period) !== '=') continue;
      expect(week.periods[period - 1]).not.toHaveProperty('common');
      expect(slotAt(week, day, period - 1)).not.toBeNull();
    }
  }
});

test.each(weeks)('the table of the week "%s" has no hole and no overlap', (_, week) => {
  for (const table of [daysDown(week, look), daysAcross(week, look)]) {
    expect(coveredPlaces(table)).toBe(table.length * (table[0]?.length ?? 0));
  }
});

test('a double lesson is one block that ends with its second period', () => {
  const blocks = truthBlocks(primary).filter((block) => block['title'] === 'Science' && block['day'] === 'MO');
  expect(blocks).toEqual([{ day: 'MO', title: 'Science', start: '13:15', end: '15:15' }]);
});

test("a cell's own time wins over the time of its column", () => {
  const blocks = truthBlocks(ownTimes).filter((block) => block['title'] === 'Assembly');
  expect(blocks).toEqual([{ day: 'WE', title: 'Assembly', start: '14:20', end: '14:50' }]);
});

test('a break that all days share is a block on each of them', () => {
  expect(truthBlocks(primary).filter((block) => block['title'] === 'Lunch')).toHaveLength(5);
});

/** How many places of the grid the cells cover; counting one twice would make it more. */
function coveredPlaces(table: Table): number {
  return placeCells(table).reduce((sum, { cell }) => sum + (cell.rows ?? 1) * (cell.columns ?? 1), 0);
}
