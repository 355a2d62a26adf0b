import type { KeyObject } from 'node:crypto';
import { invariant } from '../../../shared/invariant.ts';
import type { ReadHandle } from '../database/handles.ts';
import type { SealedRecords } from '../records/sealed-records.ts';
import { OFFICE } from './office-subject.ts';

/** The office's own record key, from which what outlives a rotation of the data key is derived. */
export function officeKeyOf(read: ReadHandle, records: SealedRecords): KeyObject {
  const keyId = records.keyOf(read, OFFICE.kind, OFFICE.id);
  invariant(keyId !== null, 'the office has its key');
  const key = records.key(keyId);
  invariant(key.ok, 'the office’s key opens');
  return key.value;
}
