import type { KeepRule } from '../../../shared/backup/keep-rules.ts';
import { ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import type { OpenDatabase } from '../database/open-database.ts';
import { erasuresIn } from '../erasure/settle-erasures.ts';
import { officeIdOf } from '../office/office-id.ts';
import type { BackupManifest } from './backup-manifest.ts';
import type { BackupProblem } from './backup-problem.ts';
import { forgetKeysInBackups } from './forget-keys-in-backups.ts';
import type { ForgottenInBackups } from './forget-keys-in-backups.ts';
import { makeBackup } from './make-backup.ts';
import type { BackupMade } from './make-backup.ts';
import { removeOldBackups } from './remove-old-backups.ts';

export type BackedUp = BackupMade & {
  /** What was to be done afterwards; a problem with it does not make the backup a lesser one. */
  readonly upkeep: Result<Upkeep, BackupProblem>;
};

export type Upkeep = { readonly removed: readonly string[]; readonly forgotten: ForgottenInBackups };

type Parts = {
  readonly database: Pick<OpenDatabase, 'read' | 'copyTo'>;
  readonly folder: string;
  readonly program: string;
  readonly now: () => Date;
  /** Which may go now that there is a new one; null where all are to stay for the moment. */
  readonly keep: KeepRule | null;
  readonly before?: BackupManifest['before'];
  readonly onProgress?: (fraction: number) => void;
};

/**
 * All that is done when a backup is due: the backup, then what may go since there is a new one, then the erasures that
 * this place has not heard of, and that happened while the backup was made.
 */
export async function backUp(place: string, parts: Parts): Promise<Result<BackedUp, BackupProblem>> {
  const made = await makeBackup(place, parts);
  if (!made.ok) return made;
  return ok({ ...made.value, upkeep: await keepUp(place, parts) });
}

async function keepUp(place: string, { database, keep }: Parts): Promise<Result<Upkeep, BackupProblem>> {
  const office = officeIdOf(database.read);
  const removed = keep === null ? ok([]) : await removeOldBackups(place, { rule: keep, office });
  if (!removed.ok) return removed;
  const forgotten = await forgetKeysInBackups(place, { office, erasures: erasuresIn(database.read) });
  return forgotten.ok ? ok({ removed: removed.value, forgotten: forgotten.value }) : forgotten;
}
