import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import type { Connection } from './connect.ts';

/** Pages copied before others get their turn: 0.4 MB, a few milliseconds. */
const PAGES_AT_ONCE = 100;

/** Pages after which what was copied is put on the disk: 16 MB. */
const PAGES_UNTIL_FLUSH = 4_096;

/**
 * Copies a database by SQLite's backup interface, in small steps between which others save. SQLite flushes the copy in one
 * go at its end, and everybody waits meanwhile: a quarter of a second for 300 MB where the disk is quick. So it is
 * flushed as it grows, off the main thread; while that goes on no pages are copied. `onProgress` is told 0 to 1; what it
 * throws ends the copying.
 */
export async function copyInSteps(
  connection: Connection,
  toFile: string,
  onProgress: (fraction: number) => void = () => undefined,
): Promise<void> {
  const flushes = createFlushes(toFile);
  try {
    await connection.backup(toFile, {
      progress: ({ totalPages, remainingPages }) => {
        const copied = totalPages - remainingPages;
        onProgress(totalPages === 0 ? 0 : copied / totalPages);
        return flushes.mayGoOn(copied) ? PAGES_AT_ONCE : 0;
      },
    });
  } finally {
    await flushes.end();
  }
}

function createFlushes(file: string) {
  // Held open to the end: closing any handle of a file drops the locks SQLite has on it in this process.
  let handle: FileHandle | null = null;
  let flushed = 0;
  let running: Promise<void> | null = null;
  let failure: unknown = null;

  const flush = async (): Promise<void> => {
    try {
      handle ??= await open(file, 'r+');
      await handle.datasync();
    } catch (error) {
      failure = error;
    } finally {
      running = null;
    }
  };
  return {
    /** Whether pages may be copied now. Throws what a flush has thrown. */
    mayGoOn(copied: number): boolean {
      if (failure !== null) throw failure;
      if (running === null && copied - flushed >= PAGES_UNTIL_FLUSH) {
        flushed = copied;
        running = flush();
      }
      return running === null;
    },
    async end(): Promise<void> {
      await running;
      await handle?.close();
    },
  };
}
