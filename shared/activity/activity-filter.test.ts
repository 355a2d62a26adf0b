import { expect, test } from 'vitest';
import { ActivityFilter, matchesFilter } from './activity-filter.ts';
import type { ActivityEntry } from './activity-entry.ts';

const none = '0'.repeat(64);
const entry: ActivityEntry = {
  ...{ number: 1, at: 1000, code: 'sign-in.refused', actorId: 'joynes', previous: none, commitment: none, hash: none },
  subject: { kind: 'person', id: 'p1' },
};

test('without a question every entry is shown', () => {
  expect(matchesFilter(entry, ActivityFilter.parse({}))).toBe(true);
});

test.each([
  [{ from: 1000, to: 1001 }, true],
  [{ to: 1000 }, false],
  [{ from: 1001 }, false],
  [{ codes: ['sign-in.refused', 'sign-in.done'] }, true],
  [{ codes: [] }, false],
  [{ actorId: 'joynes' }, true],
  [{ actorId: 'smith' }, false],
  [{ subject: { kind: 'person', id: 'p1' } }, true],
  [{ subject: { kind: 'document', id: 'p1' } }, false],
])('%j is answered %s', (filter, answer) => {
  expect(matchesFilter(entry, ActivityFilter.parse(filter))).toBe(answer);
});
