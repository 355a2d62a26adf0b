import { Kysely, PostgresDialect } from 'kysely';
import type { ColumnType, Generated } from 'kysely';
import pg from 'pg';
import type { Role } from '../../shared/access/roles.ts';

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
    tries: ColumnType<unknown, string, string>;
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
