import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deskError } from '../../../shared/desk-error.ts';
import { addAccount } from '../accounts/accounts.ts';
import type { OpenDatabase } from '../database/open-database.ts';
import { eraseKey } from '../erasure/erase-key.ts';
import { valueOf } from '../keys/testing/build-office.ts';
import type { OpenOffice } from '../office/open-office.ts';
import { foundOffice, HEAD, openNewOffice } from '../testing/found-office.test-kit.ts';
import { binDocument } from './bin-document.ts';
import { addDocument, keyIdOf, listDocuments, queueOf, readOriginal } from './documents.ts';
import { addSheet } from './new-document.test-kit.ts';
import { openReading, readPicture, settleDocument } from './readings.ts';
import { weekRead } from './week-read.test-kit.ts';

const TEACHER = { loginName: 'teacher', displayName: 'Ines Roth', password: 'zwölf blaue Ordner' };

function erase({ records }: OpenOffice, { read, inTransaction }: OpenDatabase, documentId: string): void {
  const keyId = keyIdOf(read, documentId) ?? '';
  inTransaction((write) => eraseKey(write, { keyId, erasedAt: 1 }));
  records.forget(keyId);
}

test('what was filed is there when the database is opened again, with its reading, its picture and its place in the queue', async () => {
  const { open, database, folder, keeper } = await foundOffice();
  const first = addSheet(open(), 'monday.pdf');
  const second = addSheet(open(), 'tuesday.pdf');
  const third = addSheet(open(), 'friday.pdf');
  valueOf(settleDocument(open(), first, weekRead));
  valueOf(settleDocument(open(), second, { state: 'failed', problem: deskError('readerDied') }));
  database.close();

  const { office: again } = await openNewOffice({ folder, keeper });
  valueOf(await again.signIn(HEAD));
  const office = valueOf(again.open());
  expect(listDocuments(office)).toMatchObject([
    { documentId: first, name: 'monday.pdf', state: 'read', summary: weekRead.summary, userId: office.actor.userId },
    { documentId: second, name: 'tuesday.pdf', state: 'failed', problem: { code: 'readerDied' } },
    { documentId: third, name: 'friday.pdf', state: 'waiting' },
  ]);
  expect(queueOf(office)).toEqual([third]);
  expect(valueOf(openReading(office, first))).toEqual({ reading: weekRead.reading, pages: [] });
  expect(readPicture(office, first, { page: 1, reading: null })).toEqual(weekRead.pictures[0]);
  expect(readPicture(office, first, { page: 2, reading: null })).toBeNull();
  expect(openReading(office, third)).toMatchObject({ error: { code: 'notFound' } });
});

test('documents wait in the order they came, and one that is retried waits behind them', async () => {
  const { open } = await foundOffice();
  const [a, b, c] = [addSheet(open(), 'a'), addSheet(open(), 'b'), addSheet(open(), 'c')];
  expect(queueOf(open())).toEqual([a, b, c]);
  valueOf(settleDocument(open(), a, { state: 'cancelled' }));
  expect(queueOf(open())).toEqual([b, c]);
  valueOf(settleDocument(open(), a, { state: 'waiting' }));
  expect(queueOf(open())).toEqual([b, c, a]);
  valueOf(binDocument(open(), b));
  expect(queueOf(open())).toEqual([c, a]);
});

test('a document read once more shows its newest reading and its newest pictures', async () => {
  const { open } = await foundOffice();
  const documentId = addSheet(open(), 'a');
  valueOf(settleDocument(open(), documentId, weekRead));
  const reading = { ...weekRead.reading, warnings: ['blank-form'] };
  const pictures = [{ page: 1, format: 'png' as const, bytes: new Uint8Array([1]) }];
  valueOf(settleDocument(open(), documentId, { ...weekRead, reading, pictures }));
  expect(valueOf(openReading(open(), documentId)).reading.warnings).toEqual(['blank-form']);
  expect(readPicture(open(), documentId, { page: 1, reading: null })).toEqual(pictures[0]);
});

test('the same content names the first that came, and follows the oldest left when that goes to the bin', async () => {
  const { open } = await foundOffice();
  const [first, second, third] = [
    addSheet(open(), 'a', 'same'),
    addSheet(open(), 'b', 'same'),
    addSheet(open(), 'c', 'same'),
  ];
  const other = addSheet(open(), 'd', 'other');
  const originals = () =>
    Object.fromEntries(listDocuments(open()).map(({ documentId, duplicateOf }) => [documentId, duplicateOf]));
  expect(originals()).toEqual({ [first]: null, [second]: first, [third]: first, [other]: null });
  valueOf(binDocument(open(), first));
  expect(originals()).toEqual({ [second]: null, [third]: second, [other]: null });
  const fourth = addSheet(open(), 'e', 'same');
  expect(originals()[fourth]).toBe(second);
  expect(binDocument(open(), first)).toMatchObject({ error: { code: 'notFound' } });
});

test('a document whose key was erased is no document any more, for nobody and nothing', async () => {
  const { open, database } = await foundOffice();
  const gone = addSheet(open(), 'a', 'same');
  const left = addSheet(open(), 'b', 'other');
  valueOf(settleDocument(open(), gone, weekRead));
  erase(open(), database, gone);

  expect(listDocuments(open()).map(({ documentId }) => documentId)).toEqual([left]);
  expect(readOriginal(open(), gone)).toMatchObject({ error: { code: 'notFound' } });
  expect(openReading(open(), gone)).toMatchObject({ error: { code: 'notFound' } });
  expect(readPicture(open(), gone, { page: 1, reading: null })).toBeNull();
  // It was being read when it was erased.
  expect(settleDocument(open(), gone, weekRead)).toMatchObject({ error: { code: 'notFound' } });
  expect(settleDocument(open(), gone, { state: 'waiting' })).toMatchObject({ error: { code: 'notFound' } });
  const again = addSheet(open(), 'c', 'same');
  expect(listDocuments(open()).find(({ documentId }) => documentId === again)?.duplicateOf).toBeNull();
});

test('a document that is erased while it waits is not waited for', async () => {
  const { open, database } = await foundOffice();
  const [gone, left] = [addSheet(open(), 'a'), addSheet(open(), 'b')];
  erase(open(), database, gone);
  expect(queueOf(open())).toEqual([left]);
});

test('every original comes back byte for byte, also an empty one and one of several pieces', async () => {
  const { open } = await foundOffice();
  for (const length of [0, 1, 256 * 1024, 256 * 1024 + 1, 700_000]) {
    const bytes = Buffer.alloc(length, 'timetable');
    expect(Buffer.from(valueOf(readOriginal(open(), addSheet(open(), 'a', bytes)))).equals(bytes)).toBe(true);
  }
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 2_000 }), (bytes) => {
      const documentId = addSheet(open(), 'a', bytes);
      valueOf(settleDocument(open(), documentId, { ...weekRead, pictures: [{ page: 3, format: 'jpeg', bytes }] }));
      expect(Buffer.from(valueOf(readOriginal(open(), documentId))).equals(bytes)).toBe(true);
      expect(readPicture(open(), documentId, { page: 3, reading: null })).toEqual({ page: 3, format: 'jpeg', bytes });
    }),
    { seed: 4, numRuns: 25 },
  );
});

test('an original answers with its own bytes and no buffer that holds more', async () => {
  const { open } = await foundOffice();
  const original = valueOf(readOriginal(open(), addSheet(open(), 'a', 'short')));
  expect(original.buffer.byteLength).toBe(original.byteLength);
});

test('a teacher may hand in a document and not take it back, a student may do neither: the store itself says so', async () => {
  const { office, open } = await foundOffice();
  const theirs = addSheet(open(), 'plan.pdf');
  valueOf(await addAccount(open(), { ...TEACHER, role: 'teacher' }));
  valueOf(await addAccount(open(), { ...TEACHER, loginName: 'student', role: 'student' }));
  office.lock('asked');
  valueOf(await office.signIn(TEACHER));
  const own = addSheet(open(), 'own.pdf');
  for (const documentId of [own, theirs]) {
    expect(binDocument(open(), documentId)).toMatchObject({ error: { code: 'notAllowed' } });
  }
  office.lock('asked');
  valueOf(await office.signIn({ ...TEACHER, loginName: 'student' }));
  const bytes = new Uint8Array([1]);
  expect(addDocument(open(), { documentId: randomUUID(), name: 'x', sha256: '0'.repeat(64), bytes })).toMatchObject({
    error: { code: 'notAllowed' },
  });
  expect(listDocuments(open()).map(({ documentId }) => documentId)).toEqual([theirs, own]);
});

test('nothing of a name, a content, a reading or a picture stands readable in any file of the folder', async () => {
  const { open, folder, database } = await foundOffice();
  const content = 'Mathematik bei Frau Planck';
  const documentId = addSheet(open(), 'stundenplan-3ab.pdf', content);
  const picture = { page: 1, format: 'png' as const, bytes: Buffer.from('picture of a page') };
  valueOf(settleDocument(open(), documentId, { ...weekRead, pictures: [picture] }));
  const sha256 = createHash('sha256').update(content).digest();
  const look = (): void => {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const bytes = readFileSync(join(file.parentPath, file.name));
      const planted = [
        'stundenplan-3ab',
        'Frau Planck',
        'Mathematik',
        '3AB',
        'picture of a page',
        sha256.toString('hex'),
      ];
      for (const word of planted) expect(bytes.includes(word), `${word} in ${file.name}`).toBe(false);
      expect(bytes.includes(sha256), `the content’s hash in ${file.name}`).toBe(false);
    }
  };
  look();
  database.emptyJournal();
  look();
});

test('what lies in the bin is not shown, and a teacher is shown only what the teacher handed in', async () => {
  const { office, open } = await foundOffice();
  const binned = addSheet(open(), 'old.pdf');
  const theirs = addSheet(open(), 'theirs.pdf');
  for (const documentId of [binned, theirs]) valueOf(settleDocument(open(), documentId, weekRead));
  valueOf(binDocument(open(), binned));
  expect(openReading(open(), binned)).toMatchObject({ error: { code: 'notFound' } });
  expect(readPicture(open(), binned, { page: 1, reading: null })).toBeNull();
  expect(readPicture(open(), theirs, { page: 1, reading: null })).not.toBeNull();

  valueOf(await addAccount(open(), { ...TEACHER, role: 'teacher' }));
  office.lock('asked');
  valueOf(await office.signIn(TEACHER));
  const own = addSheet(open(), 'own.pdf');
  valueOf(settleDocument(open(), own, weekRead));
  expect(openReading(open(), theirs)).toMatchObject({ error: { code: 'notAllowed' } });
  expect(readPicture(open(), theirs, { page: 1, reading: null })).toBeNull();
  expect(openReading(open(), own)).toMatchObject({ ok: true });
});
