import { z } from 'zod';
import type { DeskError } from '../../../shared/desk-error.ts';
import type { SheetState } from '../../../shared/ipc/office-messages.ts';
import { ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import type { ReadHandle, WriteHandle } from '../database/handles.ts';
import { findRecoverySlots } from './key-rows.ts';
import { checkMay } from './open-office.ts';
import type { OpenOffice } from './open-office.ts';
import { keepPlainSetting, readPlainSetting } from './plain-settings.ts';

const NAME = 'sheet-never-kept';

/**
 * Whether somebody still has to show that they keep the newest recovery sheet, and whether an older one is kept that works
 * until then. A new sheet that is due stands beside the older one as a second slot; the very first stands alone, kept or
 * not, so of that one it is noted.
 */
export function sheetState(office: OpenOffice): Result<SheetState, DeskError> {
  const allowed = checkMay(office, 'recovery.renew-code');
  if (!allowed.ok) return allowed;
  const { read } = office.database;
  const isRenewed = findRecoverySlots(read).length > 1;
  const isFirstDue = isFirstNeverKept(read);
  return ok({ isDue: isRenewed || isFirstDue, hasOlder: isRenewed && !isFirstDue });
}

/** Whether the sheet of the first run opens the office and nobody has shown that they keep it. */
export function isFirstNeverKept(read: ReadHandle): boolean {
  const noted = notedNeverKept(read);
  return noted !== null && findRecoverySlots(read).some(({ slotId }) => slotId === noted);
}

/** The slot of the first sheet while it is not kept; a random id, which names nobody. */
export function notedNeverKept(read: ReadHandle): string | null {
  return readPlainSetting(read, NAME, z.string().nullable());
}

export function noteNeverKept(write: WriteHandle, slotId: string | null, now: number): void {
  keepPlainSetting(write, NAME, slotId, now);
}
