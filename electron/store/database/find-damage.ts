import type { Connection } from './connect.ts';
import { disasterCodeOf, sqliteCodeOf } from './database-disaster.ts';

/**
 * What is wrong with a database, in SQLite's words; empty when nothing is. `quick` walks every page and row;
 * `thorough` also holds every index against its table, and takes several times as long.
 */
export function findDamage(connection: Connection, how: 'quick' | 'thorough'): string[] {
  const check = how === 'quick' ? 'quick_check' : 'integrity_check';
  try {
    const findings = (connection.pragma(check) as Record<string, string>[]).flatMap((row) => Object.values(row));
    return findings.some((finding) => finding !== 'ok') ? findings : findBrokenReferences(connection);
  } catch (error) {
    // Some damage SQLite stumbles over instead of listing it.
    if (disasterCodeOf(error) === 'damaged') return [sqliteCodeOf(error)];
    throw error;
  }
}

export function findBrokenReferences(connection: Connection): string[] {
  const broken = connection.pragma('foreign_key_check') as { readonly table: string; readonly parent: string }[];
  const sentences = broken.map(({ table, parent }) => `rows of ${table} point at rows of ${parent} that are not there`);
  return [...new Set(sentences)];
}
