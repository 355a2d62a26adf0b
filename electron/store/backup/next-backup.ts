import { passedAtLeast } from '../../../shared/access/moment.ts';
import type { Moment } from '../../../shared/access/moment.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Timers stand still while a computer sleeps, and clocks are set: whoever waits asks again after this long at most. */
const LONGEST_WAIT = HOUR;

/** After one failure, two, three … in a row. A stick that was forgotten at home is not asked for every minute. */
const RETRY_AFTER = [5 * MINUTE, 15 * MINUTE, HOUR, 4 * HOUR];

export type BackupSchedule = {
  /** Every so many days. */
  readonly everyDays: number;
  /** The time of day, in minutes since local midnight. */
  readonly atMinute: number;
};

export type BackupsSoFar = {
  /** When the newest good one was made by this computer's clock, in milliseconds since 1970; null before the first. */
  readonly lastMade: number | null;
  /** Tries since then that came to nothing. */
  readonly failures: number;
  readonly lastFailed: Moment | null;
};

export type NextBackup =
  | { readonly kind: 'due'; readonly because: 'first' | 'its-time' | 'missed' | 'clock-set-back' }
  /** Ask again in so many milliseconds; it is due at `at`, unless the clock is set or the computer sleeps. */
  | { readonly kind: 'wait'; readonly at: number; readonly milliseconds: number };

/**
 * Whether a backup is to be made now. A time that went by while the computer was off or asleep is made up for as soon as
 * it is awake, once and not for every day it slept. A newest backup from the future says that the clock was wrong then or
 * is now; nobody can tell when it was made, so there is a new one, which puts it right.
 */
export function nextBackup(schedule: BackupSchedule, soFar: BackupsSoFar, now: Moment): NextBackup {
  const decided = decide(schedule, soFar.lastMade, now.wall);
  const restingFor = restAfterFailure(soFar, now);
  if (decided.kind === 'due' && restingFor > 0) return waitUntil(now.wall + restingFor, now.wall);
  return decided;
}

function decide(schedule: BackupSchedule, lastMade: number | null, now: number): NextBackup {
  if (lastMade === null) return { kind: 'due', because: 'first' };
  // Two computers' clocks, or a leap of a minute, are no reason.
  if (lastMade > now + 5 * MINUTE) return { kind: 'due', because: 'clock-set-back' };
  const dueAt = firstTimeAfter(lastMade, schedule);
  if (dueAt > now) return waitUntil(dueAt, now);
  return { kind: 'due', because: now - dueAt < LONGEST_WAIT ? 'its-time' : 'missed' };
}

/** The time of day on the day so many days after the last backup; a backup made by hand today does for today. */
function firstTimeAfter(lastMade: number, { everyDays, atMinute }: BackupSchedule): number {
  const last = new Date(lastMade);
  const on = (days: number) =>
    // By the calendar, so that it stays at its hour when clocks go forward or back.
    new Date(last.getFullYear(), last.getMonth(), last.getDate() + days, 0, atMinute).getTime();
  const today = on(0);
  return lastMade < today ? on(everyDays - 1) : on(everyDays);
}

function restAfterFailure({ failures, lastFailed }: BackupsSoFar, now: Moment): number {
  if (failures === 0 || lastFailed === null) return 0;
  const rest = RETRY_AFTER[Math.min(failures, RETRY_AFTER.length) - 1] ?? 0;
  // After a restart the first try is free: somebody may just have plugged the disk in.
  if (lastFailed.run !== now.run) return 0;
  return Math.max(0, rest - passedAtLeast(lastFailed, now));
}

function waitUntil(at: number, now: number): NextBackup {
  return { kind: 'wait', at, milliseconds: Math.min(at - now, LONGEST_WAIT) };
}
