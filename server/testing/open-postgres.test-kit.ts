import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll } from 'vitest';
import { connect } from '../db/database.ts';
import type { Database } from '../db/database.ts';
import { migrate } from '../db/migrate.ts';
import { startOwnPostgres } from '../db/own-postgres.ts';
import type { OwnPostgres } from '../db/own-postgres.ts';

/** A PostgreSQL of its own for the tests of one file; answers how to get at a fresh database in it, up to date. */
export function openPostgres(): () => Promise<Database> {
  let own: OwnPostgres | null = null;
  let folder = '';
  const opened: Database[] = [];
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'desk-postgres-'));
    own = await startOwnPostgres(folder);
  }, 60_000);
  afterAll(async () => {
    for (const database of opened) await database.destroy();
    await own?.stop();
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);
  return async () => {
    const first = connect(own?.url ?? '', ignore);
    const name = `test_${opened.length}`;
    await sql`CREATE DATABASE ${sql.id(name)}`.execute(first);
    await first.destroy();
    const url = new URL(own?.url ?? '');
    url.pathname = `/${name}`;
    const database = connect(url.href, ignore);
    opened.push(database);
    await migrate(database);
    return database;
  };
}

/** What the server says of connections when it is stopped under them. */
const ignore = (): void => undefined;
