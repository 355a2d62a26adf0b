import { expect, test } from 'vitest';
import { endsWithoutSuccessor, lastDayOfReplaced, usuallyReplaced } from './choose-replaced.ts';
import type { Holding } from './choose-replaced.ts';

const TERM = { from: '2026-09-01', until: '2027-01-29' };
const FROM_NOVEMBER = { from: '2026-11-01', until: null };
const holding = (timetableId: string, given: Partial<Holding> = {}): Holding => ({
  ...{ timetableId, inForce: TERM, isOfNobodyElse: true },
  ...given,
});

test('the one timetable of the same class in these days is replaced unless somebody says otherwise', () => {
  expect(usuallyReplaced(FROM_NOVEMBER, [holding('old')])).toBe('old');
  expect(usuallyReplaced(TERM, [holding('old')])).toBe('old');
});

test('where several hold, or none, the person chooses', () => {
  expect(usuallyReplaced(FROM_NOVEMBER, [])).toBeNull();
  expect(usuallyReplaced(FROM_NOVEMBER, [holding('one'), holding('other')])).toBeNull();
});

test('a list of the whole school does not end because one of its classes got a week of its own', () => {
  expect(usuallyReplaced(FROM_NOVEMBER, [holding('school', { isOfNobodyElse: false })])).toBeNull();
});

test('an exam week does not end the timetable of the term, which is to hold again after it', () => {
  const week = { from: '2026-11-16', until: '2026-11-20' };
  expect(usuallyReplaced(week, [holding('term')])).toBeNull();
  expect(usuallyReplaced(week, [holding('open', { inForce: FROM_NOVEMBER })])).toBeNull();
  expect(endsWithoutSuccessor(week, TERM)).toBe(true);
  expect(endsWithoutSuccessor({ ...week, until: TERM.until }, TERM)).toBe(false);
  expect(endsWithoutSuccessor(FROM_NOVEMBER, TERM)).toBe(false);
});

test('what is published for a later term is not thrown away by a timetable of today', () => {
  const next = holding('next', { inForce: { from: '2027-02-01', until: null } });
  expect(usuallyReplaced(FROM_NOVEMBER, [next])).toBeNull();
});

test('what is replaced ends the day before, where it does not end by itself or never begins', () => {
  const last = (from: string, until: string | null) => lastDayOfReplaced({ from: '2026-11-01' }, { from, until });
  expect(last('2026-09-01', null)).toBe('2026-10-31');
  expect(last('2026-09-01', '2027-01-29')).toBe('2026-10-31');
  expect(last('2026-09-01', '2026-10-15')).toBe('2026-10-15');
  expect(last('2026-11-01', null)).toBeNull();
});
