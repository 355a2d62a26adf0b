import { deskError } from '../../../shared/desk-error.ts';
import type { DeskError } from '../../../shared/desk-error.ts';
import type { RestoreProblem } from '../backup/restore-backup.ts';
import type { SaveProblem } from '../repair/save-sound.ts';
import type { DiskProblem } from '../database/database-problem.ts';

/** What went wrong with restoring, as the person is told. */
export function restoreError({ code }: RestoreProblem): DeskError {
  switch (code) {
    case 'backup-missing':
      return deskError('backupMissing');
    case 'backup-damaged':
      return deskError('backupDamaged');
    case 'backup-newer':
      return deskError('backupNewer');
    case 'backup-unreadable':
      return deskError('backupUnreadable');
    default:
      return diskError(code);
  }
}

/** The same of saving what is sound. */
export function saveError({ code }: SaveProblem): DeskError {
  return code === 'nothing-sound' ? deskError('nothingSound') : diskError(code);
}

function diskError(code: DiskProblem['code']): DeskError {
  switch (code) {
    case 'in-use':
      return deskError('storeInUse');
    case 'read-only':
      return deskError('diskReadOnly');
    case 'disk-full':
      return deskError('diskFull');
    case 'disk-failed':
      return deskError('diskFailed');
  }
}
