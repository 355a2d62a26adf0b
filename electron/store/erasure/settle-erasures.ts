import { databaseFilesIn } from '../database/database-files.ts';
import type { ReadHandle } from '../database/handles.ts';
import type { OpenDatabase } from '../database/open-database.ts';
import type { Erasure, ListFinding } from './erasure-lines.ts';
import { addErasures, readErasures } from './erasure-list.ts';
import { clearTraces } from './erase-subject.ts';
import { eraseKey } from './erase-key.ts';

export type SettledErasures = {
  /** How many keys were on the list and not yet known to be destroyed here. */
  readonly replayed: number;
  /** How many the list did not have: more than the last one, which a crash may leave out, says that lines were cut off. */
  readonly added: number;
  /** What was wrong with the list; it has been mended. */
  readonly finding: ListFinding | null;
};

/**
 * Brings database and list to the same erasures, after every start and every restore, before anything is shown: what the
 * list knows is destroyed here, what only the database knows is added to the list. Needs no key.
 */
export async function settleErasures(
  database: Pick<OpenDatabase, 'read' | 'inTransaction' | 'emptyJournal'>,
  folder: string,
): Promise<SettledErasures> {
  const { erasures: file } = databaseFilesIn(folder);
  const { erasures } = await readErasures(file);
  const known = new Set(erasuresIn(database.read).map(({ keyId }) => keyId));
  // A restored backup has lost these keys already, before it was put in its place; now its rows follow.
  const due = erasures.filter(({ keyId }) => !known.has(keyId));
  if (due.length > 0) {
    database.inTransaction((write) => due.forEach((erasure) => eraseKey(write, erasure)));
    database.emptyJournal();
  }
  const listed = new Set(erasures.map(({ keyId }) => keyId));
  const added = [...known].filter((keyId) => !listed.has(keyId)).length;
  const all = erasuresIn(database.read);
  const finding = await addErasures(file, all);
  // What the disk did not let through at the time: copies on a full disk, a journal that could not be emptied.
  if (all.length > 0) await clearTraces({ database, folder }, all);
  return { replayed: due.length, added, finding };
}

/** In the order in which keys were destroyed. */
export function erasuresIn(read: ReadHandle): Erasure[] {
  return read.all<Erasure>('SELECT key_id AS keyId, erased_at AS erasedAt FROM erasures ORDER BY number');
}
