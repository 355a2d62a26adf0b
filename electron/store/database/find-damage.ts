import type { Connection } from './connect.ts';
import { disasterCodeOf, sqliteCodeOf } from './database-disaster.ts';

/**
 * What is wrong with a database, in SQLite's words; empty when nothing is. `quick` walks every page and row;
 * `thorough` also holds every index against its table, and takes several times as long. Of one table only its own pages
 * are looked at, and no references.
 */
export function findDamage(connection: Connection, how: 'quick' | 'thorough', table: string | null = null): string[] {
  const check = how === 'quick' ? 'quick_check' : 'integrity_check';
  const what = table === null ? check : `${check}('${table.replaceAll("'", "''")}')`;
  try {
    const findings = (connection.pragma(what) as Record<string, string>[]).flatMap((row) => Object.values(row));
    if (findings.some((finding) => finding !== 'ok')) return findings;
    return table === null ? findBrokenReferences(connection) : [];
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
