import { rm, writeFile } from 'node:fs/promises';
import type { DatabaseFiles } from './database-files.ts';

/**
 * The database was found damaged while it was open. Closed it may look whole from outside: the next opening looks through
 * it before anybody works on.
 */
export async function markSuspect({ suspect }: DatabaseFiles): Promise<void> {
  // Where even this has no room, the damage is found again as it was the first time.
  await writeFile(suspect, '', { mode: 0o600 }).catch(() => undefined);
}

/** It was looked through and is whole, or another has taken its place. */
export async function clearSuspicion({ suspect }: DatabaseFiles): Promise<void> {
  await rm(suspect, { force: true });
}

/** The database they are about is gone: what comes in its place was never in use, has no journal to miss, and is whole. */
export async function clearMarks(files: DatabaseFiles): Promise<void> {
  await rm(files.inUse, { force: true });
  await clearSuspicion(files);
}
