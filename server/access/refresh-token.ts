import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import { z } from 'zod';
import { appendAudit } from '../audit.ts';
import type { Database, Tables } from '../db/database.ts';
import { inSchool } from '../db/in-school.ts';
import type { Bearer } from './access-token.ts';
import type { TokenKey } from './token-key.ts';

/** A device that nobody used for so long has to sign in again: summer holidays and some weeks. */
const DAYS = 120;
/** How long, in seconds, the token before is answered with the same one again, because the answer may have been lost. */
const GRACE = 10;

const Token = z.tuple([z.uuid(), z.uuid(), z.coerce.number().int().nonnegative(), z.string()]);

type Numbered = { readonly schoolId: string; readonly deviceId: string; readonly generation: number };

/** Signs a device in for its user; answers its first refresh token. */
export async function addDevice(
  transaction: Transaction<Tables>,
  key: TokenKey,
  { schoolId, deviceId, userId, name }: Bearer & { readonly name: string },
): Promise<string> {
  const family = randomBytes(32);
  const row = { school_id: schoolId, id: deviceId, user_id: userId, name, family };
  await transaction.insertInto('devices').values(row).execute();
  return tokenOf(key, family, { schoolId, deviceId, generation: 0 });
}

export type Refreshed = { readonly bearer: Bearer; readonly refreshToken: string };

/**
 * Takes a refresh token and gives the next. Each is taken once, in one statement; within the grace a second asking gets the very
 * same answer. An older one is a copy in strange hands, or strange hands have what came of it: the device is put out,
 * for nobody can tell which of the two is the honest one. `put-out` then, and where the account or device has no access any more: whoever
 * has the token may know that. Null for whatever is no token of ours, or was not used for too long.
 */
export async function refresh(database: Database, key: TokenKey, token: string): Promise<Refreshed | 'put-out' | null> {
  const parts = Token.safeParse(token.split('.'));
  if (!parts.success) return null;
  const [schoolId, deviceId, generation] = parts.data;
  const numbered = { schoolId, deviceId, generation };
  return inSchool(database, schoolId, async (transaction) => {
    const device = await transaction
      .selectFrom('devices')
      .select(['family', 'user_id'])
      .where('id', '=', deviceId)
      .executeTakeFirst();
    if (device === undefined || !isSame(token, tokenOf(key, device.family, numbered))) return null;
    const turned = (await turn(transaction, numbered)) || (await wasJustTurned(transaction, numbered));
    if (turned) {
      const refreshToken = tokenOf(key, device.family, { ...numbered, generation: generation + 1 });
      return { bearer: { userId: device.user_id, schoolId, deviceId }, refreshToken };
    }
    if (await hasNoAccess(transaction, deviceId)) return 'put-out';
    const { numUpdatedRows } = await transaction
      .updateTable('devices')
      .set({ revoked_at: sql<Date>`now()` })
      .where('id', '=', deviceId)
      .where('generation', '>', generation)
      .where('revoked_at', 'is', null)
      .executeTakeFirst();
    const action = 'device.revoked';
    if (numUpdatedRows > 0n) await appendAudit(transaction, { schoolId, action, actorId: null, subjectId: deviceId });
    return numUpdatedRows > 0n ? 'put-out' : null;
  });
}

async function hasNoAccess(transaction: Transaction<Tables>, deviceId: string): Promise<boolean> {
  const device = await transaction
    .selectFrom('devices')
    .innerJoin('users', 'users.id', 'devices.user_id')
    .select(['revoked_at', 'deactivated_at'])
    .where('devices.id', '=', deviceId)
    .executeTakeFirst();
  return device !== undefined && (device.revoked_at !== null || device.deactivated_at !== null);
}

/** One statement that looks and writes: of two that come at once one finds the other's number. */
async function turn(transaction: Transaction<Tables>, { deviceId, generation }: Numbered): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('devices')
    .set({ generation: generation + 1, turned_at: sql<Date>`now()` })
    .where('id', '=', deviceId)
    .where('generation', '=', generation)
    .where('revoked_at', 'is', null)
    .where('turned_at', '>', sql<Date>`now() - make_interval(days => ${DAYS})`)
    .where('user_id', 'in', (users) => users.selectFrom('users').select('id').where('deactivated_at', 'is', null))
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

async function wasJustTurned(transaction: Transaction<Tables>, { deviceId, generation }: Numbered): Promise<boolean> {
  const device = await transaction
    .selectFrom('devices')
    .select('id')
    .where('id', '=', deviceId)
    .where('generation', '=', generation + 1)
    .where('revoked_at', 'is', null)
    // By the clock of now and not of the transaction's beginning, which may have waited for the other.
    .where('turned_at', '>', sql<Date>`clock_timestamp() - make_interval(secs => ${GRACE})`)
    .executeTakeFirst();
  return device !== undefined;
}

/** Worked out and not drawn by lot: an answer can be said twice, and an old token is known for what it is. */
function tokenOf({ secret }: TokenKey, family: Buffer, { schoolId, deviceId, generation }: Numbered): string {
  const named = `${schoolId}.${deviceId}.${generation}`;
  const keyBytes = secret.export({ format: 'der', type: 'pkcs8' });
  const proof = createHmac('sha256', keyBytes).update('refresh.').update(family).update(named).digest('base64url');
  return `${named}.${proof}`;
}

function isSame(given: string, right: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(right)];
  return one.length === other.length && timingSafeEqual(one, other);
}
