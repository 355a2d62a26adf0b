import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { PersonFound } from '../../../shared/ipc/data-protection-messages.ts';
import { usualRetentionPlan } from '../../../shared/retention/retention-plan.ts';
import { pageOfActivity } from '../activity/read-activity.ts';
import { setUpBackupPlace } from '../backup/backup-place.ts';
import { changeBackupRule } from '../backup/backup-rule.ts';
import { makeBackup } from '../backup/make-backup.ts';
import { restoreBackup } from '../backup/restore-backup.ts';
import { newFolder } from '../database/office.test-kit.ts';
import { settleErasures } from '../erasure/settle-erasures.ts';
import { valueOf } from '../keys/testing/build-office.ts';
import type { OpenOffice } from '../office/open-office.ts';
import { foundOffice, HEAD, openNewOffice } from '../testing/found-office.test-kit.ts';
import { approveTimetable } from '../timetables/approve-timetable.ts';
import { pageOfTimetables } from '../timetables/list-timetables.ts';
import { publishTimetable } from '../timetables/publish-timetable.ts';
import { loseSheet, readSheet, TERM, weekOf } from '../timetables/testing/published-week.test-kit.ts';
import { lookBeforeErasing } from './before-erasing.ts';
import { pageOfBin, takeBack } from './bin.ts';
import { carryOutSteps } from './carry-out-retention.ts';
import { eraseDocument } from './erase.ts';
import { fileRead } from './filed-sheets.test-kit.ts';
import { findPerson } from './find-person.ts';
import { holdDocument, legalBasisOf } from './legal-basis.ts';
import { noteReplayedErasures } from './note-replayed-erasures.ts';
import { recordPerson } from './record-person.ts';
import { dueSteps, previewRetention, setPlan } from './retention.ts';

const DAY = 24 * 60 * 60 * 1000;
const page = { from: 0, most: 10 };
const find = (office: OpenOffice, name: string) => valueOf(findPerson(office, { name, after: null })).documents;
const listed = (office: OpenOffice) =>
  valueOf(pageOfTimetables(office, { text: '', state: null, ...page })).rows.map(({ name }) => name);
const going = (office: OpenOffice) => valueOf(previewRetention(office, { what: 'going', ...page }));

/** An office with the week of a class, approved by somebody who gave a reason, and its sheet lost. */
async function openWithoutSheet() {
  const made = await foundOffice();
  const { documentId, timetableId } = readSheet(made.open(), 'birne.pdf', weekOf('3AB', 5, 'Frau Planck'));
  loseSheet(made.open(), timetableId);
  valueOf(approveTimetable(made.open(), { timetableId, steps: 0, reason: 'Herr Quitte said so' }));
  return { ...made, documentId, timetableId };
}

/** The same, published. */
async function openPublished() {
  const made = await openWithoutSheet();
  const { open, timetableId } = made;
  valueOf(
    publishTimetable(open(), { timetableId, inForce: TERM, reason: 'for Frau Roth', replaces: null, seen: null }),
  );
  return made;
}

test('a name is found in a timetable whose sheet was lost: in its lessons, its reasons and what it is called', async () => {
  const { open, timetableId } = await openWithoutSheet();
  fileRead(open(), 'other.pdf', { lessons: ['Sport (Frau Planck)'] });
  expect(find(open(), 'planck')).toMatchObject([
    { documentId: timetableId, name: 'birne.pdf', state: 'approved', isSheetLost: true, isBinned: false, lessons: 5 },
    { name: 'other.pdf', isSheetLost: false, lessons: 1 },
  ]);
  expect(find(open(), 'quitte')).toMatchObject([{ documentId: timetableId, lessons: 0 }]);
  expect(find(open(), 'birne')).toMatchObject([{ documentId: timetableId, lessons: 0 }]);
  expect(find(open(), 'roth')).toEqual([]);
  const asked = { name: 'Planck', userId: null, documentIds: [timetableId] };
  const { sheets } = valueOf(recordPerson(open(), asked));
  expect(sheets).toMatchObject([{ documentId: timetableId, name: 'birne.pdf', header: { class: '3AB' } }]);
  expect(sheets[0]?.lessons).toHaveLength(5);
});

test('the search goes on where the last answer ended, and finds both kinds once', async () => {
  const { open, clock, timetableId } = await openWithoutSheet();
  const others = ['a.pdf', 'b.pdf'].map((name) => fileRead(open(), name, { lessons: ['Frau Planck'] }));
  const late = {
    ...open(),
    tools: { ...open().tools, moment: () => ({ wall: 0, steady: (clock.wall += 60), run: '' }) },
  };
  const found: string[] = [];
  for (let after: number | null = null, answers = 0; answers < 20; answers += 1) {
    const { documents, next, share }: PersonFound = valueOf(findPerson(late, { name: 'Planck', after }));
    found.push(...documents.map(({ documentId }) => documentId));
    expect(share).toBeGreaterThanOrEqual(0);
    if (next === null) break;
    after = next;
  }
  expect(found).toEqual([timetableId, ...others]);
});

test('before it is erased its days and backups are told; afterwards nothing of it opens any more', async () => {
  const { open, database, folder, documentId, timetableId } = await openPublished();
  const place = newFolder();
  valueOf(await setUpBackupPlace(place));
  changeBackupRule(open(), { place, keep: 'a-year' });
  const parts = { database, folder, program: '0.1.0', now: () => new Date('2026-11-23T13:01:36Z') };
  valueOf(await makeBackup(place, parts));
  const told = valueOf(await lookBeforeErasing(open(), { kind: 'document', id: timetableId }));
  const published = [{ timetableId, class: '3AB', teacher: 'Frau Planck', title: null, inForce: TERM }];
  expect(told).toEqual({ published, isBinned: false, copies: 0, backups: { losing: 1, keeping: 0 } });

  valueOf(await eraseDocument(open(), timetableId, published));
  expect([listed(open()), find(open(), 'planck'), find(open(), 'quitte')]).toEqual([[], [], []]);
  const keys = "SELECT count(*) AS count FROM record_keys WHERE subject_kind = 'document'";
  expect(database.read.get<{ count: number }>(keys)?.count).toBe(0);
  expect(await eraseDocument(open(), timetableId)).toMatchObject({ error: { code: 'notFound' } });
  // What was said when it was approved and published is gone with it, and the log knows why.
  const subject = { kind: 'document', id: documentId } as const;
  const entries = valueOf(pageOfActivity(open(), { filter: { ...EVERYTHING, subject }, before: null })).entries;
  expect(entries.map(({ entry }) => entry.code)).toEqual([
    ...['document.erased', 'timetable.published', 'timetable.approved', 'document.read', 'document.imported'],
  ]);
  expect(entries.every(({ details }) => details === null)).toBe(true);
  expect(open().log.verify(database.read).isIntact).toBe(true);
});

test('a backup of the day before does not bring it back', async () => {
  const { open, office, database, folder, keeper, timetableId } = await openPublished();
  const place = newFolder();
  valueOf(await setUpBackupPlace(place));
  const parts = { database, folder, program: '0.1.0', now: () => new Date('2026-11-23T13:01:36Z') };
  const { name } = valueOf(await makeBackup(place, parts));
  valueOf(await eraseDocument(open(), timetableId, [{ timetableId, inForce: TERM }]));
  office.lock('asked');
  database.close();

  valueOf(await restoreBackup({ backup: join(place, name), folder, now: new Date('2026-11-24T08:00:00Z') }));
  const restored = await openNewOffice({ folder, keeper });
  expect(await settleErasures(restored.database, folder)).toMatchObject({ replayed: 1 });
  valueOf(await restored.office.signIn(HEAD));
  const again = valueOf(restored.office.open());
  expect([listed(again), find(again, 'planck')]).toEqual([[], []]);
  expect(again.log.verify(restored.database.read).isIntact).toBe(false);
  noteReplayedErasures(again);
  noteReplayedErasures(again);
  expect(again.log.verify(restored.database.read).isIntact).toBe(true);
  expect(again.log.newest(restored.database.read, { before: null, most: 2 }).map(({ entry }) => entry.code)).toEqual([
    ...['document.erased', 'sign-in.done'],
  ]);
});

test('it goes by the school’s rule as any other: into the bin, back from it, and out of it for good', async () => {
  const { open, clock, timetableId } = await openPublished();
  const rule = { ...usualRetentionPlan.rule, pastDays: 30, binDays: 10 };
  valueOf(setPlan(open(), { rule, goesByItself: false }));
  clock.wall = Date.parse(`${TERM.from}T12:00`);
  expect(going(open()).rows).toEqual([]);
  clock.wall = Date.parse(`${TERM.until}T12:00`) + 40 * DAY;
  const row = { documentId: timetableId, name: 'birne.pdf', kind: 'class' };
  expect(going(open()).rows).toMatchObject([{ ...row, reason: 'past', step: 'bin' }]);
  const carryOut = async () =>
    valueOf(await carryOutSteps(open(), { ...valueOf(dueSteps(open(), going(open()))), byItself: false }));
  expect(await carryOut()).toEqual({ binned: 1, erased: 0 });
  expect(listed(open())).toEqual([]);
  expect(valueOf(pageOfBin(open(), page))).toMatchObject({
    found: 1,
    rows: [{ documentId: timetableId, name: 'birne.pdf', addedBy: null, isSheetLost: true }],
  });
  expect(find(open(), 'planck')).toMatchObject([{ isBinned: true, lessons: 5 }]);

  valueOf(takeBack(open(), timetableId));
  expect([listed(open()), going(open()).rows]).toEqual([['birne.pdf'], []]);
  clock.wall += 31 * DAY;
  expect(await carryOut()).toEqual({ binned: 1, erased: 0 });
  clock.wall += 11 * DAY;
  expect(going(open()).rows).toMatchObject([{ documentId: timetableId, reason: 'bin', step: 'erase' }]);
  expect(await carryOut()).toEqual({ binned: 0, erased: 1 });
  expect([valueOf(pageOfBin(open(), page)).found, find(open(), 'planck')]).toEqual([0, []]);
});

test('that it must stay is known also when its sheet is lost, and can be said and unsaid afterwards', async () => {
  const { open } = await foundOffice();
  const { documentId, timetableId } = readSheet(open(), 'week.pdf', weekOf('3AB', 5, 'Frau Planck'));
  valueOf(holdDocument(open(), { documentId, isHeld: true }));
  loseSheet(open(), timetableId);
  expect(find(open(), 'planck')).toMatchObject([{ isHeld: true }]);
  expect(await eraseDocument(open(), timetableId)).toMatchObject({ error: { code: 'documentHeld' } });
  valueOf(holdDocument(open(), { documentId: timetableId, isHeld: false }));
  expect(valueOf(legalBasisOf(open(), timetableId)).isHeld).toBe(false);
  valueOf(holdDocument(open(), { documentId: timetableId, isHeld: true }));
  expect(valueOf(previewRetention(open(), { what: 'held', ...page })).rows).toMatchObject([{ name: 'week.pdf' }]);
});

const EVERYTHING = { from: null, to: null, codes: null, actorId: null };
