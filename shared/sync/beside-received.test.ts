import { expect, test } from 'vitest';
import type { DraftEntry } from '../versions/draft-log.ts';
import { patchBetween } from '../versions/patch-between.ts';
import { applyOperation } from '../versions/apply-operation.ts';
import type { Operation } from '../versions/operation.ts';
import { buildContent, buildWeek } from '../versions/testing/build-timetable.ts';
import { isBesideReceived } from './beside-received.ts';

const content = buildContent(buildWeek(5));
const [first, second] = content.blocks.map(({ id }) => id) as [string, string];
const title = (block: string): Operation => ({ kind: 'change-field', block, field: 'title', value: 'Juggling' });

function received(operation: Operation): DraftEntry {
  const after = applyOperation(content, operation);
  const patch = after.ok ? patchBetween(content, after.value) : null;
  if (patch === null) throw new Error('it changes something');
  return { kind: 'receive', patch };
}

test('a step on another lesson than a colleague’s is taken, on the same lesson it is not', () => {
  expect(isBesideReceived([received(title(first))], title(second))).toBe(true);
  expect(isBesideReceived([received(title(first))], { ...title(first), field: 'room' } as Operation)).toBe(false);
  expect(isBesideReceived([received({ kind: 'remove', block: first })], title(first))).toBe(false);
});

test('what somebody did at this very desk, in another window, holds up every step', () => {
  expect(isBesideReceived([{ kind: 'do', operation: title(first) }], title(second))).toBe(false);
  expect(isBesideReceived([received(title(first)), { kind: 'undo' }], title(second))).toBe(false);
});
