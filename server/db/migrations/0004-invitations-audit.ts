import { sql } from 'kysely';
import type { Kysely } from 'kysely';

const OF_THIS_SCHOOL = sql`school_id = nullif(current_setting('app.school_id', true), '')::uuid`;

/** Who was asked to join, and a chain of what was done about accounts, devices and erasing, which is only ever added to. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`CREATE TABLE invitations (
    school_id uuid NOT NULL REFERENCES schools,
    code_hash bytea NOT NULL,
    display_name text NOT NULL,
    role text NOT NULL CHECK (role IN ('student', 'teacher', 'office', 'admin')),
    until timestamptz NOT NULL,
    PRIMARY KEY (school_id, code_hash)
  )`.execute(database);
  // Ids and no names: so an account can be erased and the chain holds.
  await sql`CREATE TABLE audit (
    school_id uuid NOT NULL REFERENCES schools,
    number bigint NOT NULL CHECK (number > 0),
    at timestamptz NOT NULL,
    actor_id uuid,
    action text NOT NULL,
    subject_id uuid,
    previous bytea NOT NULL CHECK (length(previous) = 32),
    hash bytea NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (school_id, number)
  )`.execute(database);
  for (const table of ['invitations', 'audit']) {
    await sql`ALTER TABLE ${sql.table(table)} ENABLE ROW LEVEL SECURITY`.execute(database);
    await sql`ALTER TABLE ${sql.table(table)} FORCE ROW LEVEL SECURITY`.execute(database);
    await sql`CREATE POLICY of_this_school ON ${sql.table(table)} USING (${OF_THIS_SCHOOL})`.execute(database);
  }
  await sql`GRANT SELECT, INSERT, UPDATE, DELETE ON invitations TO desk_school`.execute(database);
  await sql`GRANT SELECT, INSERT ON audit TO desk_school`.execute(database);
}
