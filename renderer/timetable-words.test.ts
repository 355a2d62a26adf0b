import { expect, test } from 'vitest';
import { timetableRow } from './testing/timetable-row.ts';
import { standWords } from './timetable-words.ts';

// Keys and values as they are: which sentence is said, and of what.
const texts = { dates: 'en-GB', text: (key: string, values: object = {}) => [key, ...Object.values(values)].join(' ') };
const stand = (fields: Parameters<typeof timetableRow>[0]) => standWords(timetableRow(fields), texts as never);
const replacedBy = { name: 'winter.pdf', class: '3AB', teacher: null };

test('what held says until when, and what took its place', () => {
  expect(stand({ state: 'superseded', ended: { lastDay: '2026-11-01' }, replacedBy })).toBe(
    'timetables.heldUntil 1 Nov 2026, timetables.replacedBy 3AB · winter.pdf',
  );
  expect(stand({ state: 'superseded', ended: { lastDay: '2026-11-01' } })).toBe('timetables.heldUntil 1 Nov 2026');
  expect(stand({ state: 'superseded', ended: { lastDay: null } })).toBe('timetables.states.superseded');
});

test('what still holds says what comes after it', () => {
  const inForce = { from: '2026-09-01', until: '2026-11-01' };
  expect(stand({ state: 'published', inForce, replacedBy })).toBe(
    'timetables.states.published, timetables.daysUntil 1 Sept 2026 1 Nov 2026, timetables.then 3AB · winter.pdf',
  );
  expect(stand({ state: 'approved' })).toBe('timetables.states.approved');
});

test('what is changed again after it was published is still seen as it was, and says so', () => {
  const inForce = { from: '2026-09-01', until: null };
  expect(stand({ state: 'read', inForce })).toBe(
    'timetables.states.read, intake.published timetables.daysFrom 1 Sept 2026',
  );
});
