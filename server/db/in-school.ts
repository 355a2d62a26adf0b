import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { Database, Tables } from './database.ts';

/** The role without any right but on rows of the school that a transaction says it is for; see 0001-schools.ts. */
export const SCHOOL_ROLE = 'desk_school';

/**
 * Everything that is done for somebody of a school is done in here: the database itself shows no row of another, whatever the
 * query forgets. A transaction that fails leaves nothing behind, neither rows nor the school.
 */
export function inSchool<Value>(
  database: Database,
  schoolId: string,
  work: (transaction: Transaction<Tables>) => Promise<Value>,
): Promise<Value> {
  return database.transaction().execute(async (transaction) => {
    await sql`SELECT set_config('role', ${SCHOOL_ROLE}, true), set_config('app.school_id', ${schoolId}, true)`.execute(
      transaction,
    );
    return work(transaction);
  });
}
