import { setImmediate as letOthersWork } from 'node:timers/promises';
import type { Connection } from './connect.ts';
import { disasterCodeOf, sqliteCodeOf } from './database-disaster.ts';
import { findBrokenReferences, findDamage } from './find-damage.ts';

/** A row of a file is a quarter of a megabyte. */
const ROWS_AT_ONCE = 16;

/**
 * Like a quick `findDamage`, but table by table, so that who saves in another database meanwhile does not wait for all of it.
 * The table with the files makes up nearly all of a big database and is read row by row instead: its check in one go
 * takes a second a gigabyte. That each piece is the right one, its seal says when it is opened.
 */
export async function findDamageInSlices(connection: Connection): Promise<string[]> {
  const tables = connection.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`).pluck().all() as string[];
  for (const table of ['sqlite_schema', ...tables]) {
    const findings = table === 'chunks' ? await readThrough(connection, table) : findDamage(connection, 'quick', table);
    if (findings.length > 0) return findings;
    await letOthersWork();
  }
  return findBrokenReferences(connection);
}

async function readThrough(connection: Connection, table: string): Promise<string[]> {
  try {
    const rows = connection.prepare(`SELECT * FROM ${table}`).iterate();
    for (let read = 1; rows.next().done !== true; read += 1) {
      if (read % ROWS_AT_ONCE === 0) await letOthersWork();
    }
    return [];
  } catch (error) {
    if (disasterCodeOf(error) === 'damaged') return [sqliteCodeOf(error)];
    throw error;
  }
}
