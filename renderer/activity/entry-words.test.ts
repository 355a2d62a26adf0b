import { expect, test } from 'vitest';
import type { Texts } from '../texts.ts';
import { entryWords, knownNames } from './entry-words.ts';
import { shownEntry } from './testing/shown-entry.ts';

/** Keys with their values in place of sentences. */
const texts: Pick<Texts, 'text' | 'dates' | 'allOf'> = {
  dates: 'en-GB',
  allOf: (values) => values.join(' and '),
  text: (key, values = {}) => [key, ...Object.values(values)].join(' '),
};
const names = { smith: 'Ms Smith', week: 'week.pdf' };

test('an entry says who did what, about what', () => {
  expect(entryWords(shownEntry({}, { name: 'week.pdf' }), names, texts)).toEqual({
    ...{ who: 'Ms Smith', what: 'activity.what.document.imported', more: null, about: 'week.pdf' },
  });
});

test('what the program did by itself, it says it did', () => {
  expect(entryWords(shownEntry({ actorId: null }), names, texts).who).toBe('activity.program');
});

test('what somebody did to themselves is about nobody else', () => {
  const subject = { kind: 'person', id: 'smith' } as const;
  expect(entryWords(shownEntry({ code: 'sign-in.done', subject }), names, texts).about).toBe('');
});

test('what was erased says so, and names nobody', () => {
  const words = entryWords(shownEntry({}, null), {}, texts);
  expect(words).toMatchObject({ more: 'activity.erased', about: 'activity.goneDocument', who: 'activity.goneAccount' });
});

test.each([
  [{ wrongTriesBefore: 2 }, 'activity.more.wrongTries 2'],
  [{ wrongTriesBefore: 0 }, null],
  [{ why: 'idle' }, 'activity.more.idle'],
  [{ why: 'asked' }, null],
  [{ displayName: 'Mr Sample', role: 'teacher' }, 'role.teacher'],
  [{ role: 'admin', roleBefore: 'office' }, 'activity.more.otherRole role.office role.admin'],
  [{ role: 'office', roleBefore: 'office' }, null],
  [{ blocks: 51, needLook: 3 }, 'intake.blocks 51 · intake.needLook 3'],
  [{ isIntact: true, findings: 0 }, 'activity.more.intact'],
  [{ isIntact: false, findings: 2 }, 'activity.more.findings 2'],
  [{ from: '2026-09-01', replaces: 'old' }, 'activity.more.replaces'],
  [{ format: 'csv', entries: 12 }, 'activity.count 12 · CSV'],
])('of %j it tells %s', (details, more) => {
  expect(entryWords(shownEntry({}, details), names, texts).more).toBe(more);
});

test('a document that was binned is still called by its file name, one that was erased is not', () => {
  const imported = shownEntry({ number: 1 }, { name: 'old.pdf' });
  const binned = shownEntry({ number: 2, code: 'document.binned' }, {});
  expect(knownNames([binned, imported], {})).toEqual({ week: 'old.pdf' });
  expect(knownNames([binned, shownEntry({}, null)], {})).toEqual({});
});

test('somebody whose name was changed is called as they are now', () => {
  const subject = { kind: 'person', id: 'p' } as const;
  const [newer, older] = ['New', 'Old'].map((displayName) => shownEntry({ subject }, { displayName }));
  expect(knownNames([newer!, older!], {})).toEqual({ p: 'New' });
  expect(knownNames([newer!, older!], { p: 'Newest' })).toEqual({ p: 'Newest' });
});

test('of a timetable that ends earlier it says until which day it holds', () => {
  const entry = shownEntry({ code: 'timetable.ended-early' }, { until: '2026-11-30', versions: 1, replacedBy: null });
  expect(entryWords(entry, names, texts).more).toBe('activity.more.until 30 Nov 2026');
});
