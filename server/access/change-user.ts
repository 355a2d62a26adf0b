import type { ChangeUser } from '../../shared/sync/account-messages.ts';
import { appendAudit } from '../audit.ts';
import type { Visit } from '../routes/bearer.ts';

/** Changes what an account is called, may do, or whether it is there: it holds at the next thing they ask. */
export async function changeUser(
  { transaction, actor, bearer: { schoolId } }: Visit,
  userId: string,
  { displayName, role, isDeactivated }: ChangeUser,
): Promise<'done' | 'notFound' | 'lastAdmin'> {
  // All administrators, locked: of two who take each other's rights away at once one stays.
  const admins = await transaction
    .selectFrom('users')
    .select('id')
    .where('role', '=', 'admin')
    .where('deactivated_at', 'is', null)
    .forUpdate()
    .execute();
  const isOnlyAdmin = admins.length === 1 && admins[0]?.id === userId;
  if (isOnlyAdmin && (isDeactivated === true || (role !== undefined && role !== 'admin'))) return 'lastAdmin';
  const { numUpdatedRows } = await transaction
    .updateTable('users')
    .set({
      ...(displayName === undefined ? {} : { display_name: displayName }),
      ...(role === undefined ? {} : { role }),
      ...(isDeactivated === undefined ? {} : { deactivated_at: isDeactivated ? new Date() : null }),
      id: userId,
    })
    .where('id', '=', userId)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return 'notFound';
  const action = isDeactivated === true ? 'account.deactivated' : 'account.changed';
  await appendAudit(transaction, { schoolId, action, actorId: actor.userId, subjectId: userId });
  return 'done';
}
