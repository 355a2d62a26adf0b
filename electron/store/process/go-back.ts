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
import type { StoreRoom } from './store-room.ts';

/** What was done here since a backup, for who may go back to it. */
export async function sinceBackup(open: OpenOffice, backup: string): Promise<Result<SinceBackup, DeskError>> {
  const manifest = await mayGoBackTo(open, backup);
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
  { room, inside }: { readonly room: EmptiedRoom & Pick<StoreRoom, 'inTurn'>; readonly inside: Inside },
  asked: Asked,
): Promise<Result<BackupRestored, DeskError>> {
  const begun = await room.inTurn(() => inside((open, { backups }) => begin(room, { open, backups }, asked)));
  if (!begun.ok) return begun;
  const { backups, open, takePlace } = begun.value;
  // Beside the calls: who locks the office meanwhile does not wait for a slow stick.
  const present = await backups.makeBeforeGoingBack();
  if (present === null) return failed(deskError('presentNotKept'));
  return room.inTurn(() =>
    // Who has locked the office meanwhile, or is another one, has not asked for this.
    inside(async (still) => (still === open ? takePlace(present) : failed(deskError('locked')))),
  );
}

type Inside = <Value>(
  step: (open: OpenOffice, contents: { readonly backups: BackupKeeper }) => Promise<Result<Value, DeskError>>,
) => Promise<Result<Value, DeskError>>;

type Present = { readonly open: OpenOffice; readonly backups: BackupKeeper };
type Begun = Present & {
  /** Once the present is in the backup that lies there. */
  readonly takePlace: (present: string) => Promise<Result<BackupRestored, DeskError>>;
};

/** Whether this may be done, and all that is left to do of it after the present is kept. */
async function begin(
  room: EmptiedRoom,
  { open, backups }: Present,
  { backup, password, code }: Asked,
): Promise<Result<Begun, DeskError>> {
  const allowed = checkMay(open, 'backup.restore');
  if (!allowed.ok) return allowed;
  const proved = await proveOwnPassword(open, password);
  if (!proved.ok) return proved;
  const manifest = await mayGoBackTo(open, backup);
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
  const takePlace = async (present: string): Promise<Result<BackupRestored, DeskError>> => {
    const since = countSinceBackup(open.database.read, present);
    const keys = presentKeysOf(open);
    const back = await putBack(room, { backup, ...unsealed.value }, (database, details) =>
      code === null
        ? goOnInEarlier(database, keeper, { userId, password, details, present: keys }, tools)
        : takeOver(database, keeper, { code, mayGoWithoutKeyring, details, present: keys }, tools),
    );
    // What was done while the backup was made is in no other place.
    const isAllKept = since !== null && since.changes + since.documents === 0;
    return back.ok && isAllKept ? ok(await withoutSecondCopy(back.value)) : back;
  };
  return ok({ open, backups, takePlace });
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
async function mayGoBackTo(open: OpenOffice, backup: string): Promise<Result<BackupManifest, DeskError>> {
  const allowed = checkMay(open, 'backup.restore');
  if (!allowed.ok) return allowed;
  const manifest = await lookForFit(backup);
  if (!manifest.ok) return manifest;
  const { office } = manifest.value;
  const isAnother = office !== undefined && office !== officeIdOf(open.database.read);
  return isAnother ? failed(deskError('backupOfAnother')) : manifest;
}
