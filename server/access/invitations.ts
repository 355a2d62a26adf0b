import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import { z } from 'zod';
import { foldLoginName } from '../../shared/access/fold-login-name.ts';
import type { Role } from '../../shared/access/roles.ts';
import type { Tables } from '../db/database.ts';

/** How long, in days, somebody who was invited may take. */
const DAYS = 14;

export type NewUser = { readonly displayName: string; readonly role: Role };

/** Invites somebody: whoever has the code gets the account, once. The school is in it, for the server may have several. */
export async function invite(
  transaction: Transaction<Tables>,
  schoolId: string,
  { displayName, role }: NewUser,
): Promise<{ readonly code: string; readonly until: number }> {
  const secret = randomBytes(15).toString('hex').match(/.{6}/g)?.join('-') ?? '';
  const until = Date.now() + DAYS * 86_400_000;
  await transaction
    .insertInto('invitations')
    .values({
      ...{ school_id: schoolId, code_hash: hashOf(secret), display_name: displayName, role },
      until: new Date(until),
    })
    .execute();
  return { code: `${schoolId}.${secret}`, until };
}

/** The school that a code is for; null where it is no code. */
export function schoolOfCode(code: string): string | null {
  const [school] = code.trim().split('.');
  return z.uuid().safeParse(school).success ? (school ?? null) : null;
}

export type Joining = { readonly code: string; readonly loginName: string; readonly passwordHash: string };

/** Makes the account that a code promises; its id. The code is used up with the looking, unless the name is taken. */
export async function acceptInvitation(
  transaction: Transaction<Tables>,
  schoolId: string,
  { code, loginName, passwordHash }: Joining,
): Promise<{ readonly userId: string } | 'codeWrong' | 'loginNameTaken'> {
  const [, secret = ''] = code.trim().toLowerCase().split('.');
  const invitation = await transaction
    .selectFrom('invitations')
    .selectAll()
    .where('code_hash', '=', hashOf(secret))
    .where('until', '>', sql<Date>`now()`)
    .forUpdate()
    .executeTakeFirst();
  if (invitation === undefined) return 'codeWrong';
  const user = await transaction
    .insertInto('users')
    .values({
      ...{ school_id: schoolId, login_name: loginName, login_key: foldLoginName(loginName) },
      ...{ display_name: invitation.display_name, role: invitation.role, password_hash: passwordHash },
    })
    .onConflict((taken) => taken.columns(['school_id', 'login_key']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (user === undefined) return 'loginNameTaken';
  await transaction.deleteFrom('invitations').where('code_hash', '=', invitation.code_hash).execute();
  return { userId: user.id };
}

function hashOf(secret: string): Buffer {
  return createHash('sha256').update(`invitation.${secret}`).digest();
}
