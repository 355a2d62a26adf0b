import type { Result } from '../../../shared/result.ts';
import type { OpenDatabase } from '../database/open-database.ts';
import { erasuresIn } from '../erasure/settle-erasures.ts';
import type { BackupProblem } from './backup-problem.ts';
import type { KeepRule } from './choose-backups-to-keep.ts';
import { forgetKeysInBackups } from './forget-keys-in-backups.ts';
import type { ForgottenInBackups } from './forget-keys-in-backups.ts';
import { makeBackup } from './make-backup.ts';
import type { BackupMade } from './make-backup.ts';
import { removeOldBackups } from './remove-old-backups.ts';

export type BackedUp = BackupMade & {
  readonly removed: readonly string[];
  readonly forgotten: ForgottenInBackups;
};

type Parts = {
  readonly database: Pick<OpenDatabase, 'read' | 'copyTo'>;
  readonly folder: string;
  readonly program: string;
  readonly now: () => Date;
  readonly keep: KeepRule;
};

/**
 * All that is done when a backup is due: the backup, then what may go since there is a new one, then the erasures that
 * this place has not heard of, and that happened while the backup was made.
 */
export async function backUp(place: string, parts: Parts): Promise<Result<BackedUp, BackupProblem>> {
  const made = await makeBackup(place, parts);
  if (!made.ok) return made;
  const removed = await removeOldBackups(place, parts.keep);
  if (!removed.ok) return removed;
  const forgotten = await forgetKeysInBackups(place, erasuresIn(parts.database.read));
  if (!forgotten.ok) return forgotten;
  return { ok: true, value: { ...made.value, removed: removed.value, forgotten: forgotten.value } };
}
