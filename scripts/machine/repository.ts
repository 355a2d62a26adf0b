import { accessSync, constants, mkdirSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root folder, without a slash at its end. */
export const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '');

/** Where scripts keep logs and notes between runs: .cache/, or the temporary folder in a clone that is not ours. */
export function cacheFolder(): string {
  const own = isWritable(REPOSITORY) ? join(REPOSITORY, '.cache') : join(tmpdir(), `timetable-desk-${userInfo().uid}`);
  mkdirSync(own, { recursive: true });
  return own;
}

export function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false; // that it throws is the answer
  }
}
