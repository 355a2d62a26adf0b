import { expect, test } from 'vitest';
import { takeBack } from '../data-protection/bin.ts';
import { showDataCounts } from '../data-protection/data-counts.ts';
import { eraseDocument } from '../data-protection/erase.ts';
import { valueOf } from '../keys/testing/build-office.ts';
import type { OpenOffice } from '../office/open-office.ts';
import { foundOffice } from '../testing/found-office.test-kit.ts';
import { approveTimetable, reopenTimetable } from '../timetables/approve-timetable.ts';
import { openTimetable } from '../timetables/open-timetable.ts';
import { publishTimetable } from '../timetables/publish-timetable.ts';
import { pageOfPublished } from '../timetables/published-timetables.ts';
import { loseSheet, publishWeek, readSheet, TERM, weekOf } from '../timetables/testing/published-week.test-kit.ts';
import { binDocument, lookBeforeRemoving } from './bin-document.ts';
import { listDocuments, whoseDocument } from './documents.ts';

const notSeen = { error: { code: 'publishedNotSeen' } };
const EXAMS = { from: '2026-12-07', until: '2026-12-11' };

const seenBy = (office: OpenOffice) =>
  valueOf(pageOfPublished(office, { text: '', from: 0, most: 10 })).rows.map(({ row }) => row.class);

/** The week of 3AB, published for the term and opened for changes again: it lies on the desk. */
async function openReopened() {
  const made = await foundOffice();
  made.clock.wall = Date.parse('2026-11-23T12:00');
  const timetableId = publishWeek(made.open(), '3AB');
  const documentId = valueOf(openTimetable(made.open(), timetableId)).row.documentId ?? '';
  valueOf(reopenTimetable(made.open(), { timetableId }));
  return { ...made, documentId, timetableId };
}

test('on the desk it is said that a sheet opened for changes is published meanwhile, and for which days', async () => {
  const { open, clock } = await openReopened();
  readSheet(open(), 'new.pdf', weekOf('4C'));
  const days = () => listDocuments(open()).map(({ name, inForce }) => [name, inForce]);
  expect(days()).toEqual([
    ['3AB.pdf', TERM],
    ['new.pdf', null],
  ]);
  clock.wall = Date.parse(`${TERM.until}T12:00`) + 24 * 60 * 60 * 1000;
  expect(days()).toEqual([
    ['3AB.pdf', null],
    ['new.pdf', null],
  ]);
});

test('what is published is removed by nobody who was not shown it, and is seen again once it is taken back', async () => {
  const { open, documentId } = await openReopened();
  const { published } = valueOf(lookBeforeRemoving(open(), documentId));
  expect(published).toMatchObject([{ class: '3AB', inForce: TERM }]);
  expect(binDocument(open(), documentId, [])).toMatchObject(notSeen);
  expect(seenBy(open())).toEqual(['3AB']);
  valueOf(binDocument(open(), documentId, published));
  expect(seenBy(open())).toEqual([]);
  valueOf(takeBack(open(), documentId));
  expect(seenBy(open())).toEqual(['3AB']);
  expect(listDocuments(open())).toMatchObject([{ documentId, inForce: TERM }]);
});

test('who was shown it before another edition was published is asked again', async () => {
  const { open, documentId, timetableId } = await openReopened();
  const before = valueOf(lookBeforeRemoving(open(), documentId)).published;
  valueOf(approveTimetable(open(), { timetableId, steps: 0, reason: '' }));
  valueOf(publishTimetable(open(), { timetableId, inForce: EXAMS, reason: '', replaces: null, seen: null }));
  expect(binDocument(open(), documentId, before)).toMatchObject(notSeen);
  const now = valueOf(lookBeforeRemoving(open(), documentId)).published;
  expect(now.map(({ inForce }) => inForce)).toEqual([TERM, EXAMS]);
  valueOf(binDocument(open(), documentId, now));
});

test('what is over by today, and what was never published, is removed at once', async () => {
  const { open, clock, documentId } = await openReopened();
  clock.wall = Date.parse(`${TERM.until}T12:00`) + 24 * 60 * 60 * 1000;
  expect(binDocument(open(), documentId)).toMatchObject({ ok: true });
  const fresh = readSheet(open(), 'new.pdf', weekOf('4C')).documentId;
  expect(binDocument(open(), fresh)).toMatchObject({ ok: true });
});

test('it is erased by nobody who was not shown what is published of it, from the desk and from the bin', async () => {
  const { open, documentId } = await openReopened();
  const { published } = valueOf(lookBeforeRemoving(open(), documentId));
  expect(await eraseDocument(open(), documentId)).toMatchObject(notSeen);
  valueOf(binDocument(open(), documentId, published));
  expect(await eraseDocument(open(), documentId)).toMatchObject(notSeen);
  valueOf(await eraseDocument(open(), documentId, published));
});

test('a timetable whose sheet was lost goes into the bin by its own id, and comes back', async () => {
  const { open, timetableId } = await openReopened();
  loseSheet(open(), timetableId);
  expect(whoseDocument(open().database.read, timetableId)).toMatchObject({ userId: null });
  expect(binDocument(open(), timetableId)).toMatchObject(notSeen);
  valueOf(binDocument(open(), timetableId, valueOf(lookBeforeRemoving(open(), timetableId)).published));
  expect(seenBy(open())).toEqual([]);
  expect(valueOf(showDataCounts(open())).documentsInBin).toBe(1);
  expect(whoseDocument(open().database.read, timetableId)).toBeNull();
  expect(binDocument(open(), timetableId)).toMatchObject({ error: { code: 'notFound' } });
  valueOf(takeBack(open(), timetableId));
  expect(seenBy(open())).toEqual(['3AB']);
});
