import type { z } from 'zod';
import { invariant } from '../../../shared/invariant.ts';
import type { ReadHandle, WriteHandle } from '../database/handles.ts';
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

/** What the school chose; null where it has not, or where what stands there cannot be read. */
export function readSetting<Schema extends z.ZodType>(
  read: ReadHandle,
  records: SealedRecords,
  name: string,
  schema: Schema,
): z.output<Schema> | null {
  const row = read.get<{ keyId: string; sealed: Uint8Array }>(
    'SELECT key_id AS keyId, sealed FROM settings WHERE name = ? AND sealed IS NOT NULL',
    name,
  );
  const opened = row && records.open(schema, row.sealed, placeOf(name, row.keyId));
  return opened?.ok ? opened.value : null;
}

function placeOf(name: string, keyId: string) {
  return { purpose: 'setting', table: 'settings', rowId: name, keyId };
}
