import { findUserIdByTag } from '../accounts/user-record.ts';
import type { ActivityLog } from '../activity/activity-log.ts';
import type { WriteHandle } from '../database/handles.ts';
import { takeLockouts } from './failed-tries.ts';
import { OFFICE, personOf } from './office-subject.ts';

/**
 * Writes down which accounts were made to wait since somebody was last signed in. A name that nobody has, and the computer
 * as a whole, are noted as the office's: the name itself is not known, and would be somebody's slip of the pen.
 */
export function noteLockouts(write: WriteHandle, log: ActivityLog): void {
  for (const { nameTag, beganAt } of takeLockouts(write)) {
    const userId = nameTag === null ? null : findUserIdByTag(write, nameTag);
    const subject = userId === null ? OFFICE : personOf(userId);
    log.append(write, { at: beganAt, actorId: null, code: 'sign-in.locked-out', subject, details: {} });
  }
}
