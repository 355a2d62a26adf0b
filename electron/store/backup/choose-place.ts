import { relative, isAbsolute } from 'node:path';
import type { DeskError } from '../../../shared/desk-error.ts';
import { deskError } from '../../../shared/desk-error.ts';
import type { KeepChoice } from '../../../shared/ipc/care-messages.ts';
import { failed, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { checkMay } from '../office/open-office.ts';
import type { OpenOffice } from '../office/open-office.ts';
import { setUpBackupPlace } from './backup-place.ts';
import type { BackupProblem } from './backup-problem.ts';
import { changeBackupRule, readBackupRule, usualPlace } from './backup-rule.ts';

/** From now on backups go to this folder; what lies in the earlier one stays there. Null for the usual one. */
export async function chooseBackupPlace(
  office: OpenOffice,
  chosen: { readonly place: string | null; readonly folder: string },
): Promise<Result<undefined, DeskError>> {
  const allowed = checkMay(office, 'backup.set-up');
  if (!allowed.ok) return allowed;
  const { folder } = chosen;
  const place = chosen.place === usualPlace(folder) ? null : chosen.place;
  if (place !== null) {
    // A backup in there would be moved, and set aside, together with what it is a backup of.
    if (isInside(place, folder)) return failed(deskError('backupPlaceUnfit'));
    const marked = await setUpBackupPlace(place);
    if (!marked.ok) return failed(placeError(marked.error));
  }
  changeBackupRule(office, { ...readBackupRule(office), place });
  return ok(undefined);
}

export function chooseKeep(office: OpenOffice, { keep }: { readonly keep: KeepChoice }): Result<undefined, DeskError> {
  const allowed = checkMay(office, 'backup.set-up');
  if (allowed.ok) changeBackupRule(office, { ...readBackupRule(office), keep });
  return allowed;
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || !(way.startsWith('..') || isAbsolute(way));
}

function placeError({ code }: BackupProblem): DeskError {
  switch (code) {
    case 'place-missing':
      return deskError('backupPlaceMissing');
    case 'place-read-only':
      return deskError('backupPlaceReadOnly');
    case 'place-full':
      return deskError('backupPlaceFull');
    default:
      return deskError('backupPlaceFailed');
  }
}
