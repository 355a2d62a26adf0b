import { expect, test } from 'vitest';
import { binDocument } from '../documents/bin-document.ts';
import { keyIdOf } from '../documents/documents.ts';
import { eraseKey } from '../erasure/erase-key.ts';
import { valueOf } from '../keys/testing/build-office.ts';
import type { OpenOffice } from '../office/open-office.ts';
import { foundOffice, HEAD } from '../testing/found-office.test-kit.ts';
import { startTimetables } from './enter-timetables.ts';
import { pageOfTimetables } from './list-timetables.ts';
import { openTimetable, timetableOfDocument } from './open-timetable.ts';
import { addSheet } from '../documents/new-document.test-kit.ts';
import { readSheet, weekOf } from './testing/published-week.test-kit.ts';

const namesOf = (office: OpenOffice, text = '') => {
  const { rows } = valueOf(pageOfTimetables(office, { text, state: null, from: 0, most: 50 }));
  return rows.map(({ name }) => name).toSorted();
};
const countTimetables = ({ database }: OpenOffice) =>
  database.read.get<{ count: number }>('SELECT count(*) AS count FROM timetables')?.count;

/** As the first program left it: documents that were read, and no timetables of them. */
async function openOlder(names: readonly string[]) {
  const made = await foundOffice();
  const documentIds = names.map((name) => readSheet(made.open(), name, weekOf('3AB')).documentId);
  addSheet(made.open(), 'waiting.pdf');
  made.database.inTransaction((write) => write.run('DELETE FROM timetables'));
  const comeIn = async (): Promise<OpenOffice> => {
    made.office.lock('asked');
    valueOf(await made.office.signIn(HEAD));
    await startTimetables(made.open());
    return made.open();
  };
  return { ...made, documentIds, comeIn };
}

test('what was read before there were timetables gets one after somebody has signed in', async () => {
  const { documentIds, comeIn } = await openOlder(Array.from({ length: 23 }, (_none, at) => `week ${at}.pdf`));
  const office = await comeIn();
  expect(namesOf(office)).toHaveLength(23);
  expect(namesOf(office, 'week 7')).toEqual(['week 7.pdf']);
  const { timetableId } = valueOf(timetableOfDocument(office, documentIds[7] ?? ''));
  expect(valueOf(openTimetable(office, timetableId))).toMatchObject({
    row: { name: 'week 7.pdf', state: 'read', class: '3AB', blocks: 5, hasProposal: false },
    draft: { steps: 0 },
  });
  expect(countTimetables(await comeIn())).toBe(23);
});

test('one that somebody opens before its turn has come is made at once', async () => {
  const { documentIds, open } = await openOlder(['a.pdf', 'b.pdf', 'binned.pdf']);
  const [first = '', , binned = ''] = documentIds;
  valueOf(binDocument(open(), binned));
  const { timetableId } = valueOf(timetableOfDocument(open(), first));
  expect(valueOf(openTimetable(open(), timetableId))).toMatchObject({ row: { name: 'a.pdf', blocks: 5 } });
  expect(valueOf(timetableOfDocument(open(), first))).toEqual({ timetableId });
  expect(countTimetables(open())).toBe(1);
  expect(timetableOfDocument(open(), binned)).toMatchObject({ error: { code: 'notFound' } });
  await startTimetables(open());
  expect(namesOf(open())).toEqual(['a.pdf', 'b.pdf']);
});

test('what was erased gets none, and what lies in the bin has its timetable when it is taken out', async () => {
  const { documentIds, open, database, comeIn } = await openOlder(['kept.pdf', 'erased.pdf', 'binned.pdf']);
  const [, erased = '', binned = ''] = documentIds;
  const keyId = keyIdOf(database.read, erased) ?? '';
  database.inTransaction((write) => eraseKey(write, { keyId, erasedAt: 1 }));
  valueOf(binDocument(open(), binned));
  const office = await comeIn();
  expect(namesOf(office)).toEqual(['kept.pdf']);
  expect(namesOf(office, 'binned')).toEqual([]);
  expect(countTimetables(office)).toBe(2);
  database.inTransaction((write) => write.run('UPDATE documents SET binned_at = NULL WHERE document_id = ?', binned));
  office.timetables.changed();
  expect(namesOf(office)).toEqual(['binned.pdf', 'kept.pdf']);
});
