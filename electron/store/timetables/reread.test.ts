import { expect, test } from 'vitest';
import { deskError } from '../../../shared/desk-error.ts';
import type { Reading } from '../../../shared/timetable/reading.ts';
import { blockTitled, buildReadBlock, buildReading } from '../../../shared/versions/testing/build-timetable.ts';
import { listDocuments, queueOf } from '../documents/documents.ts';
import { openReading, readPicture, settleDocument } from '../documents/readings.ts';
import { listRereads, readAgain } from '../documents/rereads.ts';
import { valueOf } from '../keys/testing/build-office.ts';
import type { OpenOffice } from '../office/open-office.ts';
import { foundOffice, HEAD } from '../testing/found-office.test-kit.ts';
import { approveTimetable } from './approve-timetable.ts';
import { editTimetable } from './edit-timetable.ts';
import { pageOfTimetables } from './list-timetables.ts';
import { openTimetable, timetableOfDocument } from './open-timetable.ts';
import { leaveNewestReading, openProposal, takeNewestReading } from './propose-reading.ts';
import { dismissRereadFailed } from './reread-failed.ts';
import { addSheet } from '../documents/new-document.test-kit.ts';
import { publishWeek, readAs, readSheet } from './testing/published-week.test-kit.ts';

const ALL = { text: '', state: null, from: 0, most: 50 };
const row = (at: number): [number, number, number, number] => [0.1, at / 10, 0.1, 0.1];
const lesson = (title: string, at: number) =>
  buildReadBlock({
    id: `b${at}`,
    title,
    start: `0${8 + at}:00`.slice(-5),
    end: `0${8 + at}:45`.slice(-5),
    box: row(at),
  });
const before: Reading = buildReading([lesson('Maths', 0), lesson('Att', 1)]);
/** Read by a better reader: one title mended, one lesson more. */
const after: Reading = buildReading([lesson('Maths', 0), lesson('Art', 1), lesson('Chess', 2)].slice(0, 3));

/** A sheet whose first title a person has changed, and which was read again since. */
async function withProposal() {
  const { open } = await foundOffice();
  const office = open();
  const { documentId, timetableId } = readSheet(office, 'a.pdf', before);
  const block = blockTitled(draftOf(office, timetableId).content, 'Maths').id;
  const operation = { kind: 'change-field', block, field: 'title', value: 'Sums' } as const;
  valueOf(editTimetable(office, { timetableId, steps: 0, entry: { kind: 'do', operation } }));
  valueOf(readAgain(office, documentId));
  valueOf(settleDocument(office, documentId, readAs(after)));
  return { office, documentId, timetableId };
}

const draftOf = (office: OpenOffice, timetableId: string) => valueOf(openTimetable(office, timetableId)).draft;
const titlesOf = (office: OpenOffice, timetableId: string) =>
  draftOf(office, timetableId).content.blocks.map(({ values }) => values.title);
const waits = (office: OpenOffice, timetableId: string) => valueOf(openTimetable(office, timetableId)).row.hasProposal;

test('a sheet that is read again waits behind the others and stays what it is', async () => {
  const { open } = await foundOffice();
  const office = open();
  const { documentId } = readSheet(office, 'a.pdf', before);
  const waiting = addSheet(office, 'new.pdf');
  valueOf(readAgain(office, documentId));
  valueOf(readAgain(office, documentId));
  expect(queueOf(office)).toEqual([waiting, documentId]);
  expect(listDocuments(office)).toMatchObject([{ state: 'read' }, { state: 'waiting' }]);
  expect(listRereads(office)).toMatchObject([{ documentId, name: 'a.pdf', userId: office.actor.userId }]);
  expect(readAgain(office, waiting)).toMatchObject({ error: { code: 'notFromHere' } });

  valueOf(settleDocument(office, documentId, { state: 'failed', problem: deskError('readerDied') }));
  expect(queueOf(office)).toEqual([waiting]);
  expect(listDocuments(office)[0]).toMatchObject({ state: 'read', problem: null });
});

test('the new reading waits as a proposal, and taking it keeps what people said and can be undone', async () => {
  const { office, documentId, timetableId } = await withProposal();
  expect(waits(office, timetableId)).toBe(true);
  expect(titlesOf(office, timetableId)).toEqual(['Sums', 'Att']);
  expect(valueOf(openReading(office, documentId)).reading.blocks).toHaveLength(3);
  const { reading, items, after: proposed } = valueOf(openProposal(office, timetableId));
  expect(items.map(({ code }) => code).toSorted()).toEqual(['added', 'changed']);
  expect(proposed.blocks.map(({ values }) => values.title)).toEqual(['Sums', 'Art', 'Chess']);

  const stand = valueOf(takeNewestReading(office, { timetableId, steps: 1, reading, leaveOut: [] }));
  expect(stand.content).toEqual(proposed);
  expect(waits(office, timetableId)).toBe(false);
  expect(openProposal(office, timetableId)).toMatchObject({ error: { code: 'notFound' } });
  valueOf(editTimetable(office, { timetableId, steps: 2, entry: { kind: 'undo' } }));
  expect(titlesOf(office, timetableId)).toEqual(['Sums', 'Att']);
  expect(waits(office, timetableId)).toBe(false);
});

test('lessons are left out by the ids they were shown under, new ones too', async () => {
  const { office, timetableId } = await withProposal();
  const { reading, items } = valueOf(openProposal(office, timetableId));
  const added = items.flatMap((item) => (item.code === 'added' ? item.block : []));
  expect(added).toHaveLength(1);
  const take = { timetableId, steps: 1, reading, leaveOut: added };
  const stand = valueOf(takeNewestReading(office, take));
  expect(stand.content.blocks.map(({ values }) => values.title)).toEqual(['Sums', 'Art']);
});

test('a proposal that is left is not made again until the sheet is read once more', async () => {
  const { office, documentId, timetableId } = await withProposal();
  const { reading } = valueOf(openProposal(office, timetableId));
  expect(leaveNewestReading(office, { timetableId, reading: reading + 1 })).toMatchObject({
    error: { code: 'draftMovedOn' },
  });
  valueOf(leaveNewestReading(office, { timetableId, reading }));
  expect(waits(office, timetableId)).toBe(false);
  expect(titlesOf(office, timetableId)).toEqual(['Sums', 'Att']);
  valueOf(readAgain(office, documentId));
  valueOf(settleDocument(office, documentId, readAs(after)));
  expect(waits(office, timetableId)).toBe(true);
});

test('a proposal is taken only into a draft that stands where it was looked at', async () => {
  const { office, timetableId } = await withProposal();
  const { reading } = valueOf(openProposal(office, timetableId));
  const movedOn = { error: { code: 'draftMovedOn' } };
  expect(takeNewestReading(office, { timetableId, steps: 0, reading, leaveOut: [] })).toMatchObject(movedOn);
  expect(takeNewestReading(office, { timetableId, steps: 1, reading: 1, leaveOut: [] })).toMatchObject(movedOn);
  valueOf(approveTimetable(office, { timetableId, steps: 1, reason: '' }));
  expect(takeNewestReading(office, { timetableId, steps: 1, reading, leaveOut: [] })).toMatchObject({
    error: { code: 'notFromHere' },
  });
});

test('a published sheet is read again without leaving its place, and comes on no desk', async () => {
  const { open } = await foundOffice();
  const office = open();
  const timetableId = publishWeek(office, '3AB');
  const documentId = valueOf(openTimetable(office, timetableId)).row.documentId ?? '';
  valueOf(readAgain(office, documentId));
  expect(listDocuments(office)).toEqual([]);
  expect(queueOf(office)).toEqual([documentId]);
  valueOf(settleDocument(office, documentId, readAs(after)));
  expect(valueOf(openTimetable(office, timetableId)).row).toMatchObject({ state: 'published', hasProposal: true });
  expect(queueOf(office)).toEqual([]);
});

test('that reading again came to nothing is told of the timetable, wherever it lies, until somebody has seen it', async () => {
  const { open, office } = await foundOffice();
  const timetableId = publishWeek(open(), '3AB');
  const rowOf = () => valueOf(openTimetable(open(), timetableId)).row;
  const { documentId, changedAt } = rowOf();
  const id = documentId ?? '';
  const fail = () => {
    valueOf(readAgain(open(), id));
    valueOf(settleDocument(open(), id, { state: 'failed', problem: deskError('readerDied') }));
  };
  expect(rowOf().rereadFailed).toBeNull();
  fail();
  expect(rowOf()).toMatchObject({ state: 'published', hasProposal: false, rereadFailed: { code: 'readerDied' } });
  expect(rowOf().changedAt).toBe(changedAt);
  office.lock('asked');
  valueOf(await office.signIn(HEAD));
  expect(valueOf(pageOfTimetables(open(), ALL)).rows[0]?.rereadFailed).toMatchObject({ code: 'readerDied' });

  // Trying once more, and what comes of that, is newer than the failure.
  valueOf(readAgain(open(), id));
  expect(rowOf().rereadFailed).toBeNull();
  valueOf(settleDocument(open(), id, readAs(after)));
  expect(rowOf()).toMatchObject({ hasProposal: true, rereadFailed: null });
  fail();
  valueOf(dismissRereadFailed(open(), timetableId));
  expect(rowOf()).toMatchObject({ hasProposal: true, rereadFailed: null });
});

test('while a new reading waits, and after it was left or undone, the page and its picture are those of the draft’s places', async () => {
  const { open } = await foundOffice();
  const office = open();
  const drawn = (width: number) => ({
    pages: [{ page: 1, width, height: 100, hasPicture: true, lines: [], cells: [] }],
    pictures: [{ page: 1, format: 'png' as const, bytes: new Uint8Array([width]) }],
  });
  const documentId = addSheet(office, 'a.pdf');
  const read = (reading: Reading, width: number) =>
    valueOf(settleDocument(office, documentId, { ...readAs(reading), ...drawn(width) }));
  const again = (width: number) => {
    valueOf(readAgain(office, documentId));
    read(after, width);
  };
  read(before, 10);
  const { timetableId } = valueOf(timetableOfDocument(office, documentId));
  const shown = () => {
    const { pages, sheetReading } = valueOf(openTimetable(office, timetableId));
    return [pages[0]?.width, readPicture(office, documentId, { page: 1, reading: sheetReading })?.bytes[0]];
  };
  const newest = () => readPicture(office, documentId, { page: 1, reading: null })?.bytes[0];
  again(20);
  expect([shown(), newest()]).toEqual([[10, 10], 20]);
  valueOf(leaveNewestReading(office, { timetableId, reading: 2 }));
  expect(shown()).toEqual([10, 10]);
  again(30);
  again(40);
  const parts = office.database.read.all<{ part: string }>('SELECT part FROM chunks ORDER BY part');
  expect(parts.map(({ part }) => part)).toEqual(['original', 'page-1', 'page-1-reading-2', 'page-1-reading-4']);
  valueOf(takeNewestReading(office, { timetableId, steps: 0, reading: 4, leaveOut: [] }));
  expect([shown(), newest()]).toEqual([[40, 40], 40]);
  valueOf(editTimetable(office, { timetableId, steps: 1, entry: { kind: 'undo' } }));
  expect(shown()).toEqual([10, 10]);
  valueOf(editTimetable(office, { timetableId, steps: 2, entry: { kind: 'redo' } }));
  expect(shown()).toEqual([40, 40]);
});
