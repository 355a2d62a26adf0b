import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chooseWhatGoes } from './choose-what-goes.ts';
import type { RetainedDocument } from './choose-what-goes.ts';
import { RetentionRule, usualRetentionRule } from './retention-rule.ts';

const DAY = 24 * 60 * 60 * 1000;
const now = Date.UTC(2026, 10, 23, 12);
const today = '2026-11-23';
const daysAgo = (days: number) => now - days * DAY;

function documentWith(fields: Partial<RetainedDocument>): RetainedDocument {
  return {
    ...{ id: 'plan', kind: 'class timetable', state: 'read', binnedAt: null },
    ...{ changedAt: daysAgo(10), effectiveUntil: null, isHeld: false, ...fields },
  };
}

function judge(fields: Partial<RetainedDocument>, rule: Partial<RetentionRule> = {}) {
  const [judged] = chooseWhatGoes([documentWith(fields)], { ...usualRetentionRule, ...rule }, { now, today });
  return judged;
}

test('what is published and in force never goes, not even from the bin, nor what is published for next month', () => {
  const strict = { binDays: 0, unusedDays: 0, pastDays: 0 };
  for (const effectiveUntil of [null, today, '2027-07-31']) {
    expect(
      judge({ state: 'published', effectiveUntil, binnedAt: daysAgo(900), changedAt: daysAgo(900) }, strict),
    ).toEqual({
      ...{ id: 'plan', goes: false, reason: 'in-force', from: null },
    });
  }
});

test('what ran out goes once its kind has been kept for its time', () => {
  const rule = { pastDays: null, pastDaysByKind: { 'substitution plan': 14 } };
  const ranOut = (kind: string, effectiveUntil: string) =>
    judge({ state: 'published', kind, effectiveUntil, changedAt: daysAgo(90) }, rule);
  expect(ranOut('substitution plan', '2026-11-08')).toMatchObject({
    goes: true,
    reason: 'past',
    since: Date.UTC(2026, 10, 22),
  });
  expect(ranOut('substitution plan', '2026-11-22')).toMatchObject({ goes: false, reason: 'not-yet' });
  expect(ranOut('class timetable', '2020-07-31')).toMatchObject({ goes: false, reason: 'kept-for-good' });
});

test('what was superseded before its day counts from then', () => {
  const early = { state: 'superseded', effectiveUntil: '2027-07-31', changedAt: daysAgo(31) } as const;
  expect(judge(early, { pastDays: 30 })).toMatchObject({ goes: true, reason: 'past', since: daysAgo(1) });
});

test('the bin is emptied after its days, and says before when it will be', () => {
  expect(judge({ binnedAt: daysAgo(31) })).toEqual({ id: 'plan', goes: true, reason: 'bin', since: daysAgo(1) });
  expect(judge({ binnedAt: daysAgo(10) })).toEqual({ id: 'plan', goes: false, reason: 'not-yet', from: daysAgo(-20) });
});

test('what came to nothing goes, what somebody is at work on stays', () => {
  for (const state of ['read', 'failed', 'cancelled'] as const) {
    expect(judge({ state, changedAt: daysAgo(366) })).toMatchObject({ goes: true, reason: 'unused' });
  }
  for (const state of ['waiting', 'reading', 'approved'] as const) {
    expect(judge({ state, changedAt: daysAgo(3_660) })).toMatchObject({ goes: false, reason: 'in-work' });
  }
});

test('what is held stays, and what was changed in the future of this clock is left alone', () => {
  expect(judge({ isHeld: true, binnedAt: daysAgo(900) })).toMatchObject({ goes: false, reason: 'held' });
  expect(judge({ changedAt: daysAgo(-400) }, { unusedDays: 0 })).toMatchObject({ goes: false, reason: 'clock-unsure' });
});

test('a stricter rule lets nothing stay that a milder one lets go, and each document is judged once', () => {
  const moment = fc.integer({ min: daysAgo(2_000), max: daysAgo(-100) });
  const document = fc.record({
    id: fc.uuid(),
    kind: fc.constantFrom('class timetable', 'substitution plan'),
    state: fc.constantFrom('waiting', 'reading', 'read', 'approved', 'published', 'superseded', 'failed', 'cancelled'),
    binnedAt: fc.option(moment),
    changedAt: moment,
    effectiveUntil: fc.option(fc.constantFrom('2025-07-31', '2026-11-22', today, '2027-07-31')),
    isHeld: fc.boolean(),
  });
  const days = fc.integer({ min: 0, max: 800 });
  fc.assert(
    fc.property(fc.array(document as fc.Arbitrary<RetainedDocument>), days, days, (documents, one, other) => {
      const ruleOf = (value: number): RetentionRule =>
        RetentionRule.parse({ binDays: value, unusedDays: value, pastDays: value, pastDaysByKind: {} });
      const judged = (value: number) => chooseWhatGoes(documents, ruleOf(value), { now, today });
      const going = (value: number) => judged(value).flatMap(({ id, goes }) => (goes ? [id] : []));
      expect(judged(one).map(({ id }) => id)).toEqual(documents.map(({ id }) => id));
      expect(going(Math.min(one, other))).toEqual(expect.arrayContaining(going(Math.max(one, other))));
      const inForce = documents.filter((each) => each.state === 'published' && (each.effectiveUntil ?? today) >= today);
      expect(going(0).filter((id) => inForce.some((each) => each.id === id))).toEqual([]);
    }),
    { seed: 40, numRuns: 100 },
  );
});
