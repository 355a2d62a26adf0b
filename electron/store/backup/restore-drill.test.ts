import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { groupsOfRecoveryCode } from '../../../shared/access/fold-recovery-code.ts';
import { readPart } from '../database/chunks.ts';
import { allMigrations } from '../database/migrations/all-migrations.ts';
import { databaseFilesIn } from '../database/database-files.ts';
import { newFolder, openOffice } from '../database/office.test-kit.ts';
import type { OpenDatabase } from '../database/open-database.ts';
import { eraseSubject } from '../erasure/erase-subject.ts';
import { settleErasures } from '../erasure/settle-erasures.ts';
import type { UnlockedKeys } from '../keys/key-change.ts';
import { openWithPassword } from '../keys/open-ladder.ts';
import { openWithRecoveryCode } from '../keys/recover-ladder.ts';
import { valueOf } from '../keys/testing/build-office.ts';
import { createFakeKeyring } from '../keys/testing/fake-keyring.ts';
import { setUpBackupPlace } from './backup-place.ts';
import { makeBackup } from './make-backup.ts';
import { restoreBackup } from './restore-backup.ts';
import { writeKeyChange } from '../office/key-rows.ts';
import * as kit from './sealed-office.test-kit.ts';

const DAY = new Date('2026-11-23T13:01:36Z');

async function officeWithBackup() {
  const [folder, place] = [newFolder(), newFolder()];
  const office = await kit.foundOffice(folder);
  const documents = [0, 1, 70_000, 700_000].map((length) =>
    kit.fileDocument(office.database, office.keys, kit.bytesNamed(`document ${length}`, length)),
  );
  valueOf(await setUpBackupPlace(place));
  const parts = { database: office.database, folder, program: '0.1.0', now: () => DAY };
  const { name } = valueOf(await makeBackup(place, parts));
  return { ...office, folder, place, documents, backup: join(place, name) };
}

function erasing(database: OpenDatabase, folder: string) {
  return { database, folder, now: () => 5, writeActivity: () => undefined, forgetOpenedKey: () => undefined };
}

function readFiled(database: OpenDatabase, keys: UnlockedKeys, documentId: string) {
  return readPart(database.read, { documentId, part: 'original' }, kit.createSealer(database.read, keys));
}

async function recover(database: OpenDatabase, typed: string, keeper = createFakeKeyring('keychain')) {
  const given = { slots: [kit.readSlot(database, 'recovery')], typed, keyring: kit.readKeyring(database), keeper };
  const recovered = valueOf(await openWithRecoveryCode(given, kit.tools));
  database.inTransaction((write) => writeKeyChange(write, recovered.change));
  return { keys: recovered.keys, keeper };
}

test('restore drill: on a new computer the printed code opens everything byte for byte, and passwords go on working', async () => {
  const { documents, backup, recoveryCode, userId } = await officeWithBackup();
  const elsewhere = newFolder();
  expect(valueOf(await restoreBackup({ backup, folder: elsewhere, now: DAY }))).toMatchObject({
    setAside: null,
    erasures: 0,
    manifest: { documents: 4, timetables: 4, activityHead: 4, schema: allMigrations.length },
  });

  const database = await openOffice(elsewhere);
  expect(database.isNew).toBe(false);
  const { keys, keeper } = await recover(database, groupsOfRecoveryCode(recoveryCode).join('-'));
  for (const { documentId, bytes } of documents) {
    expect(Buffer.compare(Buffer.from(valueOf(readFiled(database, keys, documentId))), bytes)).toBe(0);
  }
  const slot = kit.readSlot(database, 'password');
  const signIn = { slot, password: 'Lindenhof 12', keyring: kit.readKeyring(database), keeper };
  expect(valueOf(await openWithPassword(signIn, kit.tools)).userId).toBe(userId);
  expect(database.findDamage()).toEqual([]);
});

test('over what is there: it is kept in a folder of that day, whole, and the backup stands in its place', async () => {
  const { database, keys, folder, backup, documents } = await officeWithBackup();
  const later = kit.fileDocument(database, keys, kit.bytesNamed('later', 100));
  expect(await restoreBackup({ backup, folder, now: DAY, patience: 0 })).toMatchObject({ error: { code: 'in-use' } });
  database.close();

  const { setAside } = valueOf(await restoreBackup({ backup, folder, now: DAY }));
  expect(setAside).toBe(join(folder, 'before-restore', '2026-11-23-130136'));
  const restored = await openOffice(folder);
  expect(readFiled(restored, keys, documents[3]!.documentId)).toMatchObject({ ok: true });
  expect(readFiled(restored, keys, later.documentId)).toMatchObject({ error: { code: 'file-missing' } });
  const former = await openOffice(setAside ?? '');
  expect(readFiled(former, keys, later.documentId)).toMatchObject({ ok: true });
});

test.each([
  ['by the list of this computer', () => undefined],
  ['by the database that was here, the list being lost', (folder: string) => rmSync(databaseFilesIn(folder).erasures)],
  ['by the list, the database being lost', (folder: string) => rmSync(databaseFilesIn(folder).database)],
])('what was erased after the backup stays erased: %s', async (_how, lose) => {
  const { database, keys, folder, backup, documents } = await officeWithBackup();
  const [kept, , , erased] = documents as [(typeof documents)[0], unknown, unknown, (typeof documents)[0]];
  valueOf(await eraseSubject({ kind: 'document', id: erased.documentId }, erasing(database, folder)));
  const wrapped = wrappedIn(backup, erased.keyId);
  database.close();
  lose(folder);

  expect(valueOf(await restoreBackup({ backup, folder, now: DAY })).erasures).toBe(1);
  // Before anybody opens it, let alone signs in.
  expect(readFileSync(databaseFilesIn(folder).database).includes(wrapped)).toBe(false);
  const restored = await openOffice(folder);
  expect(await settleErasures(restored, folder)).toEqual({ replayed: 1, added: 0, finding: null });
  expect(readFiled(restored, keys, erased.documentId)).toMatchObject({ error: { code: 'file-missing' } });
  expect(readFiled(restored, keys, kept.documentId)).toMatchObject({ ok: true });
  expect(await settleErasures(restored, folder)).toEqual({ replayed: 0, added: 0, finding: null });
});

function wrappedIn(backup: string, keyId: string): Buffer {
  const bytes = readFileSync(join(backup, 'timetable-desk.sqlite'));
  const copy = new Database(bytes);
  const wrapped = copy.prepare('SELECT wrapped FROM record_keys WHERE key_id = ?').pluck().get(keyId) as Buffer;
  copy.close();
  expect(bytes.includes(wrapped)).toBe(true);
  return wrapped;
}
