import { expect, test } from 'vitest';
import { binDocument } from '../documents/bin-document.ts';
import { keyIdOf } from '../documents/documents.ts';
import { eraseSubject } from '../erasure/erase-subject.ts';
import { valueOf } from '../keys/testing/build-office.ts';
import type { OpenOffice } from '../office/open-office.ts';
import { foundOffice, HEAD } from '../testing/found-office.test-kit.ts';
import { editTimetable } from './edit-timetable.ts';
import { startTimetables } from './enter-timetables.ts';
import { forgetTimetablesOf } from './forget-timetables.ts';
import { pageOfTimetables } from './list-timetables.ts';
import { openTimetable, timetableOfDocument } from './open-timetable.ts';
import { publishWeek, readSheet, weekOf } from './testing/published-week.test-kit.ts';

const find = (office: OpenOffice, text: string, request: object = {}) => {
  const page = valueOf(pageOfTimetables(office, { text, state: null, from: 0, most: 50, ...request }));
  return page.rows.map(({ name }) => name);
};

test('after each unlock everything is found again, by its words, its name and what stands over it', async () => {
  const { office, open } = await foundOffice();
  readSheet(open(), 'monday.pdf', weekOf('3AB', 5, 'Frau Planck'));
  readSheet(open(), 'tuesday.pdf', weekOf('4C'));
  publishWeek(open(), '5D');
  const look = (): void => {
    expect(find(open(), 'planck')).toEqual(['monday.pdf']);
    expect(find(open(), 'tues')).toEqual(['tuesday.pdf']);
    expect(find(open(), 'maths').toSorted()).toEqual(['5D.pdf', 'monday.pdf', 'tuesday.pdf']);
    expect(find(open(), 'maths', { state: 'published' })).toEqual(['5D.pdf']);
  };
  look();
  const before = open();
  office.lock('asked');
  expect(before.timetables.find({ text: 'maths', from: 0, most: 1, mayFind: () => true })).toBeNull();
  valueOf(await office.signIn(HEAD));
  const still = valueOf(pageOfTimetables(open(), { text: 'maths', state: null, from: 0, most: 50 }));
  expect(still).toMatchObject({ rows: [], found: 0, known: 0 });
  await startTimetables(open());
  look();
});

test('an edit is found as soon as it is saved, and what stood there before no longer', async () => {
  const { open } = await foundOffice();
  const { timetableId } = readSheet(open(), 'a.pdf', weekOf('3AB'));
  const block = valueOf(openTimetable(open(), timetableId)).draft.content.blocks[0]?.id ?? '';
  const operation = { kind: 'change-field', block, field: 'title', value: 'Swimming' } as const;
  valueOf(editTimetable(open(), { timetableId, steps: 0, entry: { kind: 'do', operation } }));
  expect(find(open(), 'swimming')).toEqual(['a.pdf']);
  expect(find(open(), 'maths')).toEqual([]);
});

test('what lies in the bin is in no list and not found', async () => {
  const { open } = await foundOffice();
  const { documentId, timetableId } = readSheet(open(), 'a.pdf', weekOf('3AB'));
  valueOf(binDocument(open(), documentId));
  expect([find(open(), ''), find(open(), 'maths')]).toEqual([[], []]);
  expect(openTimetable(open(), timetableId)).toMatchObject({ error: { code: 'notFound' } });
});

test('a sheet that is erased takes its timetable along: rows, versions, log, blocks, words', async () => {
  const { open, database, folder } = await foundOffice();
  const timetableId = publishWeek(open(), '3AB');
  const { documentId } = valueOf(openTimetable(open(), timetableId)).row;
  const keyId = keyIdOf(database.read, documentId ?? '') ?? '';
  const subject = { kind: 'document', id: documentId ?? '' } as const;
  const { records } = open();
  valueOf(
    await eraseSubject(subject, {
      ...{ database, folder, now: () => 1, writeActivity: () => undefined },
      forgetOpenedKey: (key) => records.forget(key),
    }),
  );
  forgetTimetablesOf(open(), subject.id);
  expect([find(open(), ''), find(open(), 'maths'), find(open(), '3AB')]).toEqual([[], [], []]);
  expect(openTimetable(open(), timetableId)).toMatchObject({ error: { code: 'notFound' } });
  expect(timetableOfDocument(open(), subject.id)).toMatchObject({ error: { code: 'notFound' } });
  const kept = (table: string) =>
    database.read.get<{ count: number }>(
      `SELECT count(*) AS count FROM ${table} WHERE key_id = ? AND length(sealed) > 0`,
      keyId,
    )?.count;
  expect(['timetables', 'versions', 'operations', 'readings'].map(kept)).toEqual([0, 0, 0, 0]);
  expect(database.read.get('SELECT 1 FROM blocks')).toBeUndefined();
});
