import { expect, test } from 'vitest';
import { fromSamePlace, thingsAt } from './blocks-at.ts';
import type { FractionBox } from './blocks-at.ts';

const thing = (id: string, box: FractionBox, page = 1) => ({ id, box, page });
const ids = (things: readonly { readonly id: string }[]) => things.map(({ id }) => id);

test('a click finds the cell before the region around it, and nothing on other pages', () => {
  const things = [thing('row', [0, 0, 1, 0.2]), thing('cell', [0.1, 0, 0.1, 0.2]), thing('other', [0, 0, 1, 1], 2)];
  expect(ids(thingsAt(things, 1, 0.15, 0.1))).toEqual(['cell', 'row']);
  expect(thingsAt(things, 1, 0.15, 0.5)).toEqual([]);
});

test('blocks of one merged cell belong together, its neighbours do not', () => {
  const cell = thing('mo', [0.1, 0.1, 0.5, 0.1]);
  const things = [cell, thing('tu', [0.101, 0.1, 0.499, 0.1]), thing('below', [0.1, 0.2, 0.5, 0.1])];
  expect(ids(fromSamePlace(things, cell))).toEqual(['mo', 'tu']);
});
