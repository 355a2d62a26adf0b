import { expect, test } from 'vitest';
import type { Operation } from '../versions/operation.ts';
import { meet, Unit, unitsOf } from './unit.ts';

const [A, B, C] = ['a', 'b', 'c'].map((letter) => `00000000-0000-4000-8000-00000000000${letter}`) as [
  string,
  string,
  string,
];
const values = {} as never;

const cases: [operation: Operation, units: string[]][] = [
  [{ kind: 'change-field', block: A, field: 'title', value: 'Art' }, [`block/${A}/title`]],
  [{ kind: 'change-field', block: A, field: 'end', value: '09:45' }, [`block/${A}/time`]],
  [{ kind: 'change-field', block: A, field: 'weeks', value: 'A' }, [`block/${A}/time`]],
  [{ kind: 'accept-fields', block: A, fields: ['start', 'end', 'room'] }, [`block/${A}/time`, `block/${A}/room`]],
  [{ kind: 'move', block: A, to: values }, [`block/${A}/time`]],
  [{ kind: 'add', id: A, part: B, values, place: null, text: C }, [`block/${A}`, `text/${C}`]],
  [{ kind: 'add', id: A, part: B, values, place: null, text: null }, [`block/${A}`]],
  [{ kind: 'remove', block: A }, [`block/${A}`]],
  [{ kind: 'restore', block: A }, [`block/${A}`]],
  [{ kind: 'split', block: A, first: values, others: [{ id: B, values }] }, [`block/${A}`, `block/${B}`]],
  [{ kind: 'merge', block: A, others: [B, C], values }, [`block/${A}`, `block/${B}`, `block/${C}`]],
  [{ kind: 'change-header', field: 'class', value: '3AB' }, ['header/class']],
  [{ kind: 'change-part', part: A, field: 'teacher', value: null }, [`part/${A}/teacher`]],
  [{ kind: 'settle-question', question: A, answer: null }, [`question/${A}`]],
  [
    {
      kind: 'put-back',
      patch: {
        header: values,
        blocks: { put: [{ id: A }] as never, drop: [B] },
        setAside: { insert: [{ at: 0, item: { id: B } as never }] },
      },
    },
    ['header', `block/${A}`, `block/${B}`, `text/${B}`],
  ],
];

test.each(cases)('%o changes %o', (operation, units) => {
  expect(unitsOf(operation)).toEqual(units);
  for (const unit of units) expect(Unit.safeParse(unit).success).toBe(true);
});

test('a lesson meets each of its parts, a part only itself, and a name that begins alike is another', () => {
  expect(meet('block/a', 'block/a/title')).toBe(true);
  expect(meet('block/a/title', 'block/a')).toBe(true);
  expect(meet('block/a/title', 'block/a/time')).toBe(false);
  expect(meet('block/a', 'block/ab')).toBe(false);
  expect(meet('header', 'header/class')).toBe(true);
});
