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
