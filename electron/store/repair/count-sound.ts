import { setImmediate as letOthersWork } from 'node:timers/promises';
import type { SoundPart } from '../../../shared/ipc/care-messages.ts';
import type { Connection } from '../database/connect.ts';
import { tablesOf } from './copy-sound-rows.ts';
import { soundRows } from './sound-rows.ts';

const ROWS_AT_ONCE = 200;

/**
 * Reads all that a damaged database still gives, to say before anything is done what would be there afterwards. Null
 * where what no office opens without is not among it.
 */
export async function countSound(connection: Connection): Promise<SoundPart | null> {
  try {
    const counts = new Map<string, number>();
    let isAll = true;
    for (const table of tablesOf(connection)) {
      const { rows, wasCut } = soundRows(connection, table);
      let count = 0;
      for (const row of rows) {
        if (isCounted(table, row)) count += 1;
        if (count % ROWS_AT_ONCE === 0) await letOthersWork();
      }
      counts.set(table, count);
      if (wasCut()) isAll = false;
    }
    if (!hasWayIn(connection)) return null;
    const count = (table: string) => counts.get(table) ?? 0;
    return {
      ...{ documents: count('documents'), timetables: count('timetables'), accounts: count('users') },
      isAll,
    };
  } catch {
    // Not even the list of its tables can be read.
    return null;
  }
}

/** What was erased left a row behind that holds nothing. */
function isCounted(table: string, row: Readonly<Record<string, unknown>>): boolean {
  if (!['documents', 'timetables', 'users'].includes(table)) return true;
  return row['sealed'] instanceof Uint8Array && row['sealed'].byteLength > 0;
}

/** The office's own key, one way to the data key at least, how the keyring keeps its half, and the salt of the names. */
export function hasWayIn(connection: Connection): boolean {
  const count = (sql: string): number => {
    try {
      return Number(connection.prepare(sql).pluck().get());
    } catch {
      return 0;
    }
  };
  return [
    'SELECT count(*) FROM keyring',
    'SELECT count(*) FROM key_slots',
    `SELECT count(*) FROM record_keys WHERE subject_kind = 'office'`,
    `SELECT count(*) FROM settings WHERE name = 'login-name-salt'`,
  ].every((sql) => count(sql) > 0);
}
