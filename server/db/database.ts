import { Kysely, PostgresDialect } from 'kysely';
import type { Generated } from 'kysely';
import pg from 'pg';

/** The tables, as the newest migration leaves them. */
export type Tables = {
  schools: {
    id: Generated<string>;
    name: string;
    /** Counts up with every change of a row that devices are told of. */
    version: Generated<string>;
    created_at: Generated<Date>;
  };
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
