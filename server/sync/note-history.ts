import type { NumberedMutation } from '../../shared/sync/mutation.ts';
import type { TakeParts } from './take-parts.ts';

/** Notes who did what to a row, when. */
export async function noteHistory(
  { transaction, actor, bearer, version }: TakeParts,
  row: string,
  { number, at, mutation }: NumberedMutation,
): Promise<void> {
  await transaction
    .insertInto('row_history')
    .values({
      ...{ school_id: bearer.schoolId, row_id: row, version: String(version), number: String(number) },
      ...{ device_id: bearer.deviceId, user_id: actor.userId, at: new Date(at), mutation: JSON.stringify(mutation) },
    })
    .execute();
}

/** What people call an account; null where it is gone. */
export async function nameOf({ transaction }: Pick<TakeParts, 'transaction'>, userId: string): Promise<string | null> {
  const user = await transaction.selectFrom('users').select('display_name').where('id', '=', userId).executeTakeFirst();
  return user?.display_name ?? null;
}
