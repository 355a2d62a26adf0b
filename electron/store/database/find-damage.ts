import type { Connection } from './connect.ts';

/**
 * What is wrong with a database, in SQLite's words; empty when nothing is. `quick` walks every page and row;
 * `thorough` also holds every index against its table, and takes several times as long.
 */
export function findDamage(connection: Connection, how: 'quick' | 'thorough'): string[] {
  const check = how === 'quick' ? 'quick_check' : 'integrity_check';
  const findings = (connection.pragma(check) as Record<string, string>[]).flatMap((row) => Object.values(row));
  if (findings.some((finding) => finding !== 'ok')) return findings;
  return findBrokenReferences(connection);
}

export function findBrokenReferences(connection: Connection): string[] {
  const broken = connection.pragma('foreign_key_check') as { readonly table: string; readonly parent: string }[];
  return [
    ...new Set(broken.map(({ table, parent }) => `rows of ${table} point at rows of ${parent} that are not there`)),
  ];
}
