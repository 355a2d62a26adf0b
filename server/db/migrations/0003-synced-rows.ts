import { sql } from 'kysely';
import type { Kysely } from 'kysely';

const OF_THIS_SCHOOL = sql`school_id = nullif(current_setting('app.school_id', true), '')::uuid`;

/**
 * What the desks of a school share, and how far each is. Bodies are `json` and not `jsonb`: nothing is searched in them, and what
 * was read off a sheet may hold a character that jsonb refuses.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`CREATE TABLE synced_rows (
    school_id uuid NOT NULL REFERENCES schools,
    id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('document', 'timetable', 'version', 'conflict')),
    version bigint NOT NULL CHECK (version > 0),
    added_by uuid,
    -- The timetable that a version or conflict is of, the document that a timetable is of: erased with it.
    about uuid,
    is_erased boolean NOT NULL DEFAULT false,
    body json,
    -- Who changed what of it last; see shared/sync/decide-mutation.ts.
    marks json NOT NULL DEFAULT '[]',
    PRIMARY KEY (school_id, id),
    CHECK (is_erased = (body IS NULL))
  )`.execute(database);
  await sql`CREATE INDEX synced_rows_about ON synced_rows (school_id, about)`.execute(database);
  // What was taken of each row, in order: who, when and what.
  await sql`CREATE TABLE row_history (
    school_id uuid NOT NULL,
    row_id uuid NOT NULL,
    version bigint NOT NULL,
    number bigint NOT NULL,
    device_id uuid NOT NULL,
    user_id uuid NOT NULL,
    at timestamptz NOT NULL,
    mutation json NOT NULL,
    PRIMARY KEY (school_id, row_id, version, number),
    FOREIGN KEY (school_id, row_id) REFERENCES synced_rows (school_id, id)
  )`.execute(database);
  // Every mutation by the id that its desk gave it, and what became of it.
  await sql`CREATE TABLE handed_in (
    school_id uuid NOT NULL,
    id uuid NOT NULL,
    device_id uuid NOT NULL,
    number bigint NOT NULL,
    outcome text NOT NULL CHECK (outcome IN ('taken', 'conflict', 'gone', 'refused')),
    PRIMARY KEY (school_id, id),
    FOREIGN KEY (school_id, device_id) REFERENCES devices (school_id, id)
  )`.execute(database);
  await sql`CREATE TABLE device_views (
    school_id uuid NOT NULL,
    device_id uuid NOT NULL,
    -- The last of its mutations that was looked at.
    last_number bigint NOT NULL DEFAULT 0,
    views json NOT NULL DEFAULT '[]',
    -- At which count of the school and for which role it was told everything: at the same again there is nothing to tell.
    told_version bigint,
    told_role text,
    PRIMARY KEY (school_id, device_id),
    FOREIGN KEY (school_id, device_id) REFERENCES devices (school_id, id)
  )`.execute(database);
  for (const table of ['synced_rows', 'row_history', 'handed_in', 'device_views']) {
    await sql`ALTER TABLE ${sql.table(table)} ENABLE ROW LEVEL SECURITY`.execute(database);
    await sql`ALTER TABLE ${sql.table(table)} FORCE ROW LEVEL SECURITY`.execute(database);
    await sql`CREATE POLICY of_this_school ON ${sql.table(table)} USING (${OF_THIS_SCHOOL})`.execute(database);
    await sql`GRANT SELECT, INSERT, UPDATE, DELETE ON ${sql.table(table)} TO desk_school`.execute(database);
  }
}
