import { expect, test } from 'vitest';
import { ActivityCode } from '../../shared/activity/activity-codes.ts';
import { everything, filterOf } from './activity-question.ts';
import type { Period } from './activity-question.ts';
import { codesOf, kindsOfAction } from './kind-of-action.ts';

const now = new Date(2026, 2, 3, 14, 30);

test('whoever asks for everything leaves nothing out', () => {
  expect(filterOf(everything, now)).toEqual({ from: null, to: null, codes: null, actorId: null, subject: null });
});

test.each<[Period, Date]>([
  ['today', new Date(2026, 2, 3)],
  ['week', new Date(2026, 1, 25)],
  ['month', new Date(2026, 1, 2)],
  ['year', new Date(2025, 2, 4)],
])('%s begins at midnight, today counted in', (period, from) => {
  expect(filterOf({ ...everything, period }, now).from).toBe(from.getTime());
});

test('everything that is written down belongs to exactly one kind', () => {
  expect(kindsOfAction.flatMap(codesOf).toSorted()).toEqual(ActivityCode.options.toSorted());
});

test('a kind and a person are asked for together', () => {
  const filter = filterOf({ period: 'always', kind: 'documents', actorId: 'smith' }, now);
  expect(filter.actorId).toBe('smith');
  expect(filter.codes).toContain('document.imported');
  expect(filter.codes).not.toContain('session.locked');
});
