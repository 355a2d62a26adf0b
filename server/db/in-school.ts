import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { Database, Tables } from './database.ts';

/** The role without any right but on rows of the school that a transaction says it is for; see 0001-schools.ts. */
export const SCHOOL_ROLE = 'desk_school';

/** Whether what others save meanwhile is seen by the next question of a transaction, or by none. */
export type Reads = 'as it comes' | 'as of one moment';

/**
 * Everything that is done for somebody of a school is done in here: the database itself shows no row of another, whatever the
 * query forgets. A transaction that fails leaves nothing behind, neither rows nor the school.
 */
export function inSchool<Value>(
  database: Database,
  schoolId: string,
  work: (transaction: Transaction<Tables>) => Promise<Value>,
  reads: Reads = 'as it comes',
): Promise<Value> {
  const isolation = reads === 'as of one moment' ? 'repeatable read' : 'read committed';
  return tryAgainWhenOvertaken(() =>
    database
      .transaction()
      .setIsolationLevel(isolation)
      .execute(async (transaction) => {
        await sql`SELECT set_config('role', ${SCHOOL_ROLE}, true), set_config('app.school_id', ${schoolId}, true)`.execute(
          transaction,
        );
        return work(transaction);
      }),
  );
}

const MOST_TRIES = 5;

/** Who reads as of one moment and writes what somebody else wrote since begins again. */
async function tryAgainWhenOvertaken<Value>(work: () => Promise<Value>): Promise<Value> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (tries === MOST_TRIES || !isOvertaken(error)) throw error;
    }
  }
}

/** PostgreSQL's serialization_failure. */
function isOvertaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '40001';
}
