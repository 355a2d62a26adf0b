import type { Outcome } from '../../../shared/sync/push-messages.ts';
import { appendAudit } from '../../audit.ts';
import { findRow } from '../kept-row.ts';
import type { TakeParts } from '../take-parts.ts';

/** Takes a row away with all that is about it: what stays is that there was one, so that nobody brings it back. */
export async function eraseRow(parts: TakeParts, id: string): Promise<Outcome> {
  const row = await findRow(parts.transaction, id);
  if (row === null || row.body === null) return 'gone';
  await eraseAll(parts, [id]);
  const { actor, bearer } = parts;
  const { schoolId } = bearer;
  await appendAudit(parts.transaction, { schoolId, action: 'row.erased', actorId: actor.userId, subjectId: id });
  return 'taken';
}

async function eraseAll(parts: TakeParts, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const { transaction, version } = parts;
  const about = await transaction.selectFrom('synced_rows').select('id').where('about', 'in', ids).execute();
  await eraseAll(
    parts,
    about.map(({ id }) => id),
  );
  await transaction.deleteFrom('row_history').where('row_id', 'in', ids).execute();
  await transaction
    .updateTable('synced_rows')
    .set({ version: String(version), is_erased: true, body: null, marks: '[]' })
    .where('id', 'in', ids)
    .where('is_erased', '=', false)
    .execute();
}
