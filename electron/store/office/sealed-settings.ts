import type { z } from 'zod';
import { invariant } from '../../../shared/invariant.ts';
import type { ReadHandle, WriteHandle } from '../database/handles.ts';
import type { SealedRecords } from '../records/sealed-records.ts';
import { placeIn } from '../records/sealed-rows.ts';
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

/** What was kept under a name; null where nothing was, or where it cannot be opened. */
export function findSetting<Schema extends z.ZodType>(
  read: ReadHandle,
  records: SealedRecords,
  { name, schema }: { readonly name: string; readonly schema: Schema },
): z.output<Schema> | null {
  const row = read.get<{ keyId: string | null; sealed: Uint8Array | null }>(
    'SELECT key_id AS keyId, sealed FROM settings WHERE name = ?',
    name,
  );
  if (!row?.keyId || row.sealed === null) return null;
  const opened = records.open(schema, row.sealed, placeOf(name, row.keyId));
  return opened.ok ? opened.value : null;
}

function placeOf(name: string, keyId: string) {
  return placeIn('settings', { name, key_id: keyId });
}
