import type { Transaction } from 'kysely';
import { z } from 'zod';
import type { UnitMark } from '../../shared/sync/decide-mutation.ts';
import type { RowKind, Tables } from '../db/database.ts';

const Marks = z.array(z.object({ unit: z.string(), version: z.number(), device: z.string() }));

/** A row that desks share, as the tables have it. `body` is null once it was erased. */
export type KeptRow = {
  readonly id: string;
  readonly kind: RowKind;
  readonly version: number;
  readonly addedBy: string | null;
  readonly about: string | null;
  readonly body: unknown;
  readonly marks: readonly UnitMark[];
};

export async function findRow(transaction: Transaction<Tables>, id: string): Promise<KeptRow | null> {
  const row = await transaction.selectFrom('synced_rows').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) return null;
  const { kind, version, added_by, about, body, marks } = row;
  return { id, kind, version: Number(version), addedBy: added_by, about, body, marks: Marks.parse(marks) };
}

/** Writes a row as it stands now, new or known. */
export async function putRow(transaction: Transaction<Tables>, schoolId: string, row: KeptRow): Promise<void> {
  const said = {
    version: String(row.version),
    is_erased: row.body === null,
    body: row.body === null ? null : JSON.stringify(row.body),
    marks: JSON.stringify(row.marks),
  };
  await transaction
    .insertInto('synced_rows')
    .values({ school_id: schoolId, id: row.id, kind: row.kind, added_by: row.addedBy, about: row.about, ...said })
    .onConflict((known) => known.columns(['school_id', 'id']).doUpdateSet(said))
    .execute();
}
