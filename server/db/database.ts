import { Kysely, PostgresDialect } from 'kysely';
import type { ColumnType, Generated } from 'kysely';
import pg from 'pg';
import type { Role } from '../../shared/access/roles.ts';
import type { Outcome } from '../../shared/sync/push-messages.ts';

export type RowKind = 'document' | 'timetable' | 'version' | 'conflict';

/** Written as text, read as what it says. */
type Json = ColumnType<unknown, string, string>;

/** The tables, as the newest migration leaves them. */
export type Tables = {
  schools: {
    id: Generated<string>;
    name: string;
    /** Counts up with every change of a row that devices are told of. */
    version: Generated<string>;
    created_at: Generated<Date>;
  };
  users: {
    school_id: string;
    id: Generated<string>;
    login_name: string;
    login_key: string;
    display_name: string;
    role: Role;
    password_hash: string;
    deactivated_at: Generated<Date | null>;
    created_at: Generated<Date>;
  };
  devices: {
    school_id: string;
    id: string;
    user_id: string;
    name: string;
    family: Buffer;
    generation: Generated<number>;
    turned_at: Generated<Date>;
    revoked_at: Generated<Date | null>;
    created_at: Generated<Date>;
  };
  sign_in_tries: {
    school_id: string;
    name_hash: Buffer;
    /** A row of `shared/access/lockout.ts`. */
    tries: Json;
  };
  synced_rows: {
    school_id: string;
    id: string;
    kind: RowKind;
    version: string;
    added_by: string | null;
    about: string | null;
    is_erased: Generated<boolean>;
    /** As shared/sync/row-body.ts says for its kind; null once it was erased. */
    body: ColumnType<unknown, string | null, string | null>;
    /** `UnitMark`s. */
    marks: ColumnType<unknown, string | undefined, string>;
  };
  row_history: {
    school_id: string;
    row_id: string;
    version: string;
    number: string;
    device_id: string;
    user_id: string;
    at: Date;
    /** A `Mutation`. */
    mutation: Json;
  };
  handed_in: { school_id: string; id: string; device_id: string; number: string; outcome: Outcome };
  device_views: {
    school_id: string;
    device_id: string;
    last_number: Generated<string>;
    /** Views of shared/sync/decide-pull.ts, their rows as pairs. */
    views: ColumnType<unknown, string | undefined, string>;
    told_version: string | null;
    told_role: string | null;
  };
  invitations: { school_id: string; code_hash: Buffer; display_name: string; role: Role; until: Date };
  audit: {
    school_id: string;
    number: string;
    at: Date;
    actor_id: string | null;
    action: string;
    subject_id: string | null;
    previous: Buffer;
    hash: Buffer;
  };
  setup_code: { is_only: Generated<boolean>; code_hash: Buffer; until: Date };
};

export type Database = Kysely<Tables>;

/** So many connections at most: two processes of this kind fit into what a small PostgreSQL allows. */
const MOST_CONNECTIONS = 20;

/** `onTrouble` hears of connections that end while nobody asks anything: the next question opens another. */
export function connect(url: string, onTrouble: (error: Error) => void): Database {
  const pool = new pg.Pool({ connectionString: url, max: MOST_CONNECTIONS });
  pool.on('error', onTrouble);
  // Also of those that are being closed; an error that nobody hears would end the process.
  pool.on('connect', (client) => void client.on('error', onTrouble));
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}
