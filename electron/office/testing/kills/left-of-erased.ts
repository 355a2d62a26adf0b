import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { databaseFilesIn } from '../../../store/database/database-files.ts';
import type { OpenDatabase } from '../../../store/database/open-database.ts';
import { readLines } from '../../../store/erasure/erasure-lines.ts';
import { rowsUnderKey } from '../../../store/erasure/rows-under-key.ts';

/** What is still there of what was erased, in words: its key, anything sealed under it, no word of it on the list. */
export function leftOfErased({ read, folder }: Pick<OpenDatabase, 'read' | 'folder'>): string[] {
  const count = (sql: string) => read.get<{ count: number }>(sql)?.count ?? 0;
  const keys = count('SELECT count(*) AS count FROM record_keys WHERE key_id IN (SELECT key_id FROM erasures)');
  const payloads = Object.keys(rowsUnderKey).flatMap((table) => {
    const left = count(
      `SELECT count(*) AS count FROM ${table} WHERE length(sealed) > 0 AND key_id IN (SELECT key_id FROM erasures)`,
    );
    return left === 0 ? [] : [`${left} of ${table} are left of what was erased`];
  });
  const tombstones = ['documents', 'users'].flatMap((table) => {
    const unknown = count(
      `SELECT count(*) AS count FROM ${table} WHERE length(sealed) = 0 AND key_id NOT IN (SELECT key_id FROM erasures)`,
    );
    return unknown === 0 ? [] : [`${unknown} of ${table} are empty and were not erased`];
  });
  const { erasures: list } = databaseFilesIn(folder);
  const listed = new Set(
    existsSync(list) ? readLines(readFileSync(list, 'utf8')).erasures.map(({ keyId }) => keyId) : [],
  );
  const unlisted = read
    .all<{ keyId: string }>('SELECT key_id AS keyId FROM erasures')
    .filter(({ keyId }) => !listed.has(keyId));
  return [
    ...(keys === 0 ? [] : [`${keys} keys are there that were destroyed`]),
    ...payloads,
    ...tombstones,
    ...(unlisted.length === 0 ? [] : [`${unlisted.length} erasures are not on the list`]),
  ];
}

/** By document's id, its key as it is wrapped in the database. */
export type WrappedKeys = Readonly<Record<string, Uint8Array>>;

export function wrappedKeysIn({ read }: Pick<OpenDatabase, 'read'>): WrappedKeys {
  const rows = read.all<{ id: string; wrapped: Uint8Array }>(
    `SELECT subject_id AS id, wrapped FROM record_keys WHERE subject_kind = 'document'`,
  );
  return Object.fromEntries(rows.map(({ id, wrapped }) => [id, wrapped]));
}

/**
 * The files of a folder, as a killed process left them, in which one of these keys still lies. Not looked at: databases that
 * were set aside damaged, in which nothing is ever changed, and a backup that was on its way to its place or
 * from there. Backups follow behind the erasure, and what is left of that one goes at the next start.
 */
export function filesWithKeys(folder: string, wrapped: readonly Uint8Array[]): string[] {
  if (wrapped.length === 0) return [];
  const { damaged, backupInTheMaking, unfinished } = databaseFilesIn(folder);
  const leftOut = [damaged, backupInTheMaking, unfinished].map((path) => basename(path));
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => {
    const path = join(folder, name);
    if (leftOut.some((start) => name.startsWith(start)) || !statSync(path).isFile()) return false;
    const bytes = readFileSync(path);
    return wrapped.some((key) => bytes.includes(Buffer.from(key)));
  });
}
