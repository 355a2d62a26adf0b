import type { Bound } from '../database/handles.ts';
import type { Collector } from './export-subject.ts';
import { rowsUnderKey } from './rows-under-key.ts';

/** What stands about a subject in the clear: ids, states and moments of every row under its key. Payloads are others' to open. */
export const plainColumnsCollector: Collector = {
  part: 'rows',
  collect({ kind, id }, read) {
    const key = read.get<{ keyId: string }>(
      'SELECT key_id AS keyId FROM record_keys WHERE subject_kind = ? AND subject_id = ?',
      ...[kind, id],
    );
    if (key === undefined) return null;
    const tables = Object.keys(rowsUnderKey).map((table) => {
      const rows = read.all<Record<string, Bound>>(`SELECT * FROM ${table} WHERE key_id = ?`, key.keyId);
      return [table, rows.map(withoutBytes)] as const;
    });
    return { entries: Object.fromEntries(tables.filter(([, rows]) => rows.length > 0)), files: [] };
  },
};

function withoutBytes(row: Record<string, Bound>): Record<string, string | number | null> {
  const plain = Object.entries(row).flatMap(([name, value]) =>
    value instanceof Uint8Array || typeof value === 'bigint' ? [] : [[name, value] as const],
  );
  return Object.fromEntries(plain);
}
