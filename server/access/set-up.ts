import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import { foldLoginName } from '../../shared/access/fold-login-name.ts';
import { appendAudit } from '../audit.ts';
import type { Database, Tables } from '../db/database.ts';
import { hashPassword } from './passwords.ts';

/** How long, in hours, a code for the first school is good. */
const HOURS = 24;

export type NewSchool = {
  readonly schoolName: string;
  readonly admin: { readonly displayName: string; readonly loginName: string; readonly password: string };
};

/**
 * Where there is no school yet, a fresh code with which one can be founded: it is printed where the server was started, so whoever
 * founds the school is who runs the server. Null where there is one. Only its hash is kept.
 */
export async function makeSetupCode(database: Database): Promise<string | null> {
  if ((await database.selectFrom('schools').select('id').limit(1).executeTakeFirst()) !== undefined) return null;
  const code = randomBytes(15).toString('hex').match(/.{5}/g)?.join('-') ?? '';
  const kept = { code_hash: hashOf(code), until: new Date(Date.now() + HOURS * 3_600_000) };
  await database
    .insertInto('setup_code')
    .values(kept)
    .onConflict((conflict) => conflict.column('is_only').doUpdateSet(kept))
    .execute();
  return code;
}

/** Founds a school with its first administrator; answers its id. Null where the code is not the one that was printed, or was used. */
export async function foundSchool(database: Database, code: string, school: NewSchool): Promise<string | null> {
  const password_hash = await hashPassword(school.admin.password);
  return database.transaction().execute(async (transaction) => {
    if (!(await takeCode(transaction, code))) return null;
    const { id } = await sql<{ id: string }>`SELECT gen_random_uuid() AS id`
      .execute(transaction)
      .then(({ rows }) => rows[0] ?? { id: '' });
    await sql`SELECT set_config('app.school_id', ${id}, true)`.execute(transaction);
    await transaction.insertInto('schools').values({ id, name: school.schoolName }).execute();
    const { displayName, loginName } = school.admin;
    const admin = {
      school_id: id,
      login_name: loginName,
      login_key: foldLoginName(loginName),
      display_name: displayName,
      role: 'admin' as const,
      password_hash,
    };
    await transaction.insertInto('users').values(admin).execute();
    await appendAudit(transaction, { schoolId: id, action: 'school.founded', actorId: null, subjectId: null });
    return id;
  });
}

/** Taken away with the looking, so that two who come with it at once do not found two schools. */
async function takeCode(transaction: Transaction<Tables>, code: string): Promise<boolean> {
  const { numDeletedRows } = await transaction
    .deleteFrom('setup_code')
    .where('code_hash', '=', hashOf(code.trim().toLowerCase()))
    .where('until', '>', sql<Date>`now()`)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}

function hashOf(code: string): Buffer {
  return createHash('sha256').update(code).digest();
}
