import type { ReadHandle, WriteHandle } from '../database/handles.ts';
import type { KeyChange, KeyringRow, KeySlotRow, RecordKeyRow } from '../keys/rows.ts';

/** The rows of the key ladder, between the database's columns and the ladder's own shapes. */

const SLOT = `slot_id AS slotId, kind, user_id AS userId, public_key AS publicKey, sealed_private_key AS sealedPrivateKey,
  sealed_data_key AS sealedDataKey, kdf, created_at AS createdAt`;
const RECORD_KEY =
  'key_id AS keyId, subject_kind AS subjectKind, subject_id AS subjectId, wrapped, created_at AS createdAt';

export function readSlots(read: ReadHandle): KeySlotRow[] {
  return read.all<KeySlotRow>(`SELECT ${SLOT} FROM key_slots ORDER BY created_at, slot_id`);
}

export function findPasswordSlot(read: ReadHandle, userId: string): KeySlotRow | null {
  return read.get<KeySlotRow>(`SELECT ${SLOT} FROM key_slots WHERE kind = 'password' AND user_id = ?`, userId) ?? null;
}

/** The newest first; two while the newest is not confirmed. */
export function findRecoverySlots(read: ReadHandle): KeySlotRow[] {
  return read.all<KeySlotRow>(`SELECT ${SLOT} FROM key_slots WHERE kind = 'recovery' ORDER BY created_at DESC`);
}

/** Null before the office was founded. */
export function readKeyring(read: ReadHandle): KeyringRow | null {
  const columns =
    'keeper, backend, blob, sealed_secret AS sealedSecret, check_value AS "check", created_at AS createdAt';
  return read.get<KeyringRow>(`SELECT ${columns} FROM keyring`) ?? null;
}

export function findRecordKey(read: ReadHandle, keyId: string): RecordKeyRow | null {
  return read.get<RecordKeyRow>(`SELECT ${RECORD_KEY} FROM record_keys WHERE key_id = ?`, keyId) ?? null;
}

/** All of them, for a rotation. */
export function readRecordKeys(read: ReadHandle): RecordKeyRow[] {
  return read.all<RecordKeyRow>(`SELECT ${RECORD_KEY} FROM record_keys`);
}

export function findKeyOfSubject(read: ReadHandle, kind: RecordKeyRow['subjectKind'], id: string): RecordKeyRow | null {
  const sql = `SELECT ${RECORD_KEY} FROM record_keys WHERE subject_kind = ? AND subject_id = ?`;
  return read.get<RecordKeyRow>(sql, kind, id) ?? null;
}

/** Everything one act of the ladder changes; the caller sees to it that it was made under the data key in use. */
export function writeKeyChange(write: WriteHandle, change: KeyChange): void {
  for (const slotId of change.dropSlotIds) write.run('DELETE FROM key_slots WHERE slot_id = ?', slotId);
  for (const slot of change.putSlots) putSlot(write, slot);
  for (const row of change.putRecordKeys) putRecordKey(write, row);
  if (change.putKeyring !== null) putKeyring(write, change.putKeyring);
}

export function putRecordKey(write: WriteHandle, row: RecordKeyRow): void {
  write.run(
    `INSERT INTO record_keys (key_id, subject_kind, subject_id, wrapped, created_at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (key_id) DO UPDATE SET wrapped = excluded.wrapped`,
    ...[row.keyId, row.subjectKind, row.subjectId, row.wrapped, row.createdAt],
  );
}

function putSlot(write: WriteHandle, slot: KeySlotRow): void {
  write.run(
    `INSERT INTO key_slots
       (slot_id, kind, user_id, public_key, sealed_private_key, sealed_data_key, kdf, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (slot_id) DO UPDATE SET public_key = excluded.public_key, kdf = excluded.kdf,
       sealed_private_key = excluded.sealed_private_key, sealed_data_key = excluded.sealed_data_key`,
    ...[slot.slotId, slot.kind, slot.userId, slot.publicKey, slot.sealedPrivateKey, slot.sealedDataKey],
    ...[slot.kdf, slot.createdAt],
  );
}

function putKeyring(write: WriteHandle, row: KeyringRow): void {
  write.run(
    `INSERT OR REPLACE INTO keyring (only, keeper, backend, blob, sealed_secret, check_value, created_at)
     VALUES (1, ?, ?, ?, ?, ?, ?)`,
    ...[row.keeper, row.backend, row.blob, row.sealedSecret, row.check, row.createdAt],
  );
}
