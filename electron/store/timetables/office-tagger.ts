import type { ReadHandle } from '../database/handles.ts';
import { officeKeyOf } from '../office/office-key.ts';
import type { SealedRecords } from '../records/sealed-records.ts';
import { createNameTagger } from './name-tags.ts';
import type { NameTagger } from './name-tags.ts';

/** The tagger of the office that is open. */
export function taggerOf(read: ReadHandle, records: SealedRecords): NameTagger {
  return createNameTagger(officeKeyOf(read, records));
}
