import { deskError } from '../../../shared/desk-error.ts';
import type { DeskError } from '../../../shared/desk-error.ts';
import type { BackupRestored, SinceBackup } from '../../../shared/ipc/care-messages.ts';
import { failed, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { proveOwnPassword } from '../accounts/own-password.ts';
import type { BackupKeeper } from '../backup/backup-keeper.ts';
import type { BackupManifest } from '../backup/backup-manifest.ts';
import { countSinceBackup } from '../backup/count-since-backup.ts';
import { unsealBackupWithPassword } from '../backup/unseal-backup.ts';
import { removeFormer } from '../database/remove-former.ts';
import { presentKeysOf } from '../office/keep-present-keys.ts';
import { readKeyring } from '../office/key-rows.ts';
import { officeIdOf } from '../office/office-id.ts';
import { checkMay } from '../office/open-office.ts';
import type { OpenOffice } from '../office/open-office.ts';
import { goOnInEarlier, takeOver } from '../office/take-over.ts';
import { lookForFit, putBack, unsealWithCode } from './put-back.ts';
import type { EmptiedRoom } from './put-back.ts';

/** What was done here since a backup, for who may go back to it. */
export async function sinceBackup(open: OpenOffice, backup: string): Promise<Result<SinceBackup, DeskError>> {
  const allowed = checkMay(open, 'backup.restore');
  if (!allowed.ok) return allowed;
  const manifest = await lookForOwn(open, backup);
  return manifest.ok ? ok(countSinceBackup(open.database.read, backup)) : manifest;
}

type Asked = { readonly backup: string; readonly password: string; readonly code: string | null };

/**
 * To an earlier state of the office that is open: for who finds out on Tuesday that Monday's work was on the wrong sheets.
 * The present goes into a backup first, so that there is a way forward again. Whoever does it could come in with their
 * password on the day they go back to, or has the code of that day; so nobody ends before a door that nothing opens. The
 * recovery sheet stays the one of now, and keys that were replaced since stay replaced.
 */
export async function goBack(
  room: EmptiedRoom,
  { open, backups }: { readonly open: OpenOffice; readonly backups: Pick<BackupKeeper, 'makeBeforeGoingBack'> },
  { backup, password, code }: Asked,
): Promise<Result<BackupRestored, DeskError>> {
  const allowed = checkMay(open, 'backup.restore');
  if (!allowed.ok) return allowed;
  const proved = await proveOwnPassword(open, password);
  if (!proved.ok) return proved;
  const manifest = await lookForOwn(open, backup);
  if (!manifest.ok) return manifest;
  const { userId } = proved.value;
  const { keeper, tools } = room;
  const unsealed =
    code === null
      ? await unsealAsOneself(room, backup, { userId, password })
      : await unsealWithCode(room, backup, code);
  if (!unsealed.ok) return unsealed;
  // Agreed to when it was chosen for the office as it is now.
  const mayGoWithoutKeyring = readKeyring(open.database.read)?.keeper === 'none';
  if (!(await backups.makeBeforeGoingBack())) return failed(deskError('presentNotKept'));
  const present = presentKeysOf(open);
  const back = await putBack(room, { backup, ...unsealed.value }, (database, details) =>
    code === null
      ? goOnInEarlier(database, keeper, { userId, password, details, present }, tools)
      : takeOver(database, keeper, { code, mayGoWithoutKeyring, details, present }, tools),
  );
  return back.ok ? ok(await withoutSecondCopy(back.value)) : back;
}

/**
 * The present is in its backup. What was set aside beside the office would hold it once more, and for good what nobody can erase
 * any more: the office knows nothing now of what came in since.
 */
async function withoutSecondCopy(restored: BackupRestored): Promise<BackupRestored> {
  const { setAside, wasDamaged } = restored;
  if (setAside === null || wasDamaged) return restored;
  return (await removeFormer(setAside)) ? { ...restored, setAside: null } : restored;
}

async function unsealAsOneself(
  { keeper, tools }: EmptiedRoom,
  backup: string,
  given: { readonly userId: string; readonly password: string },
): Promise<Result<{ schoolName: string }, DeskError>> {
  const unsealed = await unsealBackupWithPassword(backup, { ...given, keeper }, tools);
  if (unsealed.ok) return unsealed;
  return failed(deskError(unsealed.error.kind === 'not-then' ? 'backupNeedsCode' : 'backupDamaged'));
}

/** Another school's backup is for a computer of its own. One that does not say whose it is proves itself by what opens it. */
async function lookForOwn(open: OpenOffice, backup: string): Promise<Result<BackupManifest, DeskError>> {
  const manifest = await lookForFit(backup);
  if (!manifest.ok) return manifest;
  const { office } = manifest.value;
  const isAnother = office !== undefined && office !== officeIdOf(open.database.read);
  return isAnother ? failed(deskError('backupOfAnother')) : manifest;
}
