import type { Connection } from '../database/connect.ts';

export type Row = Readonly<Record<string, unknown>>;

/** What of a table came out: its rows one by one, and whether some did not. */
export type SoundRows = { readonly rows: Iterable<Row>; readonly wasCut: () => boolean };

/**
 * The rows of a table that a damaged database still gives. Where a page is lost, walking a table ends: so it is walked
 * from both ends, and each row is fetched by itself, because its page may be sound where the one its long values went on
 * to is not.
 */
export function soundRows(connection: Connection, table: string): SoundRows {
  const keys = keyColumns(connection, table);
  let isCut = false;
  const cut = (): void => void (isCut = true);
  const rows = hasRowId(connection, table)
    ? byKeys(connection, table, ['rowid'], cut)
    : byKeys(connection, table, keys, cut);
  return { rows, wasCut: () => isCut };
}

function* byKeys(connection: Connection, table: string, keys: readonly string[], cut: () => void): Generator<Row> {
  const list = keys.map(quoted).join(', ');
  const one = connection.prepare<unknown[], Row>(
    `SELECT * FROM ${quoted(table)} NOT INDEXED WHERE ${keys.map((key) => `${quoted(key)} = ?`).join(' AND ')}`,
  );
  const seen = new Set<string>();
  for (const direction of ['ASC', 'DESC'] as const) {
    const order = keys.map((key) => `${quoted(key)} ${direction}`).join(', ');
    const walk = walkKeys(connection, `SELECT ${list} FROM ${quoted(table)} NOT INDEXED ORDER BY ${order}`, cut);
    for (const key of walk.keys) {
      const name = JSON.stringify(key);
      if (seen.has(name)) break;
      seen.add(name);
      const row = attempt(() => one.get(...key), cut);
      if (row !== undefined) yield row;
    }
    if (!walk.wasCut()) return;
  }
}

/** Keys in order, up to where the table can no longer be walked. */
function walkKeys(connection: Connection, sql: string, cut: () => void) {
  let isCut = false;
  function* walk(): Generator<unknown[]> {
    try {
      yield* connection.prepare<unknown[], unknown[]>(sql).raw().iterate();
    } catch {
      isCut = true;
      cut();
    }
  }
  return { keys: walk(), wasCut: () => isCut };
}

function attempt<Value>(step: () => Value, cut: () => void): Value | undefined {
  try {
    return step();
  } catch {
    cut();
    return undefined;
  }
}

function hasRowId(connection: Connection, table: string): boolean {
  const about = connection.pragma(`table_list(${quoted(table)})`) as { readonly wr: number }[];
  return about[0]?.wr === 0;
}

/** The columns of a table's primary key, in its order. */
export function keyColumns(connection: Connection, table: string): string[] {
  const columns = connection.pragma(`table_info(${quoted(table)})`) as { readonly name: string; readonly pk: number }[];
  return columns
    .filter(({ pk }) => pk > 0)
    .sort((one, other) => one.pk - other.pk)
    .map(({ name }) => name);
}

export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
