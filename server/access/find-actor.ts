import type { Transaction } from 'kysely';
import type { Actor } from '../../shared/access/actor.ts';
import type { Tables } from '../db/database.ts';
import type { Bearer } from './access-token.ts';

/** Who comes with a token, as things stand now: null where the device was put out or the account deactivated since it was signed. */
export async function findActor(transaction: Transaction<Tables>, { userId, deviceId }: Bearer): Promise<Actor | null> {
  const found = await transaction
    .selectFrom('users')
    .innerJoin('devices', 'devices.user_id', 'users.id')
    .select('role')
    .where('users.id', '=', userId)
    .where('devices.id', '=', deviceId)
    .where('deactivated_at', 'is', null)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return found === undefined ? null : { userId, role: found.role, personId: null, classIds: [] };
}
