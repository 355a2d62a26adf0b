import type { Transaction } from 'kysely';
import { invariant } from '../../shared/invariant.ts';
import { Mutation } from '../../shared/sync/mutation.ts';
import { ToldRow } from '../../shared/sync/pull-messages.ts';
import { TimetableBody } from '../../shared/sync/row-body.ts';
import type { Operation } from '../../shared/versions/operation.ts';
import type { Tables } from '../db/database.ts';
import { contentHash } from './content-hash.ts';

/** More steps than that are longer to tell than the timetable they lead to. */
const MOST_OPERATIONS = 40;

/**
 * Rows as a device is told of them, in the given order. A timetable that it has is told by what was done to it since; `before` says
 * which versions it has.
 */
export async function showRows(
  transaction: Transaction<Tables>,
  ids: readonly string[],
  before: ReadonlyMap<string, number>,
): Promise<ToldRow[]> {
  if (ids.length === 0) return [];
  const rows = await transaction
    .selectFrom('synced_rows')
    .select(['id', 'kind', 'version', 'body'])
    .where('id', 'in', ids)
    .execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  const shown: ToldRow[] = [];
  for (const id of ids) {
    const row = byId.get(id);
    invariant(row !== undefined, 'what is visible is there, as of one moment');
    const told = { row: id, version: Number(row.version), kind: row.kind, body: row.body };
    const known = before.get(id);
    const steps = row.kind === 'timetable' && known !== undefined ? await stepsSince(transaction, id, known) : null;
    shown.push(ToldRow.parse(steps === null ? told : byOperations(told, steps)));
  }
  return shown;
}

/** Null where they cannot be told, or are too many. */
async function stepsSince(transaction: Transaction<Tables>, row: string, known: number): Promise<Operation[] | null> {
  const history = await transaction
    .selectFrom('row_history')
    .select('mutation')
    .where('row_id', '=', row)
    .where('version', '>', String(known))
    .orderBy('version')
    .orderBy('number')
    .limit(MOST_OPERATIONS + 1)
    .execute();
  const operations: Operation[] = [];
  for (const { mutation: kept } of history.slice(0, MOST_OPERATIONS)) {
    const mutation = Mutation.parse(kept);
    if (mutation.name === 'timetable.operate/1') operations.push(mutation.operation);
    else if (mutation.name !== 'timetable.restate/1') return null;
  }
  return history.length > MOST_OPERATIONS ? null : operations;
}

function byOperations(
  { row, version, body }: { readonly row: string; readonly version: number; readonly body: unknown },
  operations: readonly Operation[],
): unknown {
  const { state, content } = TimetableBody.parse(body);
  return { row, version, kind: 'timetable-operations', state, operations, contentHash: contentHash(content) };
}
