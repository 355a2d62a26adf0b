import { expect, test } from 'vitest';
import { binDocument } from '../documents/bin-document.ts';
import { joinServer } from '../sync/join.ts';
import { rowsUnderKey } from '../erasure/rows-under-key.ts';
import { valueOf } from '../keys/testing/build-office.ts';
import type { OpenOffice } from '../office/open-office.ts';
import { foundOffice } from '../testing/found-office.test-kit.ts';
import { approveTimetable, reopenTimetable } from '../timetables/approve-timetable.ts';
import { editTimetable } from '../timetables/edit-timetable.ts';
import { pageOfTimetables } from '../timetables/list-timetables.ts';
import { openTimetable } from '../timetables/open-timetable.ts';
import { publishTimetable } from '../timetables/publish-timetable.ts';
import { readSheet, TERM, weekOf } from '../timetables/testing/published-week.test-kit.ts';
import { takeBack } from './bin.ts';
import { eraseDocument } from './erase.ts';
import { filedDocument } from './filed-document.ts';
import { findPerson } from './find-person.ts';
import { recordPerson } from './record-person.ts';
import { previewRetention, setPlan } from './retention.ts';
import { sealedTexts } from './sealed-texts.ts';
import { usualRetentionPlan } from '../../../shared/retention/retention-plan.ts';

const find = (office: OpenOffice, name: string) => valueOf(findPerson(office, { name, after: null })).documents;
const listed = (office: OpenOffice) =>
  valueOf(pageOfTimetables(office, { text: '', state: null, from: 0, most: 10 })).rows.map(({ name }) => name);

function say(office: OpenOffice, timetableId: string, field: 'title' | 'notes', value: string): void {
  const { draft } = valueOf(openTimetable(office, timetableId));
  const operation = { kind: 'change-field', block: draft.content.blocks[0]?.id ?? '', field, value } as const;
  valueOf(editTimetable(office, { timetableId, steps: draft.steps, entry: { kind: 'do', operation } }));
}

test('a name is found where people wrote it: in a lesson, in a step that was overwritten, in a reason', async () => {
  const { open } = await foundOffice();
  const office = open();
  const { documentId, timetableId } = readSheet(office, 'week.pdf', weekOf('3AB', 5, 'Frau Planck'));
  say(office, timetableId, 'notes', 'Frau Roth was here');
  say(office, timetableId, 'notes', 'with Frau Quitte');
  valueOf(approveTimetable(office, { timetableId, steps: 2, reason: 'Herr Birne said so' }));
  expect(find(office, 'quitte')).toMatchObject([{ documentId, state: 'approved', lessons: 1 }]);
  expect(find(office, 'roth')).toMatchObject([{ documentId, lessons: 0 }]);
  expect(find(office, 'birne')).toMatchObject([{ documentId, lessons: 0 }]);
  expect(find(office, 'planck')).toMatchObject([{ documentId, lessons: 5 }]);

  const asked = { name: 'Roth', userId: null, documentIds: [documentId] };
  expect(valueOf(recordPerson(office, asked)).sheets).toMatchObject([
    { lessons: [], otherWords: ['Frau Roth was here'] },
  ]);
});

test('each table that keeps words of a document is looked through', async () => {
  const { open, database } = await foundOffice();
  const { documentId, timetableId } = readSheet(open(), 'week.pdf', weekOf('3AB', 5, 'Frau Planck'));
  say(open(), timetableId, 'title', 'Swimming');
  joinServer(open(), {
    ...{ address: 'https://server.example', schoolName: 'Lindenhof', loginName: 'm.lind', displayName: 'Mara Lind' },
    refreshToken: 'x',
  });
  say(open(), timetableId, 'title', 'Juggling');
  expect([...sealedTexts(open(), valueOf(filedDocument(database.read, documentId)))]).toEqual(
    expect.arrayContaining(['week.pdf', 'Frau Planck', 'Swimming']),
  );
  // In the draft's log, and in what is to be handed in.
  const texts = [...sealedTexts(open(), valueOf(filedDocument(database.read, documentId)))];
  expect(texts.filter((text) => text === 'Juggling')).toHaveLength(2);
  // `timetables` holds a card made of the version; `chunks` are files and pictures; the rest is not a document's.
  const ofDocuments = ['documents', 'document_notes', 'readings', 'readings_while_locked', 'timetables', 'chunks'];
  const known = [...ofDocuments, 'versions', 'operations', 'draft_snapshots', 'users', 'activity', 'settings'];
  const ofServer = ['outbox', 'synced_rows', 'server_link'];
  expect(Object.keys(rowsUnderKey).sort()).toEqual([...known, ...ofServer].sort());
});

test('a timetable goes into the bin, comes back and is erased with its document', async () => {
  const { open } = await foundOffice();
  const office = open();
  const { documentId } = readSheet(office, 'week.pdf', weekOf('3AB', 5, 'Frau Planck'));
  valueOf(binDocument(office, documentId));
  expect(listed(office)).toEqual([]);
  expect(find(office, 'planck')).toMatchObject([{ isBinned: true, lessons: 5 }]);
  valueOf(takeBack(office, documentId));
  expect(listed(office)).toEqual(['week.pdf']);
  valueOf(await eraseDocument(office, documentId));
  expect([listed(office), find(office, 'planck')]).toEqual([[], []]);
});

test('what is in force stays whatever the rule says, also while its next edition is edited and when it lies in the bin', async () => {
  const { open, clock } = await foundOffice();
  const office = open();
  const rule = { ...usualRetentionPlan.rule, unusedDays: 0, binDays: 0, pastDays: 0 };
  valueOf(setPlan(office, { rule, goesByItself: false }));
  clock.wall = Date.parse(`${TERM.from}T12:00`);
  const { documentId, timetableId } = readSheet(office, 'week.pdf', weekOf('3AB', 5, 'Frau Planck'));
  valueOf(approveTimetable(office, { timetableId, steps: 0, reason: '' }));
  valueOf(publishTimetable(office, { timetableId, inForce: TERM, reason: '', replaces: null, seen: null }));
  const going = () => valueOf(previewRetention(office, { what: 'going', from: 0, most: 10 })).rows;
  expect(going()).toEqual([]);
  valueOf(reopenTimetable(office, { timetableId }));
  expect(going()).toEqual([]);
  valueOf(binDocument(office, documentId, [{ timetableId, inForce: TERM }]));
  expect(going()).toEqual([]);
  clock.wall = Date.parse(`${TERM.until}T12:00`) + 3 * 24 * 60 * 60 * 1000;
  expect(going()).toMatchObject([{ documentId, reason: 'bin', step: 'erase' }]);
});

test('a draft that somebody edited yesterday is not unused, however long ago its sheet was read', async () => {
  const { open, clock } = await foundOffice();
  const office = open();
  const day = 24 * 60 * 60 * 1000;
  valueOf(setPlan(office, { rule: { ...usualRetentionPlan.rule, unusedDays: 365 }, goesByItself: false }));
  const { documentId, timetableId } = readSheet(office, 'week.pdf', weekOf('3AB', 5, 'Frau Planck'));
  clock.wall += 365 * day;
  const edited = clock.wall;
  say(office, timetableId, 'title', 'Swimming');
  clock.wall += day;
  const rows = (what: 'going' | 'next') => valueOf(previewRetention(office, { what, from: 0, most: 10 })).rows;
  expect(rows('going')).toEqual([]);
  expect(rows('next')).toMatchObject([{ documentId, at: edited + 365 * day }]);
  // Left alone since, it goes like any other.
  clock.wall = edited + 365 * day;
  expect(rows('going')).toMatchObject([{ documentId, reason: 'unused', step: 'bin' }]);
});
