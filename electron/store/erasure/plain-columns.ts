import type { Bound, ReadHandle } from '../database/handles.ts';
import type { ErasableSubject } from './erase-subject.ts';
import { rowsUnderKey } from './rows-under-key.ts';

type PlainRow = Record<string, string | number | null>;

/**
 * What stands about a subject in the clear, by table: ids, states and moments of every row under its key. Payloads are
 * others' to open. Null where there is nothing of it.
 */
export function plainColumnsOf({ kind, id }: ErasableSubject, read: ReadHandle): Record<string, PlainRow[]> | null {
  const key = read.get<{ keyId: string }>(
    'SELECT key_id AS keyId FROM record_keys WHERE subject_kind = ? AND subject_id = ?',
    ...[kind, id],
  );
  if (key === undefined) return null;
  const tables = Object.keys(rowsUnderKey).map((table) => {
    const rows = read.all<Record<string, Bound>>(`SELECT * FROM ${table} WHERE key_id = ?`, key.keyId);
    return [table, rows.map(withoutBytes)] as const;
  });
  return Object.fromEntries(tables.filter(([, rows]) => rows.length > 0));
}

function withoutBytes(row: Record<string, Bound>): PlainRow {
  const plain = Object.entries(row).flatMap(([name, value]) =>
    value instanceof Uint8Array || typeof value === 'bigint' ? [] : [[name, value] as const],
  );
  return Object.fromEntries(plain);
}
