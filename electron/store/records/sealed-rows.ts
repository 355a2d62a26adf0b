import { invariant } from '../../../shared/invariant.ts';
import type { Bound } from '../database/handles.ts';
import type { SealedPlace } from '../sealed-place.ts';

type SealedRows = {
  /** What the payloads are; null where each row says so itself, in its column `purpose`. */
  readonly purpose: string | null;
  /** What tells a row apart. */
  readonly idColumns: readonly string[];
};

/**
 * Every table whose rows have sealed payloads. All of this is sealed in with them: with another purpose or another column
 * nothing that is there would open any more. The pieces of files have places of their own; see chunks.ts.
 */
export const sealedRows = {
  users: { purpose: 'account', idColumns: ['user_id'] },
  documents: { purpose: 'document', idColumns: ['document_id'] },
  document_notes: { purpose: null, idColumns: ['document_id'] },
  readings: { purpose: 'reading', idColumns: ['reading_id'] },
  readings_while_locked: { purpose: 'reading while locked', idColumns: ['document_id'] },
  timetables: { purpose: 'card', idColumns: ['timetable_id'] },
  versions: { purpose: 'version', idColumns: ['version_id'] },
  operations: { purpose: 'operation', idColumns: ['timetable_id', 'number'] },
  draft_snapshots: { purpose: 'draft snapshot', idColumns: ['timetable_id', 'number'] },
  activity: { purpose: 'activity', idColumns: ['number'] },
  settings: { purpose: 'setting', idColumns: ['name'] },
  server_link: { purpose: 'server link', idColumns: ['only'] },
  outbox: { purpose: 'mutation', idColumns: ['mutation_id'] },
  synced_rows: { purpose: 'synced row', idColumns: ['row_id'] },
} as const satisfies Record<string, SealedRows>;

export type SealedTable = keyof typeof sealedRows;

/** Where the payload of a row belongs; of the row only the columns that say so are asked, and its `key_id`. */
export function placeIn(table: SealedTable, row: Readonly<Record<string, Bound>>): SealedPlace {
  const { purpose, idColumns }: SealedRows = sealedRows[table];
  const textIn = (column: string): string => {
    const value = row[column];
    invariant(value !== undefined && value !== null, `a row of ${table} is told apart by its ${column}`);
    return String(value);
  };
  return {
    purpose: purpose ?? textIn('purpose'),
    table,
    rowId: idColumns.map(textIn).join('/'),
    keyId: textIn('key_id'),
  };
}
