import { disasterCodeOf, sqliteCodeOf, DatabaseDisaster } from '../database/database-disaster.ts';

/** Why there is no new backup, told apart by what the person can do. The earlier backups are all as they were. */
export type BackupProblem =
  /** Not there, or not the folder that was set up: plug the disk in, connect to the school's network. */
  | { readonly code: 'place-missing' }
  | { readonly code: 'place-read-only' }
  | { readonly code: 'place-full' }
  /** Unplugged in the middle, a broken cable, a broken disk. */
  | { readonly code: 'place-failed' }
  /** What was written there reads back as something else: do not trust that disk. */
  | { readonly code: 'place-unreliable' }
  /** This computer's own disk, where the copy is made first. */
  | { readonly code: 'here-full' }
  | { readonly code: 'here-failed' }
  /** The database itself is not whole: the repair screen is next. */
  | { readonly code: 'database-damaged'; readonly findings: readonly string[] };

/** For what was thrown while working in the place of the backups; null for a bug, which is to be thrown on. */
export function placeProblemOf(error: unknown): BackupProblem | null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return { code: 'place-missing' };
  const code = disasterCodeOf(error);
  if (code === null) return null;
  if (code === 'disk-full') return { code: 'place-full' };
  return { code: code === 'read-only' ? 'place-read-only' : 'place-failed' };
}

/** For what was thrown while the copy was made on this computer; null for a bug. */
export function hereProblemOf(error: unknown): BackupProblem | null {
  const code = disasterCodeOf(error);
  if (code === null) return null;
  if (code === 'damaged') return { code: 'database-damaged', findings: findingsOf(error) };
  return { code: code === 'disk-full' ? 'here-full' : 'here-failed' };
}

function findingsOf(error: unknown): string[] {
  const cause = error instanceof DatabaseDisaster ? error.cause : null;
  return Array.isArray(cause) ? cause.map(String) : [sqliteCodeOf(error)];
}
