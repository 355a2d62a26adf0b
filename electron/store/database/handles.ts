import { invariant } from '../../../shared/invariant.ts';
import type { Connection } from './connect.ts';
import { asDisaster, DatabaseDisaster, withDisasters } from './database-disaster.ts';

export type Bound = string | number | bigint | Uint8Array | null;

/** Reads. What a row looks like is the caller's word: it stands in the query beside it. */
export type ReadHandle = {
  readonly get: <Row>(sql: string, ...values: readonly Bound[]) => Row | undefined;
  readonly all: <Row>(sql: string, ...values: readonly Bound[]) => Row[];
};

/** Writes, and reads what was written. There is one only inside `inTransaction`, and it is void afterwards. */
export type WriteHandle = ReadHandle & {
  readonly run: (sql: string, ...values: readonly Bound[]) => { readonly changes: number };
};

export type Handles = {
  readonly read: ReadHandle;
  readonly inTransaction: <Value>(work: (write: WriteHandle) => Value) => Value;
};

/**
 * All of `work` is saved when `inTransaction` answers, and none of it when it throws: a DatabaseDisaster when the disk
 * was to blame. Work is not asynchronous: others would write in the middle of it.
 */
export function createHandles(connection: Connection): Handles {
  const prepare = cachePrepared(connection);
  const read: ReadHandle = {
    get: (sql, ...values) => withDisasters(() => onlyReading(prepare(sql)).get(...values)) as never,
    all: (sql, ...values) => withDisasters(() => onlyReading(prepare(sql)).all(...values)) as never,
  };

  function inTransaction<Value>(work: (write: WriteHandle) => Value): Value {
    invariant(!connection.inTransaction, 'a transaction is not begun inside another');
    const { write, throwIfStruck, end } = createWriteHandle(prepare);
    try {
      withDisasters(() => prepare('BEGIN IMMEDIATE').run());
      const value = work(write);
      invariant(!(value instanceof Promise), 'the work of a transaction is done when it answers');
      throwIfStruck();
      withDisasters(() => prepare('COMMIT').run());
      return value;
    } finally {
      end();
      // A full disk may have rolled back already. What is still open here has failed.
      if (connection.inTransaction) rollBack(connection);
    }
  }

  return { read, inTransaction };
}

type Prepare = ReturnType<typeof cachePrepared>;
type Statement = ReturnType<Prepare>;

/** Statements by their text; there are as many as queries in the program, so none is ever dropped. */
function cachePrepared(connection: Connection) {
  const statements = new Map<string, ReturnType<typeof connection.prepare<Bound[]>>>();
  return (sql: string) => {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    const statement = connection.prepare<Bound[]>(sql);
    statements.set(sql, statement);
    return statement;
  };
}

function onlyReading(statement: Statement): Statement {
  invariant(statement.readonly && statement.reader, 'a read handle only reads');
  return statement;
}

function createWriteHandle(prepare: Prepare) {
  let isOver = false;
  let struck: DatabaseDisaster | null = null;
  /** A disaster is remembered: work that swallows it must not end as if all had been saved. */
  const step = <Value>(sql: string, act: (statement: Statement) => Value): Value => {
    invariant(!isOver, 'a write handle is used only inside its transaction');
    try {
      return act(prepare(sql));
    } catch (error) {
      const thrown = asDisaster(error);
      if (thrown instanceof DatabaseDisaster) struck = thrown;
      throw thrown;
    }
  };
  const write: WriteHandle = {
    get: (sql, ...values) => step(sql, (statement) => statement.get(...values)) as never,
    all: (sql, ...values) => step(sql, (statement) => statement.all(...values)) as never,
    run: (sql, ...values) => step(sql, (statement) => ({ changes: statement.run(...values).changes })),
  };
  const throwIfStruck = (): void => {
    if (struck !== null) throw struck;
  };
  const end = (): void => {
    isOver = true;
  };
  return { write, throwIfStruck, end };
}

function rollBack(connection: Connection): void {
  try {
    connection.exec('ROLLBACK');
  } catch {
    // Then the disk is gone. The journal has no end mark for this transaction, so the next opener drops it.
  }
}
