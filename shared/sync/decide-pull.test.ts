import { expect, test } from 'vitest';
import { decidePull } from './decide-pull.ts';

const rows = (all: Record<string, number>) => new Map(Object.entries(all));

test('a new device gets everything that its person may see', () => {
  expect(decidePull([], null, rows({ a: 3, b: 5 }))).toEqual({
    ...{ put: ['a', 'b'], drop: [], isWhole: true, isMore: false },
    view: { number: 1, rows: rows({ a: 3, b: 5 }) },
    keep: [{ number: 1, rows: rows({ a: 3, b: 5 }) }],
  });
});

test('later it gets what is newer, loses what it may not see any more, and the view it asked from is remembered', () => {
  const first = { number: 1, rows: rows({ a: 3, b: 5 }) };
  const second = decidePull([first], 1, rows({ a: 4, c: 1 }));
  expect(second).toMatchObject({ put: ['a', 'c'], drop: ['b'], isWhole: false, view: { number: 2 } });
  expect(second.keep.map(({ number }) => number)).toEqual([1, 2]);
  // The answer was lost: it asks from the first again and is told the same.
  expect(decidePull(second.keep, 1, rows({ a: 4, c: 1 }))).toMatchObject({
    put: ['a', 'c'],
    drop: ['b'],
    view: { number: 3 },
  });
});

test('where nothing happened the view stays the one it is', () => {
  const first = { number: 7, rows: rows({ a: 3 }) };
  expect(decidePull([first], 7, rows({ a: 3 }))).toEqual({
    put: [],
    drop: [],
    isWhole: false,
    isMore: false,
    view: first,
    keep: [first],
  });
});

test('a view that the server does not remember is answered with everything, under a number that never stood for another', () => {
  expect(decidePull([{ number: 4, rows: rows({ a: 3 }) }], 9, rows({ a: 3 }))).toMatchObject({
    ...{ put: ['a'], drop: [], isWhole: true, view: { number: 10 } },
  });
});

test('so many rows at once: what is left is told when the device asks from there, and nothing before is taken for gone', () => {
  const all = rows({ a: 1, b: 1, c: 1 });
  const first = decidePull([], null, all, 2);
  expect(first).toMatchObject({ put: ['a', 'b'], drop: [], isWhole: true, isMore: true });
  const second = decidePull(first.keep, first.view.number, all, 2);
  expect(second).toMatchObject({ put: ['c'], drop: [], isWhole: false, isMore: false });
  expect(second.view.rows).toEqual(all);
});
