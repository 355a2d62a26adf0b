import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyOperation } from './apply-operation.ts';
import { fitsContent, patchContent } from './content-patch.ts';
import type { TimetableContent } from './content.ts';
import { patchBetween } from './patch-between.ts';
import { isSameData } from './same-data.ts';
import { buildContent, buildWeek, createIds } from './testing/build-timetable.ts';
import { operationFrom } from './testing/random-operations.ts';

const start = buildContent(buildWeek(8));
const way = fc.array(fc.array(fc.nat({ max: 999 }), { minLength: 4, maxLength: 4 }), { maxLength: 12, size: 'max' });

function after(content: TimetableContent, steps: readonly (readonly number[])[], series: number): TimetableContent {
  const newId = createIds(series);
  return steps.reduce((now, numbers) => {
    const applied = applyOperation(now, operationFrom(now, numbers, newId));
    return applied.ok ? applied.value : now;
  }, content);
}

test('between any two contents of one sheet there is a patch that fits and leads from one to the other', () => {
  let found = 0;
  fc.assert(
    fc.property(way, way, (one, other) => {
      const [from, to] = [after(start, one, 1), after(start, other, 2)];
      const patch = patchBetween(from, to);
      expect(patch === null).toBe(isSameData(from, to));
      if (patch === null) return;
      found += 1;
      expect(fitsContent(from, patch)).toBe(true);
      expect(isSameData(patchContent(from, patch), to)).toBe(true);
    }),
    { seed: 20261124, numRuns: 300 },
  );
  expect(found).toBeGreaterThan(200);
});

test('a list in another order is put in that order', () => {
  const [first, second, ...rest] = start.blocks;
  if (first === undefined || second === undefined) throw new Error('a week has lessons');
  const turned = { ...start, blocks: [second, first, ...rest] };
  const patch = patchBetween(start, turned);
  expect(patch && patchContent(start, patch).blocks.map(({ id }) => id)).toEqual(turned.blocks.map(({ id }) => id));
});
