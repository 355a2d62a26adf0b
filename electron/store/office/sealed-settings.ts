import { invariant } from '../../../shared/invariant.ts';
import type { WriteHandle } from '../database/handles.ts';
import type { SealedRecords } from '../records/sealed-records.ts';
import { OFFICE } from './office-subject.ts';

/** What the school chose, one payload a name, under the office's key. */
export function keepSetting(
  write: WriteHandle,
  records: SealedRecords,
  { name, value, now }: { readonly name: string; readonly value: unknown; readonly now: number },
): void {
  const keyId = records.keyOf(write, OFFICE.kind, OFFICE.id);
  invariant(keyId !== null, 'the office has its key');
  write.run(
    'INSERT OR REPLACE INTO settings (name, key_id, sealed, changed_at) VALUES (?, ?, ?, ?)',
    ...[name, keyId, records.seal(value, placeOf(name, keyId)), now],
  );
}

function placeOf(name: string, keyId: string) {
  return { purpose: 'setting', table: 'settings', rowId: name, keyId };
}
