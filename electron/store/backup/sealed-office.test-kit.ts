import { createHash, randomUUID } from 'node:crypto';
import { writeChunks } from '../database/chunks.ts';
import type { WriteHandle } from '../database/handles.ts';
import { openOffice } from '../database/office.test-kit.ts';
import type { OpenDatabase } from '../database/open-database.ts';
import type { Sealer } from '../database/sealer.ts';
import { createLadder } from '../keys/create-ladder.ts';
import type { LadderTools, UnlockedKeys } from '../keys/key-change.ts';
import { RecordKeyCache } from '../keys/record-key-cache.ts';
import { makeRecordKey } from '../keys/record-keys.ts';
import type { KeyringRow, KeySlotRow, RecordKeyRow } from '../keys/rows.ts';
import { openPayload, sealPayload } from '../keys/sealed-payload.ts';
import type { SystemKeeper } from '../keys/system-keeper.ts';
import { cheapKdfPolicy, valueOf } from '../keys/testing/build-office.ts';
import { createFakeKeyring } from '../keys/testing/fake-keyring.ts';
import { readKeyring as keyringOf, readSlots, writeKeyChange } from '../office/key-rows.ts';

export const tools: LadderTools = { policy: cheapKdfPolicy, now: () => 1_790_000_000_000, newId: randomUUID };

/** A new office in a folder, with an admin whose password is 'Lindenhof 12', all keys and payloads real. */
export async function foundOffice(folder: string, keeper: SystemKeeper = createFakeKeyring()) {
  const database = await openOffice(folder);
  const userId = randomUUID();
  const first = { userId, password: 'Lindenhof 12', keeper, mayGoWithoutKeyring: false };
  const { keys, recoveryCode, change } = valueOf(await createLadder(first, tools));
  const keyId = database.inTransaction((write) => {
    const personKeyId = addRecordKey(write, keys, 'person', userId);
    write.run(
      `INSERT INTO users (user_id, role, state, name_tag, created_at, changed_at, key_id, sealed)
       VALUES (?, 'admin', 'active', ?, 1, 1, ?, ?)`,
      ...[userId, Buffer.from('tag'), personKeyId, Buffer.from('sealed admin')],
    );
    writeKeyChange(write, change);
    return personKeyId;
  });
  return { database, keys, recoveryCode, keeper, userId, keyId };
}

export function readKeyring({ read }: Pick<OpenDatabase, 'read'>): KeyringRow {
  const row = keyringOf(read);
  if (row === null) throw new Error('the office has no keyring row');
  return row;
}

export function readSlot({ read }: Pick<OpenDatabase, 'read'>, kind: KeySlotRow['kind']): KeySlotRow {
  const slot = readSlots(read).find((one) => one.kind === kind);
  if (slot === undefined) throw new Error(`the office has no ${kind} slot`);
  return slot;
}

export function addRecordKey(
  write: WriteHandle,
  { dataKey }: UnlockedKeys,
  subjectKind: RecordKeyRow['subjectKind'],
  subjectId: string,
): string {
  const { row } = makeRecordKey(dataKey, { keyId: randomUUID(), subjectKind, subjectId, createdAt: 1 });
  write.run('INSERT INTO record_keys VALUES (?, ?, ?, ?, 1)', row.keyId, subjectKind, subjectId, row.wrapped);
  return row.keyId;
}

/** Seals under the record keys of the database. */
export function createSealer(read: OpenDatabase['read'], { dataKey }: UnlockedKeys): Sealer {
  const findRow = (keyId: string) =>
    read.get<RecordKeyRow>(
      `SELECT key_id AS keyId, subject_kind AS subjectKind, subject_id AS subjectId, wrapped, created_at AS createdAt
       FROM record_keys WHERE key_id = ?`,
      keyId,
    ) ?? null;
  const cache = new RecordKeyCache({ dataKey, findRow, mostKeys: 0 });
  return {
    seal: (plain, place) => sealPayload(valueOf(cache.open(place.keyId)), plain, place),
    open(sealed, place) {
      const key = cache.open(place.keyId);
      const opened = key.ok ? openPayload(key.value, sealed, place) : key;
      return opened.ok ? opened.value : null;
    },
  };
}

/** Bytes that look random and are the same for the same name. */
export function bytesNamed(name: string, length: number): Buffer {
  const blocks = Array.from({ length: Math.ceil(length / 32) }, (_, at) =>
    createHash('sha256').update(`${name} ${at}`).digest(),
  );
  return Buffer.concat(blocks).subarray(0, length);
}

/** Files a document with its file, a reading, a timetable with a version, and an entry of the log, all under its key. */
export function fileDocument(database: OpenDatabase, keys: UnlockedKeys, bytes: Uint8Array) {
  const [documentId, timetableId, versionId] = [randomUUID(), randomUUID(), randomUUID()];
  const keyId = database.inTransaction((write) => addRecordKey(write, keys, 'document', documentId));
  const sealer = createSealer(database.read, keys);
  database.inTransaction((write) => {
    const seal = (table: string, rowId: string) =>
      sealer.seal(Buffer.from(`what ${table} says of it`), { purpose: table, table, rowId, keyId });
    write.run(
      `INSERT INTO documents (document_id, state, content_tag, bytes, added_at, changed_at, key_id, sealed)
       VALUES (?, 'published', ?, ?, 1, 1, ?, ?)`,
      ...[documentId, bytesNamed(documentId, 32), bytes.byteLength, keyId, seal('documents', documentId)],
    );
    writeChunks(write, { documentId, part: 'original', keyId }, bytes, sealer);
    write.run(
      'INSERT INTO readings VALUES (?, ?, 1, 1, ?, ?)',
      randomUUID(),
      documentId,
      keyId,
      seal('readings', documentId),
    );
    write.run(
      `INSERT INTO timetables VALUES (?, ?, 'published', NULL, 1, 1, ?, ?)`,
      ...[timetableId, documentId, keyId, seal('timetables', timetableId)],
    );
    write.run(
      `INSERT INTO versions VALUES (?, ?, 1, 'published', NULL, 1, NULL, NULL, ?, ?)`,
      ...[versionId, timetableId, keyId, seal('versions', versionId)],
    );
    write.run('INSERT INTO blocks VALUES (?, ?, 1, 480, 525)', versionId, randomUUID());
    write.run(
      'INSERT INTO operations VALUES (?, 1, NULL, 1, ?, ?)',
      timetableId,
      keyId,
      seal('operations', timetableId),
    );
    write.run(
      `INSERT INTO activity SELECT coalesce(max(number), 0) + 1, 1, 'document.imported', NULL, 'document', ?, zeroblob(32), ?, ?, ?, ?
       FROM activity`,
      ...[documentId, bytesNamed('commitment', 32), bytesNamed('hash', 32), keyId, seal('activity', documentId)],
    );
  });
  return { documentId, keyId, bytes };
}
