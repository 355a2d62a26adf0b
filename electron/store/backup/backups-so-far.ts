import { z } from 'zod';
import { BackupProblemCode } from '../../../shared/ipc/care-messages.ts';
import type { ReadHandle, WriteHandle } from '../database/handles.ts';
import { keepPlainSetting, readPlainSetting } from '../office/plain-settings.ts';

const NAME = 'backups-so-far';
const DAY = 24 * 60 * 60 * 1000;

/** For so long without a backup, everybody who can do something about it is told on every screen. */
const OVERDUE_AFTER = 3 * DAY;

const Moment = z.object({ wall: z.number(), steady: z.number(), run: z.string() });

/** How the backups went, in the clear: it names nobody, and is known before anybody is signed in. */
const BackupsSoFar = z.object({
  lastMade: z.number().nullable(),
  /** How many good ones lay in the place then. */
  kept: z.int().nullable(),
  /** In how many of them keys that were destroyed may still be. An earlier program did not tell. */
  unreached: z.int().min(0).default(0),
  failures: z.int().min(0),
  lastFailed: Moment.nullable(),
  /** Why the last try came to nothing, and when the first one since the last backup did. */
  problem: z.object({ code: BackupProblemCode, since: z.number() }).nullable(),
});
export type BackupsSoFar = z.infer<typeof BackupsSoFar>;

const none: BackupsSoFar = { lastMade: null, kept: null, unreached: 0, failures: 0, lastFailed: null, problem: null };

export function readBackupsSoFar(read: ReadHandle): BackupsSoFar {
  return readPlainSetting(read, NAME, BackupsSoFar) ?? none;
}

export function keepBackupsSoFar(write: WriteHandle, soFar: BackupsSoFar, now: number): void {
  keepPlainSetting(write, NAME, soFar, now);
}

export function afterBackup(made: {
  readonly at: number;
  readonly kept: number | null;
  readonly unreached: number;
}): BackupsSoFar {
  return { ...none, lastMade: made.at, kept: made.kept, unreached: made.unreached };
}

export function afterFailure(
  soFar: BackupsSoFar,
  code: BackupProblemCode,
  now: NonNullable<BackupsSoFar['lastFailed']>,
): BackupsSoFar {
  const since = soFar.problem?.since ?? now.wall;
  return { ...soFar, failures: soFar.failures + 1, lastFailed: now, problem: { code, since } };
}

/** Whether there has been none for three days, counted from the last good one or, before any, from the first failure. */
export function isBackupOverdue({ lastMade, problem }: BackupsSoFar, now: number): boolean {
  const since = lastMade ?? problem?.since ?? now;
  return now - since > OVERDUE_AFTER;
}
