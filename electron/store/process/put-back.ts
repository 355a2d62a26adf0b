import { existsSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { deskError } from '../../../shared/desk-error.ts';
import type { DeskError } from '../../../shared/desk-error.ts';
import type { BackupRestored } from '../../../shared/ipc/care-messages.ts';
import { failed, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import type { BackupManifest } from '../backup/backup-manifest.ts';
import { lookAtBackup } from '../backup/list-backups.ts';
import { prepareRestored } from '../backup/prepare-restored.ts';
import { restoreBackup } from '../backup/restore-backup.ts';
import { readErasedKeys } from '../backup/read-erasures-beside.ts';
import { unsealBackup } from '../backup/unseal-backup.ts';
import type { Handles } from '../database/handles.ts';
import type { PasswordProblem } from '../keys/open-ladder.ts';
import type { RecoveryProblem } from '../keys/recover-ladder.ts';
import { deskErrorOfKeys } from '../office/key-problems.ts';
import { takeOver } from '../office/take-over.ts';
import type { WithoutAdmin } from '../office/take-over.ts';
import { restoreError } from './care-problems.ts';
import type { StoreRoom } from './store-room.ts';

/** What of the room is needed to put another office's file into it. */
export type EmptiedRoom = Pick<StoreRoom, 'folder' | 'keeper' | 'tools' | 'empty' | 'fill'>;

type Asked = { readonly backup: string; readonly code: string; readonly mayGoWithoutKeyring: boolean };

/** With the printed code. The code first: a backup that it does not open takes the place of nothing. */
export async function restoreWithCode(
  room: EmptiedRoom,
  { backup, code, mayGoWithoutKeyring }: Asked,
): Promise<Result<BackupRestored, DeskError>> {
  const unsealed = await unsealWithCode(room, backup, code);
  if (!unsealed.ok) return unsealed;
  return putBack(room, { backup, ...unsealed.value }, (database, details) =>
    takeOver(database, room.keeper, { code, mayGoWithoutKeyring, details, present: null }, room.tools),
  );
}

export async function unsealWithCode(
  { folder, tools }: Pick<EmptiedRoom, 'folder' | 'tools'>,
  backup: string,
  code: string,
): Promise<Result<{ schoolName: string }, DeskError>> {
  const fit = await lookForFit(backup);
  if (!fit.ok) return fit;
  const erased = await readErasedKeys({ backup, folder, office: fit.value.office ?? null });
  const unsealed = await unsealBackup(backup, { typed: code, erased }, tools);
  if (unsealed.ok) return unsealed;
  return failed(
    unsealed.error.kind === 'backup-unreadable' ? deskError('backupDamaged') : deskErrorOfKeys(unsealed.error),
  );
}

/** What a backup says of itself, where this program can restore it. */
export async function lookForFit(backup: string): Promise<Result<BackupManifest, DeskError>> {
  const state = await lookAtBackup(backup);
  // Another backup may have made room for itself since these were listed, or a stick was pulled out.
  if (state.kind === 'damaged' && !existsSync(backup)) return failed(deskError('backupMissing'));
  if (state.kind === 'good') return ok(state.manifest);
  return failed(deskError(state.kind === 'newer' ? 'backupNewer' : 'backupDamaged'));
}

/** What the log of the restored office is told. */
type Details = Readonly<Record<string, string | number>>;

type Enter = (
  database: Handles,
  details: Details,
) => Promise<Result<undefined, RecoveryProblem | PasswordProblem | WithoutAdmin>>;

/** The backup takes the office's place; `enter` makes it this computer's before that, and writes down what was done. */
export async function putBack(
  room: EmptiedRoom,
  { backup, schoolName }: { readonly backup: string; readonly schoolName: string },
  enter: Enter,
): Promise<Result<BackupRestored, DeskError>> {
  await room.empty();
  const restored = await restoreBackup({
    ...{ backup, folder: room.folder, now: new Date(room.tools.now()) },
    prepare: (file, { manifest, erasures, isListCut }) => {
      const madeAt = Date.parse(manifest.madeAt);
      const details = { number: manifest.number, madeAt, erasures, isListCut: isListCut ? 'yes' : 'no' };
      return prepareRestored(file, (database) => enter(database, details));
    },
  });
  const contents = await room.fill();
  if (!restored.ok) {
    return failed('kind' in restored.error ? deskErrorOfKeys(restored.error) : restoreError(restored.error));
  }
  const { manifest, setAside, isListCut } = restored.value;
  // A file is held by another program since the old database has moved: the next opening brings it to its end.
  if (contents.kind !== 'open') return failed(deskError('restoreHeldUp'));
  const wasDamaged = setAside !== null && basename(dirname(setAside)) === 'damaged';
  return ok({ schoolName, madeAt: Date.parse(manifest.madeAt), setAside, wasDamaged, isListCut });
}
