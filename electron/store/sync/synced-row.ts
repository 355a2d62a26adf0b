import type { z } from 'zod';
import type { ReadHandle, WriteHandle } from '../database/handles.ts';
import type { SealedRecords } from '../records/sealed-records.ts';
import { placeIn } from '../records/sealed-rows.ts';

export type SyncedKind = 'document' | 'timetable' | 'version' | 'conflict';

/** A row as the server has it, as far as this office was told. */
export type SyncedRow = {
  readonly row: string;
  readonly kind: SyncedKind;
  readonly version: number;
  readonly about: string | null;
  readonly keyId: string;
};

export function putSyncedRow(
  write: WriteHandle,
  records: SealedRecords,
  { row, kind, version, about, keyId, body }: SyncedRow & { readonly body: unknown },
): void {
  write.run(
    `INSERT INTO synced_rows (row_id, kind, version, about, key_id, sealed) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (row_id) DO UPDATE SET version = excluded.version, is_stale = 0, wants_whole = 0,
       key_id = excluded.key_id, sealed = excluded.sealed`,
    ...[row, kind, version, about, keyId, records.seal(body, placeOf(row, keyId))],
  );
}

export function findSyncedRow(read: ReadHandle, row: string): SyncedRow | null {
  return (
    read.get<SyncedRow>(
      'SELECT row_id AS row, kind, version, about, key_id AS keyId FROM synced_rows WHERE row_id = ?',
      row,
    ) ?? null
  );
}

/** What the server has in a row; null where it is not known, or was erased here. */
export function bodyOfSynced<Schema extends z.ZodType>(
  read: ReadHandle,
  records: SealedRecords,
  row: string,
  schema: Schema,
): z.output<Schema> | null {
  const kept = read.get<{ keyId: string; sealed: Uint8Array }>(
    'SELECT key_id AS keyId, sealed FROM synced_rows WHERE row_id = ?',
    row,
  );
  const body = kept && records.open(schema, kept.sealed, placeOf(row, kept.keyId));
  return body?.ok ? body.value : null;
}

function placeOf(row: string, keyId: string) {
  return placeIn('synced_rows', { row_id: row, key_id: keyId });
}
