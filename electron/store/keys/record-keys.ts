import { createSecretKey, randomFillSync } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { failed, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { KEY_BYTES } from './data-key.ts';
import type { DataKey } from './data-key.ts';
import type { DamagedRow, RecordKeyRow, SubjectKind } from './rows.ts';
import { openPayload, sealPayload } from './sealed-payload.ts';
import type { SealedPlace } from '../sealed-place.ts';
import { wipe } from './wipe.ts';

type NewRecordKey = {
  readonly keyId: string;
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
  readonly createdAt: number;
};

/** A new key for a document, a person or the office: the row to write, and the key to seal with at once. */
export function makeRecordKey(dataKey: DataKey, record: NewRecordKey): { row: RecordKeyRow; key: KeyObject } {
  const bytes = randomFillSync(new Uint8Array(KEY_BYTES));
  const made = { row: { ...record, wrapped: wrap(dataKey, bytes, record) }, key: createSecretKey(bytes) };
  wipe(bytes);
  return made;
}

export function unwrapRecordKey(dataKey: DataKey, row: RecordKeyRow): Result<KeyObject, DamagedRow> {
  const bytes = unwrap(dataKey, row);
  if (!bytes.ok) return bytes;
  const key = createSecretKey(bytes.value);
  wipe(bytes.value);
  return ok(key);
}

/** The same record key under the next data key; what is sealed with it stays as it is. */
export function rewrapRecordKey(from: DataKey, to: DataKey, row: RecordKeyRow): Result<RecordKeyRow, DamagedRow> {
  const bytes = unwrap(from, row);
  if (!bytes.ok) return bytes;
  const rewrapped = { ...row, wrapped: wrap(to, bytes.value, row) };
  wipe(bytes.value);
  return ok(rewrapped);
}

function wrap(dataKey: DataKey, bytes: Uint8Array, record: NewRecordKey): Uint8Array {
  return sealPayload(dataKey.wrapping, bytes, placeOf(dataKey, record));
}

function unwrap(dataKey: DataKey, row: RecordKeyRow): Result<Uint8Array, DamagedRow> {
  const bytes = openPayload(dataKey.wrapping, row.wrapped, placeOf(dataKey, row));
  return bytes.ok ? bytes : failed({ kind: 'damaged', table: 'record_keys', rowId: row.keyId });
}

/** The subject is part of it: a key that is made to say it is somebody else's would be spared or destroyed in their place. */
function placeOf(dataKey: DataKey, { keyId, subjectKind, subjectId }: NewRecordKey): SealedPlace {
  const purpose = `record key of ${subjectKind} ${subjectId}`;
  return { purpose, table: 'record_keys', rowId: keyId, keyId: dataKey.id };
}
