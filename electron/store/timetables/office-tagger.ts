import { invariant } from '../../../shared/invariant.ts';
import type { ReadHandle } from '../database/handles.ts';
import { OFFICE } from '../office/office-subject.ts';
import type { SealedRecords } from '../records/sealed-records.ts';
import { createNameTagger } from './name-tags.ts';
import type { NameTagger } from './name-tags.ts';

/** The tagger of the office that is open. */
export function taggerOf(read: ReadHandle, records: SealedRecords): NameTagger {
  const keyId = records.keyOf(read, OFFICE.kind, OFFICE.id);
  invariant(keyId !== null, 'the office has its key');
  const key = records.key(keyId);
  invariant(key.ok, 'the office’s key opens');
  return createNameTagger(key.value);
}
