import { sql } from 'kysely';
import type { Kysely } from 'kysely';

const OF_THIS_SCHOOL = sql`school_id = nullif(current_setting('app.school_id', true), '')::uuid`;

/** Who may sign in (`login_key` is the name as it is compared), on which devices they are, and what was tried in vain. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`CREATE TABLE users (
    school_id uuid NOT NULL REFERENCES schools,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    login_name text NOT NULL,
    login_key text NOT NULL,
    display_name text NOT NULL,
    role text NOT NULL CHECK (role IN ('student', 'teacher', 'office', 'admin')),
    password_hash text NOT NULL,
    deactivated_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (school_id, id),
    UNIQUE (school_id, login_key)
  )`.execute(database);
  // Its refresh tokens are worked out from `family` and their number; `generation` is the one that is good now.
  await sql`CREATE TABLE devices (
    school_id uuid NOT NULL,
    id uuid NOT NULL,
    user_id uuid NOT NULL,
    name text NOT NULL,
    family bytea NOT NULL,
    generation integer NOT NULL DEFAULT 0,
    turned_at timestamptz NOT NULL DEFAULT now(),
    revoked_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (school_id, id),
    FOREIGN KEY (school_id, user_id) REFERENCES users (school_id, id)
  )`.execute(database);
  // Also for names that nobody has, or a wait would tell who exists: so by a hash of the name, which may be a person's.
  await sql`CREATE TABLE sign_in_tries (
    school_id uuid NOT NULL REFERENCES schools,
    name_hash bytea NOT NULL,
    tries jsonb NOT NULL,
    PRIMARY KEY (school_id, name_hash)
  )`.execute(database);
  for (const table of ['users', 'devices', 'sign_in_tries']) {
    await sql`ALTER TABLE ${sql.table(table)} ENABLE ROW LEVEL SECURITY`.execute(database);
    await sql`ALTER TABLE ${sql.table(table)} FORCE ROW LEVEL SECURITY`.execute(database);
    await sql`CREATE POLICY of_this_school ON ${sql.table(table)} USING (${OF_THIS_SCHOOL})`.execute(database);
    await sql`GRANT SELECT, INSERT, UPDATE, DELETE ON ${sql.table(table)} TO desk_school`.execute(database);
  }
  // Of no school yet, and for nobody who works for one.
  await sql`CREATE TABLE setup_code (
    is_only boolean PRIMARY KEY DEFAULT true CHECK (is_only),
    code_hash bytea NOT NULL,
    until timestamptz NOT NULL
  )`.execute(database);
}
