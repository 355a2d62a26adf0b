/**
 * What a disk can do to a database. `in-use`: another program holds the file. `disk-failed`: it could not be read or
 * written for no reason we can name.
 */
export type DisasterCode = 'disk-full' | 'read-only' | 'disk-failed' | 'damaged' | 'in-use';

/**
 * Thrown when a read or a save fails for the disk's sake. The transaction it happened in is rolled back: nothing is
 * half written, and what was to be saved is still with the caller.
 */
export class DatabaseDisaster extends Error {
  override readonly name = 'DatabaseDisaster';
  readonly code: DisasterCode;

  constructor(code: DisasterCode, cause?: unknown) {
    super(`the database: ${code}`, { cause });
    this.code = code;
  }
}

/** The disaster behind an error of SQLite or of the file system; null for what is a bug of ours, a broken constraint for one. */
export function disasterCodeOf(error: unknown): DisasterCode | null {
  if (error instanceof DatabaseDisaster) return error.code;
  const code = codeIn(error);
  const found = disasters.find(([start]) => code === start || code.startsWith(`${start}_`));
  if (found !== undefined) return found[1];
  return error instanceof Error && 'syscall' in error ? 'disk-failed' : null;
}

/** SQLite's own word for what happened, for the log. */
export function sqliteCodeOf(error: unknown): string {
  return codeIn(error instanceof DatabaseDisaster ? error.cause : error);
}

/** Does a step, and lets what the disk does to it come out as one kind of error. */
export function withDisasters<Value>(step: () => Value): Value {
  try {
    return step();
  } catch (error) {
    throw asDisaster(error);
  }
}

export function asDisaster(error: unknown): unknown {
  const code = disasterCodeOf(error);
  return code === null || error instanceof DatabaseDisaster ? error : new DatabaseDisaster(code, error);
}

function codeIn(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/**
 * By primary code; SQLite's extended codes (SQLITE_IOERR_FSYNC) begin with theirs. Whatever else the file system refuses
 * is a disk that failed.
 */
const disasters: readonly (readonly [start: string, code: DisasterCode])[] = [
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_READONLY', 'read-only'],
  ['SQLITE_PERM', 'read-only'],
  ['SQLITE_CORRUPT', 'damaged'],
  ['SQLITE_NOTADB', 'damaged'],
  ['SQLITE_BUSY', 'in-use'],
  ['SQLITE_LOCKED', 'in-use'],
  ['SQLITE_IOERR_SHMSIZE', 'disk-full'], // no room for the index of the journal
  ['SQLITE_IOERR', 'disk-failed'],
  ['SQLITE_CANTOPEN', 'disk-failed'],
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EROFS', 'read-only'],
  ['EACCES', 'read-only'],
  ['EPERM', 'read-only'],
  ['EBUSY', 'in-use'],
];
