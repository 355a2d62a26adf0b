import { z } from 'zod';
import { ActivityCode } from '../../../shared/activity/activity-codes.ts';
import { DatabaseDisaster } from '../database/database-disaster.ts';
import type { WriteHandle } from '../database/handles.ts';
import { OFFICE } from '../office/office-subject.ts';
import type { OpenOffice } from '../office/open-office.ts';
import { keepPlainSetting, readPlainSetting } from '../office/plain-settings.ts';

const NAME = 'to-be-noted';
const MOST_WAITING = 50;

const Waiting = z.array(
  z.object({ code: ActivityCode, at: z.number(), details: z.record(z.string(), z.union([z.string(), z.number()])) }),
);

/** What the program did while nobody was signed in. Its details stand in the clear until then, and name nobody. */
export type ToBeNoted = z.infer<typeof Waiting>[number];

/** Remembers something for the log, which only the office's key can add to. */
export function noteLater(write: WriteHandle, entry: ToBeNoted): void {
  const waiting = readPlainSetting(write, NAME, Waiting) ?? [];
  keepPlainSetting(write, NAME, [...waiting, entry].slice(-MOST_WAITING), entry.at);
}

/**
 * Adds what was waiting to the log, as the program's own doing; in one transaction, so nothing is noted twice. Where the
 * disk does not take it, it waits on: nobody's sign-in fails for it.
 */
export function noteWaiting({ database, log }: OpenOffice): void {
  const waiting = readPlainSetting(database.read, NAME, Waiting) ?? [];
  if (waiting.length === 0) return;
  try {
    database.inTransaction((write) => {
      for (const entry of waiting) log.append(write, { ...entry, actorId: null, subject: OFFICE });
      write.run('DELETE FROM settings WHERE name = ?', NAME);
    });
  } catch (error) {
    if (!(error instanceof DatabaseDisaster)) throw error;
  }
}
