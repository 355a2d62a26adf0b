import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { TimetableOpened } from '../../../shared/ipc/timetable-messages.ts';
import type { Operation } from '../../../shared/versions/operation.ts';
import { buildReadBlock } from '../../../shared/versions/testing/build-timetable.ts';
import { listDocuments } from '../documents/documents.ts';
import { binDocument } from '../documents/bin-document.ts';
import { valueOf } from '../keys/testing/build-office.ts';
import type { OpenOffice } from '../office/open-office.ts';
import { foundOffice, HEAD, openNewOffice } from '../testing/found-office.test-kit.ts';
import { approveTimetable, reopenTimetable } from './approve-timetable.ts';
import { editTimetable } from './edit-timetable.ts';
import { settleToday } from './enter-timetables.ts';
import { pageOfTimetables } from './list-timetables.ts';
import { openTimetable, openVersion } from './open-timetable.ts';
import { publishTimetable } from './publish-timetable.ts';
import { stillPublished } from './still-published.ts';
import { publishWeek, readSheet, TERM, weekOf } from './testing/published-week.test-kit.ts';

const DAY = 24 * 60 * 60 * 1000;

const open = (office: OpenOffice, timetableId: string): TimetableOpened => valueOf(openTimetable(office, timetableId));
const titles = ({ draft }: TimetableOpened) => draft.content.blocks.map(({ values }) => values.title);
const first = (opened: TimetableOpened) => opened.draft.content.blocks[0]?.id ?? '';
const states = ({ row, versions }: TimetableOpened) => [row.state, ...versions.map(({ state }) => state)];
const countBlocks = ({ database }: OpenOffice) =>
  database.read.get<{ count: number }>('SELECT count(*) AS count FROM blocks')?.count;

const newestEntries = (office: OpenOffice, most: number) =>
  office.log
    .newest(office.database.read, { before: null, most })
    .map(({ entry, payload }) => ({ ...entry, details: payload?.details }));

function rename(office: OpenOffice, timetableId: string, value: string) {
  const opened = open(office, timetableId);
  const operation = { kind: 'change-field', block: first(opened), field: 'title', value } as const;
  return editTimetable(office, { timetableId, steps: opened.draft.steps, entry: { kind: 'do', operation } });
}

test('the whole way: read, edited, undone and redone, approved, published, replaced by the next, and over', async () => {
  const { open: inside, clock } = await foundOffice();
  const office = inside();
  const { documentId, timetableId } = readSheet(office, 'week 3AB.pdf', weekOf('3AB', 5, 'Frau Planck'));
  expect(open(office, timetableId)).toMatchObject({
    row: { name: 'week 3AB.pdf', documentId, state: 'read', class: '3AB', teacher: 'Frau Planck', blocks: 5 },
    draft: { steps: 0, canUndo: false, canRedo: false },
    versions: [],
  });

  valueOf(rename(office, timetableId, 'Swimming'));
  const undone = valueOf(editTimetable(office, { timetableId, steps: 1, entry: { kind: 'undo' } }));
  expect(undone).toMatchObject({ steps: 2, canUndo: false, canRedo: true });
  expect(undone.content.blocks[0]?.values.title).toBe('Maths');
  valueOf(editTimetable(office, { timetableId, steps: 2, entry: { kind: 'redo' } }));
  expect(titles(open(office, timetableId))[0]).toBe('Swimming');

  clock.wall += 1000;
  valueOf(approveTimetable(office, { timetableId, steps: 3, reason: 'Compared with the sheet' }));
  expect(listDocuments(office)).toEqual([]);
  valueOf(publishTimetable(office, { timetableId, inForce: TERM, reason: 'Autumn', replaces: null, seen: null }));
  const published = open(office, timetableId);
  expect(published.row).toMatchObject({ state: 'published', inForce: TERM });
  expect(published.versions).toMatchObject([
    { state: 'published', number: 2, reason: 'Autumn', madeBy: HEAD.displayName, inForce: TERM },
    { state: 'approved', number: 1, reason: 'Compared with the sheet', madeAt: clock.wall, inForce: null },
  ]);
  const versionId = published.versions[0]?.versionId ?? '';
  expect(valueOf(openVersion(office, { timetableId, versionId })).content).toEqual(published.draft.content);
  expect(countBlocks(office)).toBe(5);

  // An edition for the same days, made of the first: what was published holds until that is published.
  valueOf(reopenTimetable(office, { timetableId }));
  expect(listDocuments(office)).toMatchObject([{ documentId, state: 'read' }]);
  expect(open(office, timetableId).row).toMatchObject({ state: 'read', inForce: TERM });
  valueOf(rename(office, timetableId, 'Diving'));
  valueOf(approveTimetable(office, { timetableId, steps: 4, reason: '' }));
  valueOf(publishTimetable(office, { timetableId, inForce: TERM, reason: 'Pool closed', replaces: null, seen: null }));
  expect(states(open(office, timetableId))).toEqual(['published', 'published', 'approved', 'superseded', 'approved']);
  expect(countBlocks(office)).toBe(5);

  clock.wall = Date.parse('2027-01-29T12:00') + DAY;
  await settleToday(office);
  const over = open(office, timetableId);
  expect(states(over)).toEqual(['superseded', 'superseded', 'approved', 'superseded', 'approved']);
  expect(over.row.inForce).toBeNull();
  expect(countBlocks(office)).toBe(0);
  const [entry] = office.log.newest(office.database.read, { before: null, most: 1 });
  expect(entry?.entry).toMatchObject({ code: 'timetable.superseded', actorId: null, subject: { id: documentId } });
  expect(office.log.verify(office.database.read).isIntact).toBe(true);
});

test('a timetable that takes the place of another ends it the day before, at once where that has passed', async () => {
  const { open: inside, clock } = await foundOffice();
  const office = inside();
  const old = publishWeek(office, '3AB');
  const other = publishWeek(office, '4C');
  const publishInPlaceOf = (replaces: string, from: string): string => {
    const { timetableId } = readSheet(office, 'new.pdf', weekOf('3AB'));
    valueOf(approveTimetable(office, { timetableId, steps: 0, reason: '' }));
    valueOf(
      publishTimetable(office, { timetableId, inForce: { from, until: null }, reason: '', replaces, seen: null }),
    );
    return timetableId;
  };
  const next = publishInPlaceOf(old, '2026-11-02');
  expect(open(office, old).row).toMatchObject({
    state: 'published',
    inForce: { from: TERM.from, until: '2026-11-01' },
  });
  const documentOf = (timetableId: string) => open(office, timetableId).row.documentId;
  expect(newestEntries(office, 2)).toMatchObject([
    { code: 'timetable.published', subject: { id: documentOf(next) }, details: { replaces: documentOf(old) } },
    {
      ...{ code: 'timetable.ended-early', actorId: office.actor.userId, subject: { id: documentOf(old) } },
      details: { until: '2026-11-01', replacedBy: documentOf(next) },
    },
  ]);
  const last = publishInPlaceOf(other, '2026-09-21');
  expect(open(office, other).row).toMatchObject({ state: 'superseded', inForce: null });
  expect(newestEntries(office, 2)).toMatchObject([
    { code: 'timetable.published', subject: { id: documentOf(last) }, details: { replaces: documentOf(other) } },
    { code: 'timetable.superseded', subject: { id: documentOf(other) }, details: { replacedBy: documentOf(last) } },
  ]);

  clock.wall = Date.parse('2026-11-02T08:00');
  await settleToday(office);
  expect(states(open(office, old))).toEqual(['superseded', 'superseded', 'approved']);
});

test('the one whose place was taken tells until when it holds and which other one holds then', async () => {
  const { open: inside, clock } = await foundOffice();
  const office = inside();
  const [old, future] = [publishWeek(office, '3AB'), publishWeek(office, '4C', { from: '2027-02-01', until: null })];
  const replace = (replaces: string, name: string, from: string): string => {
    const { timetableId } = readSheet(office, name, weekOf('3AB'));
    valueOf(approveTimetable(office, { timetableId, steps: 0, reason: '' }));
    valueOf(
      publishTimetable(office, { timetableId, inForce: { from, until: null }, reason: '', replaces, seen: null }),
    );
    return timetableId;
  };
  const [winter] = [replace(old, 'winter.pdf', '2026-11-02'), replace(future, 'spring.pdf', '2026-11-02')];
  const row = (timetableId: string) => open(office, timetableId).row;
  const byWinter = { replacedBy: { name: 'winter.pdf', class: '3AB', teacher: null } };
  expect(row(winter)).toMatchObject({ ended: null, replacedBy: null });
  expect(row(old)).toMatchObject({ state: 'published', ended: null, ...byWinter });
  // What was to begin later never held.
  expect(row(future)).toMatchObject({ ended: { lastDay: null }, replacedBy: { name: 'spring.pdf' } });

  clock.wall = Date.parse('2026-11-02T08:00');
  await settleToday(office);
  expect(row(old)).toMatchObject({ state: 'superseded', ended: { lastDay: '2026-11-01' }, ...byWinter });
  // The name of the other goes with it.
  const sheet = open(office, winter).row.documentId ?? '';
  valueOf(binDocument(office, sheet, stillPublished(office, sheet)));
  expect(row(old)).toMatchObject({ ended: { lastDay: '2026-11-01' }, replacedBy: null });
});

test('an exam week is published over the term, which holds again afterwards', async () => {
  const { open: inside, clock } = await foundOffice();
  const office = inside();
  const timetableId = publishWeek(office, '3AB');
  valueOf(reopenTimetable(office, { timetableId }));
  valueOf(rename(office, timetableId, 'Exam'));
  valueOf(approveTimetable(office, { timetableId, steps: 1, reason: '' }));
  const exams = { from: '2026-10-05', until: '2026-10-09' };
  valueOf(publishTimetable(office, { timetableId, inForce: exams, reason: 'Exams', replaces: null, seen: null }));
  expect(states(open(office, timetableId))).toEqual(['published', 'published', 'approved', 'published', 'approved']);
  clock.wall = Date.parse('2026-10-10T08:00');
  await settleToday(office);
  expect(states(open(office, timetableId))).toEqual(['published', 'superseded', 'approved', 'published', 'approved']);
  expect(open(office, timetableId).row.inForce).toEqual(TERM);
});

test('what cannot be done from here is refused, and nothing has changed', async () => {
  const { open: inside } = await foundOffice();
  const office = inside();
  const { timetableId } = readSheet(office, 'a.pdf', weekOf('3AB'));
  const publish = (change: object = {}) =>
    publishTimetable(office, { timetableId, inForce: TERM, reason: '', replaces: null, seen: null, ...change });
  const notFromHere = { ok: false, error: { code: 'notFromHere' } };
  expect(publish()).toMatchObject(notFromHere);
  expect(reopenTimetable(office, { timetableId })).toMatchObject(notFromHere);
  valueOf(approveTimetable(office, { timetableId, steps: 0, reason: '' }));
  expect(rename(office, timetableId, 'Art')).toMatchObject(notFromHere);
  expect(approveTimetable(office, { timetableId, steps: 0, reason: '' })).toMatchObject(notFromHere);
  const before = open(office, timetableId);
  const over = { from: '2025-09-01', until: '2026-01-30' };
  expect(publish({ inForce: over })).toMatchObject({ error: { code: 'datesOver' } });
  expect(publish({ replaces: timetableId })).toMatchObject({ error: { code: 'badRequest' } });
  const unpublished = readSheet(office, 'b.pdf', weekOf('4C')).timetableId;
  expect(publish({ replaces: unpublished })).toMatchObject(notFromHere);
  expect(open(office, timetableId)).toEqual(before);
});

test('of two windows, the one whose draft has moved on is told so, and its step is not taken', async () => {
  const { open: inside } = await foundOffice();
  const office = inside();
  const { timetableId } = readSheet(office, 'a.pdf', weekOf('3AB'));
  valueOf(rename(office, timetableId, 'Art'));
  const late = { timetableId, steps: 0 };
  const movedOn = { ok: false, error: { code: 'draftMovedOn' } };
  expect(editTimetable(office, { ...late, entry: { kind: 'undo' } })).toMatchObject(movedOn);
  expect(approveTimetable(office, { ...late, reason: '' })).toMatchObject(movedOn);
  expect(open(office, timetableId)).toMatchObject({ row: { state: 'read' }, draft: { steps: 1 } });
});

test('a step that does not fit says why and is not taken', async () => {
  const { open: inside } = await foundOffice();
  const office = inside();
  const { timetableId } = readSheet(office, 'a.pdf', weekOf('3AB'));
  const block = first(open(office, timetableId));
  const edit = (operation: Operation) =>
    editTimetable(office, { timetableId, steps: 0, entry: { kind: 'do', operation } });
  const backwards = { day: 'MO', cycleDay: null, date: null, start: '09:00', end: '08:00' } as const;
  expect(edit({ kind: 'move', block, to: backwards })).toMatchObject({ error: { code: 'endsBeforeStart' } });
  expect(edit({ kind: 'change-field', block, field: 'start', value: 'noon' })).toMatchObject({
    error: { code: 'valueDoesNotFit' },
  });
  const editNotPossible = { error: { code: 'editNotPossible' } };
  expect(edit({ kind: 'remove', block: timetableId })).toMatchObject(editNotPossible);
  expect(editTimetable(office, { timetableId, steps: 0, entry: { kind: 'undo' } })).toMatchObject(editNotPossible);
  expect(open(office, timetableId).draft.steps).toBe(0);
});

test('opened again, a draft stands where it stood, and can be undone to its beginning and redone', async () => {
  const { open: inside, database, folder, keeper } = await foundOffice();
  const { timetableId } = readSheet(inside(), 'a.pdf', weekOf('3AB'));
  const names = Array.from({ length: 12 }, (_none, at) => `Lesson ${at}`);
  for (const name of names) valueOf(rename(inside(), timetableId, name));
  const before = open(inside(), timetableId);
  database.close();

  const { office: again } = await openNewOffice({ folder, keeper });
  valueOf(await again.signIn(HEAD));
  const office = valueOf(again.open());
  expect(open(office, timetableId)).toEqual(before);
  for (const steps of names.keys()) {
    valueOf(editTimetable(office, { timetableId, steps: 12 + steps, entry: { kind: 'undo' } }));
  }
  expect(open(office, timetableId)).toMatchObject({ draft: { steps: 24, canUndo: false, canRedo: true } });
  expect(titles(open(office, timetableId))[0]).toBe('Maths');
  valueOf(editTimetable(office, { timetableId, steps: 24, entry: { kind: 'redo' } }));
  expect(titles(open(office, timetableId))[0]).toBe('Lesson 0');
});

test('doubts that people settle are no longer counted', async () => {
  const { open: inside } = await foundOffice();
  const office = inside();
  const week = weekOf('3AB');
  const fields = { title: { confidence: 0.6, reasons: ['letters'], alternatives: [] } };
  const doubted = buildReadBlock({ id: 'b9', needsReview: true, fields });
  const { timetableId } = readSheet(office, 'a.pdf', { ...week, blocks: [doubted] });
  expect(open(office, timetableId).row.needLook).toBe(1);
  const block = first(open(office, timetableId));
  const operation: Operation = { kind: 'accept-fields', block, fields: ['title'] };
  valueOf(
    editTimetable(office, {
      timetableId,
      steps: 0,
      entry: { kind: 'do', operation },
    }),
  );
  expect(open(office, timetableId).row.needLook).toBe(0);
  // And the desk says so too, not what the reading had.
  expect(listDocuments(office)).toMatchObject([{ state: 'read', summary: { needLook: 0, blocks: 1 } }]);
});

test('pages come newest first, by state, and say how many there are', async () => {
  const { open: inside, clock } = await foundOffice();
  const office = inside();
  for (const name of ['a', 'b', 'c']) {
    clock.wall += 1000;
    readSheet(office, name, weekOf(name));
  }
  clock.wall += 1000;
  publishWeek(office, 'd');
  const page = (request: object = {}) => {
    const { rows, ...rest } = valueOf(
      pageOfTimetables(office, { text: '', state: null, from: 0, most: 2, ...request }),
    );
    return { names: rows.map(({ name }) => name), ...rest };
  };
  expect(page()).toEqual({ names: ['d.pdf', 'c'], found: 4, known: 1, words: 'all' });
  expect(page({ from: 2 })).toMatchObject({ names: ['b', 'a'], found: 4 });
  expect(page({ state: 'read', from: 2 })).toMatchObject({ names: ['a'], found: 3 });
});

test('nothing of a lesson, a name, a reason or an edit stands readable in any file of the folder', async () => {
  const { open: inside, folder, database } = await foundOffice();
  const office = inside();
  const { timetableId } = readSheet(office, 'Stundenplan.pdf', weekOf('3AB-Lerche', 5, 'Frau Planck'));
  valueOf(rename(office, timetableId, 'Schwimmbad'));
  valueOf(approveTimetable(office, { timetableId, steps: 1, reason: 'Verglichen mit Aushang' }));
  valueOf(
    publishTimetable(office, { timetableId, inForce: TERM, reason: 'Herbst im Haus', replaces: null, seen: null }),
  );
  const planted = ['Stundenplan', '3AB-Lerche', 'Frau Planck', 'planck', 'Schwimmbad', 'Maths', 'Verglichen', 'Herbst'];
  const look = (): void => {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const bytes = readFileSync(join(file.parentPath, file.name));
      for (const word of planted) expect(bytes.includes(word), `${word} in ${file.name}`).toBe(false);
    }
  };
  look();
  database.emptyJournal();
  look();
});
