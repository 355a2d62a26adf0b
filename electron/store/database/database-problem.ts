import { disasterCodeOf, sqliteCodeOf } from './database-disaster.ts';
import type { DisasterCode } from './database-disaster.ts';

/** Why a database did not open, told apart by what the person can do about it. Nothing was changed in any of these cases. */
export type DatabaseProblem =
  /** Made by a newer program: install that one. */
  | { readonly code: 'newer-version'; readonly fileVersion: number; readonly programVersion: number }
  /** A file that is not ours bears its name, or its first page is lost: look at it, or restore a backup. */
  | { readonly code: 'not-a-database' }
  /** Restore a backup; the damaged file is kept. The findings are SQLite's own words, for the log: they name no one. */
  | { readonly code: 'damaged'; readonly findings: readonly string[] }
  /** It was not closed, and its journal was taken away since: what was written last is not in it. */
  | { readonly code: 'journal-missing' }
  /** Another window, program or virus scanner holds it: close that and try again. */
  | { readonly code: 'in-use' }
  /** The folder or the file may not be written: ask whoever looks after the computer. */
  | { readonly code: 'read-only' }
  /** Make room and try again. */
  | { readonly code: 'disk-full' }
  | { readonly code: 'disk-failed' }
  /** The copy before an update could not be made, so the update was not begun. */
  | { readonly code: 'copy-failed'; readonly because: DisasterCode };

/** What a disk or another program did to us, whatever was being done: the first three can be put right by a person. */
export type DiskProblem = Extract<DatabaseProblem, { code: 'in-use' | 'read-only' | 'disk-full' | 'disk-failed' }>;

/** The disk problem behind what was thrown; throws on what is a bug. */
export function diskProblemOf(error: unknown): DiskProblem {
  const problem = problemOf(error);
  if (problem === null) throw error;
  switch (problem.code) {
    case 'in-use':
    case 'read-only':
    case 'disk-full':
      return problem;
    default:
      return { code: 'disk-failed' };
  }
}

/** The problem behind what was thrown while opening; null for a bug, which is to be thrown on. */
export function problemOf(error: unknown): DatabaseProblem | null {
  const code = disasterCodeOf(error);
  if (code === null) return null;
  return code === 'damaged' ? { code, findings: [sqliteCodeOf(error)] } : { code };
}
