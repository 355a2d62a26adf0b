import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { Actor } from '../../shared/access/actor.ts';
import { may } from '../../shared/access/may.ts';
import type { RowKind, Tables } from '../db/database.ts';

/**
 * The rows that somebody may see, each with its version; in the order in which they are told: what others stand on comes first.
 * Whom a published version concerns goes by names that the server has no list of yet: so teachers and students see
 * only the sheets they brought themselves.
 */
export async function visibleRows(transaction: Transaction<Tables>, actor: Actor): Promise<Map<string, number>> {
  const own = { userId: actor.userId, personIds: [], classIds: [] };
  const sees: Record<RowKind, 'all' | 'own' | 'none'> = {
    document: may(actor, 'documents.read') ? 'all' : may(actor, 'documents.read', own) ? 'own' : 'none',
    timetable: may(actor, 'timetables.view-drafts') ? 'all' : 'none',
    version: may(actor, 'timetables.compare-versions') ? 'all' : 'none',
    conflict: may(actor, 'timetables.edit') ? 'all' : 'none',
  };
  const kinds = (how: 'all' | 'own') => (Object.keys(sees) as RowKind[]).filter((kind) => sees[kind] === how);
  const rows = await transaction
    .selectFrom('synced_rows')
    .select(['id', 'version'])
    .where('is_erased', '=', false)
    .where((is) =>
      is.or([
        is('kind', '=', is.fn.any(is.val(kinds('all')))),
        is.and([is('kind', '=', is.fn.any(is.val(kinds('own')))), is('added_by', '=', actor.userId)]),
      ]),
    )
    .orderBy(sql`array_position(ARRAY['document', 'timetable', 'version', 'conflict'], kind)`)
    .orderBy('version')
    .orderBy('id')
    .execute();
  return new Map(rows.map(({ id, version }) => [id, Number(version)]));
}
