import { expect, test } from 'vitest';
import type { ActivityPage } from '../../shared/ipc/activity-messages.ts';
import { byDay, withNewer, withOlder } from './shown-entries.ts';
import type { DayOfEntries } from './shown-entries.ts';
import { shownEntry } from './testing/shown-entry.ts';

function page(numbers: readonly number[], hasMore = false): ActivityPage {
  return { entries: numbers.map((number) => shownEntry({ number })), names: {}, hasMore };
}

const numbersOf = ({ entries }: DayOfEntries) => entries.map(({ entry }) => entry.number);

test('older entries stand below, and tell whether there are more', () => {
  const joined = withOlder(page([9, 8], true), page([7, 6]));
  expect([numbersOf(joined), joined.hasMore]).toEqual([[9, 8, 7, 6], false]);
});

test('what was written since stands above, and what was shown stays', () => {
  const joined = withNewer(page([9, 8, 7, 6], true), page([10, 9], true));
  expect([numbersOf(joined), joined.hasMore]).toEqual([[10, 9, 8, 7, 6], true]);
});

test('where entries are missing in between, the list begins anew', () => {
  expect(numbersOf(withNewer(page([5, 4]), page([10, 9])))).toEqual([10, 9]);
});

test('entries stand by days, and a clock that was put back mixes none', () => {
  const [late, early] = [new Date(2026, 2, 3, 9).getTime(), new Date(2026, 2, 2, 23).getTime()];
  const entries = [late, late, early, late].map((at, index) => shownEntry({ number: 4 - index, at }));
  expect(byDay(entries).map(numbersOf)).toEqual([[4, 3], [2], [1]]);
});
