import { mkdirSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bytesNamed, fileDocument, foundOffice } from '../backup/sealed-office.test-kit.ts';
import { databaseFilesIn } from '../database/database-files.ts';
import type { WriteHandle } from '../database/handles.ts';
import { allMigrations } from '../database/migrations/all-migrations.ts';
import { newFolder, openOffice } from '../database/office.test-kit.ts';
import type { OpenDatabase } from '../database/open-database.ts';
import { eraseSubject } from './erase-subject.ts';
import { readErasures } from './erasure-list.ts';
import { rowsUnderKey } from './rows-under-key.ts';

function partsOf(database: OpenDatabase, folder: string) {
  const forgotten: string[] = [];
  const written: unknown[] = [];
  const writeActivity = (_write: WriteHandle, subject: unknown) => void written.push(subject);
  const forgetOpenedKey = (keyId: string) => void forgotten.push(keyId);
  return { parts: { database, folder, now: () => 7, writeActivity, forgetOpenedKey }, forgotten, written };
}

/** Pieces of everything that is sealed under a key, and of the wrapped key: none of them may be left in any file. */
function tracesOf({ read }: OpenDatabase, keyId: string): Buffer[] {
  const wrapped = read.all<{ bytes: Buffer }>('SELECT wrapped AS bytes FROM record_keys WHERE key_id = ?', keyId);
  const sealed = Object.keys(rowsUnderKey).flatMap((table) =>
    read.all<{ bytes: Buffer | null }>(`SELECT sealed AS bytes FROM ${table} WHERE key_id = ?`, keyId),
  );
  return [...wrapped, ...sealed].flatMap(({ bytes }) => {
    const starts = bytes === null ? [] : Array.from({ length: Math.ceil(bytes.length / 512) }, (_, at) => at * 512);
    return starts.flatMap((start) => {
      const piece = bytes?.subarray(start, start + 24) ?? Buffer.alloc(0);
      return piece.length < 16 ? [] : [piece];
    });
  });
}

function bytesIn(folder: string): Buffer {
  const files = (readdirSync(folder, { recursive: true }) as string[]).map((name) => join(folder, name));
  return Buffer.concat(files.filter((file) => statSync(file).isFile()).map((file) => readFileSync(file)));
}

const countIn = (bytes: Buffer, traces: readonly Buffer[]) => traces.filter((trace) => bytes.includes(trace)).length;

test('an erased document is in no page of the database, its journal or its copies: neither key nor payload', async () => {
  const folder = newFolder();
  const { database, keys } = await foundOffice(folder);
  const kept = fileDocument(database, keys, bytesNamed('kept', 60_000));
  const erased = fileDocument(database, keys, bytesNamed('erased', 600_000));
  const [traces, others] = [tracesOf(database, erased.keyId), tracesOf(database, kept.keyId)];
  expect(traces.length).toBeGreaterThan(1_000);
  const { parts, forgotten, written } = partsOf(database, folder);

  expect(await eraseSubject({ kind: 'document', id: erased.documentId }, parts)).toEqual({
    ok: true,
    value: { keyId: erased.keyId, tracesLeft: [], unreached: [] },
  });
  // Still open: what is looked at is what lies there now, not what closing tidies up.
  const { database: file, journal } = databaseFilesIn(folder);
  expect(statSync(journal).size).toBe(0);
  expect(countIn(readFileSync(file), traces)).toBe(0);
  expect(countIn(bytesIn(folder), traces)).toBe(0);
  expect(countIn(readFileSync(file), others)).toBeGreaterThan(others.length * 0.9);
  expect([forgotten, written]).toEqual([[erased.keyId], [{ kind: 'document', id: erased.documentId }]]);
  expect((await readErasures(databaseFilesIn(folder).erasures)).erasures).toEqual([
    { keyId: erased.keyId, erasedAt: 7 },
  ]);
  expect(database.findDamage()).toEqual([]);
});

test('what stays of a document is a tombstone: its id, its state, and the chain of the log', async () => {
  const folder = newFolder();
  const { database, keys } = await foundOffice(folder);
  const { documentId, keyId } = fileDocument(database, keys, bytesNamed('plan', 10));
  await eraseSubject({ kind: 'document', id: documentId }, partsOf(database, folder).parts);
  const row = (table: string) => database.read.get(`SELECT * FROM ${table} WHERE key_id = ?`, keyId);
  const empty = Buffer.alloc(0);
  expect(row('documents')).toMatchObject({ state: 'published', binned_at: 7, content_tag: null, sealed: empty });
  expect(row('timetables')).toMatchObject({ state: 'published', binned_at: 7, sealed: empty });
  expect(row('versions')).toMatchObject({ sealed: empty });
  expect(row('activity')).toMatchObject({ number: 1, commitment: bytesNamed('commitment', 32), sealed: null });
  for (const table of ['chunks', 'readings', 'operations']) expect(row(table)).toBeUndefined();
  expect(database.read.get('SELECT * FROM blocks')).toBeUndefined();
});

test('an erased person can no longer be signed in as, nor be found by name', async () => {
  const folder = newFolder();
  const { database, keyId, userId } = await foundOffice(folder);
  const { parts } = partsOf(database, folder);
  expect(await eraseSubject({ kind: 'person', id: userId }, parts)).toEqual({
    ok: false,
    error: { code: 'last-admin' },
  });
  database.inTransaction((write) => write.run(`UPDATE users SET role = 'teacher'`));
  expect(await eraseSubject({ kind: 'person', id: userId }, parts)).toMatchObject({ ok: true });
  const person = database.read.get('SELECT * FROM users WHERE key_id = ?', keyId);
  expect(person).toMatchObject({ state: 'deactivated', name_tag: null, sealed: Buffer.alloc(0) });
  expect(database.read.all('SELECT kind FROM key_slots')).toEqual([{ kind: 'recovery' }]);
});

test('a document in the queue is taken out of it', async () => {
  const folder = newFolder();
  const { database, keys } = await foundOffice(folder);
  const { documentId } = fileDocument(database, keys, bytesNamed('plan', 10));
  database.inTransaction((write) => write.run(`UPDATE documents SET state = 'waiting', queue_number = 1`));
  await eraseSubject({ kind: 'document', id: documentId }, partsOf(database, folder).parts);
  expect(database.read.get('SELECT state, queue_number FROM documents')).toEqual({
    state: 'cancelled',
    queue_number: null,
  });
});

test('erasing what was erased, or never was, says so and writes nothing', async () => {
  const folder = newFolder();
  const { database, keys } = await foundOffice(folder);
  const { documentId } = fileDocument(database, keys, bytesNamed('plan', 10));
  const { parts, written } = partsOf(database, folder);
  await eraseSubject({ kind: 'document', id: documentId }, parts);
  for (const id of [documentId, crypto.randomUUID()]) {
    expect(await eraseSubject({ kind: 'document', id }, parts)).toEqual({ ok: false, error: { code: 'no-key' } });
  }
  expect(written).toHaveLength(1);
});

test('when its entry in the log cannot be written, nothing is erased', async () => {
  const folder = newFolder();
  const { database, keys } = await foundOffice(folder);
  const { documentId, keyId } = fileDocument(database, keys, bytesNamed('plan', 10));
  const { parts, forgotten } = partsOf(database, folder);
  const writeActivity = () => {
    throw new Error('the chain is broken');
  };
  const erasing = eraseSubject({ kind: 'document', id: documentId }, { ...parts, writeActivity });
  await expect(erasing).rejects.toThrow('the chain is broken');
  expect(database.read.get('SELECT 1 FROM record_keys WHERE key_id = ?', keyId)).toBeDefined();
  expect((await readErasures(databaseFilesIn(folder).erasures)).erasures).toEqual([]);
  expect(forgotten).toEqual([]);
});

test('copies and set-aside databases are reached, and what was set aside damaged is named', async () => {
  const folder = newFolder();
  const { database, keys } = await foundOffice(folder);
  const { documentId, keyId } = fileDocument(database, keys, bytesNamed('plan', 3_000));
  const [wrapped] = tracesOf(database, keyId);
  const files = databaseFilesIn(folder);
  const [aside, damaged] = [join(files.beforeRestore, '2026-11-23-130136'), join(files.damaged, '2026-11-22-090000')];
  mkdirSync(aside, { recursive: true });
  mkdirSync(damaged, { recursive: true });
  await database.copyTo(join(aside, 'timetable-desk.sqlite'));
  database.close();
  const updated = await openOffice(folder, {
    migrations: [...allMigrations, { version: allMigrations.length + 1, migrate: () => undefined }],
  });
  expect(bytesIn(files.copies).includes(wrapped!)).toBe(true);

  const erased = await eraseSubject({ kind: 'document', id: documentId }, partsOf(updated, folder).parts);
  expect(erased).toMatchObject({ ok: true, value: { unreached: [{ folder: damaged, because: 'damaged' }] } });
  expect(bytesIn(folder).includes(wrapped!)).toBe(false);
});

test('a list that cannot be written: the erasure holds, and what is left to do is told', async () => {
  const folder = newFolder();
  const { database, keys } = await foundOffice(folder);
  const { documentId } = fileDocument(database, keys, bytesNamed('plan', 10));
  mkdirSync(databaseFilesIn(folder).erasures);
  const erased = await eraseSubject({ kind: 'document', id: documentId }, partsOf(database, folder).parts);
  expect(erased).toMatchObject({ ok: true, value: { tracesLeft: [{ where: 'list', because: 'disk-failed' }] } });
  expect(database.read.get('SELECT count(*) AS count FROM erasures')).toEqual({ count: 1 });
});

test('every table with a key says what becomes of its rows', async () => {
  const office = await openOffice(newFolder());
  const tables = office.read.all<{ name: string }>(
    `SELECT t.name FROM sqlite_schema t, pragma_table_info(t.name) c
     WHERE t.type = 'table' AND c.name = 'key_id' AND t.name NOT IN ('record_keys', 'erasures')`,
  );
  expect(tables.map(({ name }) => name).sort()).toEqual(Object.keys(rowsUnderKey).sort());
});
