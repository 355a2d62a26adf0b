import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { databaseFilesIn } from '../../../store/database/database-files.ts';
import type { ReadHandle } from '../../../store/database/handles.ts';
import { openDatabase } from '../../../store/database/open-database.ts';
import type { OpenDatabase } from '../../../store/database/open-database.ts';
import { OfficeNotAsItShouldBe } from './office-not-as-it-should-be.ts';

/** Erasures are known before anything is restored, so that nothing erased ever comes back. */
const MAY_HOLD_ROWS = ['erasures'];

/**
 * A profile in which nobody has begun: every table, also one that comes to be later, as in a database made this moment, and no
 * file that an open database has not. Throws where something is half there.
 */
export async function expectNothingBegun(database: OpenDatabase): Promise<void> {
  expectNoStrayFiles(database.folder);
  const folder = mkdtempSync(join(tmpdir(), 'nothing-begun-'));
  const made = await openDatabase(folder);
  if (!made.ok) throw new OfficeNotAsItShouldBe(`no new database can be made: ${made.error.code}`);
  try {
    const [there, asNew] = [rowsByTable(database.read), rowsByTable(made.value.read)];
    const tables = [...new Set([...there.keys(), ...asNew.keys()])].filter((table) => !MAY_HOLD_ROWS.includes(table));
    const others = tables.filter((table) => !isDeepStrictEqual(there.get(table), asNew.get(table)));
    if (others.length === 0) return;
    const counts = others.map((table) => `${there.get(table)?.length ?? 'no'} rows in ${table}`);
    throw new OfficeNotAsItShouldBe(`on another computer, half there: ${counts.join(', ')}`);
  } finally {
    made.value.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Of an open database in which nothing is being done: what lies there beside it would never be cleared away. */
export function expectNoStrayFiles(folder: string, alsoThere: readonly string[] = []): void {
  const { database, journal, sharedMemory, lock, inUse, erasures } = databaseFilesIn(folder);
  const files = [database, journal, sharedMemory, lock, inUse, erasures, ...alsoThere];
  const known = new Set(files.map((file) => basename(file)));
  const stray = readdirSync(folder).filter((name) => !known.has(name));
  if (stray.length > 0) throw new OfficeNotAsItShouldBe(`on another computer, left behind: ${stray.join(', ')}`);
}

function rowsByTable(read: ReadHandle): Map<string, unknown[]> {
  const tables = read.all<{ name: string }>(
    `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite@_%' ESCAPE '@'`,
  );
  return new Map(tables.map(({ name }) => [name, read.all(`SELECT * FROM "${name}"`)]));
}
