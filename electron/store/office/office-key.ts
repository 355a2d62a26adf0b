import type { KeyObject } from 'node:crypto';
import { invariant } from '../../../shared/invariant.ts';
import type { ReadHandle } from '../database/handles.ts';
import type { SealedRecords } from '../records/sealed-records.ts';
import { OFFICE } from './office-subject.ts';

/** The office's own record key, from which what outlives a rotation of the data key is derived. */
export function officeKeyOf(read: ReadHandle, records: SealedRecords): KeyObject {
  const key = findOfficeKey(read, records);
  invariant(key !== null, 'who came in has seen that the office’s key opens');
  return key;
}

/** Null where its row is damaged or gone: then nobody comes in, and a backup is the way on. */
export function findOfficeKey(read: ReadHandle, records: SealedRecords): KeyObject | null {
  const keyId = records.keyOf(read, OFFICE.kind, OFFICE.id);
  const key = keyId === null ? null : records.key(keyId);
  return key?.ok === true ? key.value : null;
}
