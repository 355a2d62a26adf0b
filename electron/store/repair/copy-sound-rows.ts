import { invariant } from '../../../shared/invariant.ts';
import type { Connection } from '../database/connect.ts';
import { keyColumns, quoted, soundRows } from './sound-rows.ts';

/** The tables of a database, in the order in which they were made: what others point at comes first. */
export function tablesOf(connection: Connection): string[] {
  const sql = `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY rowid`;
  return connection.prepare(sql).pluck().all() as string[];
}

/**
 * Brings every sound row of `from` into `to`, an empty database with the same tables. What points at something that was
 * lost lets go of it, or goes with it, as the tables themselves say. Answers whether all rows came over.
 */
export function copySoundRows(from: Connection, to: Connection): boolean {
  to.pragma('foreign_keys = OFF');
  let isAll = true;
  // Rows under a key that was destroyed are rightly there; a guard that asks for the key would keep them out.
  withoutTriggers(to, () => {
    for (const table of tablesOf(to)) if (!copyTable(from, to, table)) isAll = false;
    if (letGoOfWhatIsLost(to)) isAll = false;
  });
  to.pragma('foreign_keys = ON');
  return isAll;
}

function copyTable(from: Connection, to: Connection, table: string): boolean {
  const { rows, wasCut } = soundRows(from, table);
  let wasRefused = false;
  let insert: ReturnType<typeof to.prepare<unknown[]>> | null = null;
  to.transaction(() => {
    for (const row of rows) {
      const columns = Object.keys(row);
      insert ??= to.prepare(
        `INSERT INTO ${quoted(table)} (${columns.map(quoted).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
      );
      try {
        insert.run(...Object.values(row));
      } catch {
        // What a damaged page gives may be a row that could never have been written.
        wasRefused = true;
      }
    }
  })();
  return !wasCut() && !wasRefused;
}

function withoutTriggers(connection: Connection, work: () => void): void {
  type Trigger = { readonly name: string; readonly sql: string };
  const triggers = connection.prepare<[], Trigger>(`SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'`).all();
  for (const { name } of triggers) connection.exec(`DROP TRIGGER ${quoted(name)}`);
  work();
  for (const { sql } of triggers) connection.exec(sql);
}

type Reference = {
  readonly id: number;
  readonly table: string;
  readonly from: string;
  readonly on_delete: string;
};
type Broken = { readonly table: string; readonly rowid: number | null; readonly fkid: number };

/** Until nothing points at what is not there. Answers whether anything did. */
function letGoOfWhatIsLost(connection: Connection): boolean {
  let hadAny = false;
  for (;;) {
    const broken = connection.pragma('foreign_key_check') as Broken[];
    if (broken.length === 0) return hadAny;
    hadAny = true;
    for (const one of broken) letGo(connection, one);
  }
}

function letGo(connection: Connection, { table, rowid, fkid }: Broken): void {
  const references = connection.pragma(`foreign_key_list(${quoted(table)})`) as Reference[];
  const reference = references.find(({ id }) => id === fkid);
  invariant(reference !== undefined, 'a broken reference is one of its table');
  // A row without a row id is not named by the check: all that point at nothing go at once.
  if (rowid === null) {
    const [key] = keyColumns(connection, reference.table);
    invariant(key !== undefined, 'what is pointed at has a key');
    const there = `SELECT ${quoted(key)} FROM ${quoted(reference.table)}`;
    connection.exec(`DELETE FROM ${quoted(table)} WHERE ${quoted(reference.from)} NOT IN (${there})`);
  } else if (reference.on_delete === 'SET NULL') {
    connection.prepare(`UPDATE ${quoted(table)} SET ${quoted(reference.from)} = NULL WHERE rowid = ?`).run(rowid);
  } else {
    connection.prepare(`DELETE FROM ${quoted(table)} WHERE rowid = ?`).run(rowid);
  }
}
