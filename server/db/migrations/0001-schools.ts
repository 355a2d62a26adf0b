import { sql } from 'kysely';
import type { Kysely } from 'kysely';

/**
 * Schools, and the role that works for one of them at a time. Row-level security is forced, so that not even the owner of a
 * table reads past it by mistake; only who makes schools, as the owner with rights above the rules, sees all.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`DO $$ BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'desk_school') THEN
      CREATE ROLE desk_school NOLOGIN NOSUPERUSER NOBYPASSRLS;
    END IF;
  END $$`.execute(database);
  await sql`GRANT desk_school TO current_user`.execute(database);
  await sql`CREATE TABLE schools (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    name text NOT NULL CHECK (name <> ''),
    version bigint NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL DEFAULT now()
  )`.execute(database);
  await sql`ALTER TABLE schools ENABLE ROW LEVEL SECURITY`.execute(database);
  await sql`ALTER TABLE schools FORCE ROW LEVEL SECURITY`.execute(database);
  // Set to nothing, as a connection that served a school before has it, is no school.
  await sql`CREATE POLICY of_this_school ON schools
    USING (id = nullif(current_setting('app.school_id', true), '')::uuid)`.execute(database);
  await sql`GRANT SELECT, UPDATE ON schools TO desk_school`.execute(database);
}
