import { basename, dirname } from 'node:path';
import { deskError } from '../../../shared/desk-error.ts';
import type { DeskError } from '../../../shared/desk-error.ts';
import type { BackupRestored, BackupRow } from '../../../shared/ipc/care-messages.ts';
import { failed, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { listBackups, lookAtBackup } from '../backup/list-backups.ts';
import type { BackupState } from '../backup/list-backups.ts';
import { restoreBackup } from '../backup/restore-backup.ts';
import { unsealBackup } from '../backup/unseal-backup.ts';
import { deskErrorOfKeys } from '../office/key-problems.ts';
import { takeOver } from '../office/take-over.ts';
import type { StoreRoom } from './store-room.ts';
import { restoreError } from './care-problems.ts';

type RestoringRoom = Pick<StoreRoom, 'folder' | 'keeper' | 'tools' | 'empty' | 'fill'>;

/** Which school a backup is of, for whoever has its code. */
export async function unsealForRestore(
  room: RestoringRoom,
  backup: string,
  code: string,
): Promise<Result<{ schoolName: string }, DeskError>> {
  const { kind } = await lookAtBackup(backup);
  if (kind !== 'good') return failed(deskError(kind === 'newer' ? 'backupNewer' : 'backupDamaged'));
  const unsealed = await unsealBackup(backup, code, room.tools);
  if (unsealed.ok) return unsealed;
  return failed(
    unsealed.error.kind === 'backup-unreadable' ? deskError('backupDamaged') : deskErrorOfKeys(unsealed.error),
  );
}

type Asked = { readonly backup: string; readonly code: string; readonly mayGoWithoutKeyring: boolean };

/** The code first: a backup that it does not open takes the place of nothing. */
export async function restoreOffice(
  room: RestoringRoom,
  { backup, code, mayGoWithoutKeyring }: Asked,
): Promise<Result<BackupRestored, DeskError>> {
  const unsealed = await unsealForRestore(room, backup, code);
  if (!unsealed.ok) return unsealed;
  await room.empty();
  const restored = await restoreBackup({ backup, folder: room.folder, now: new Date(room.tools.now()) });
  const contents = await room.fill();
  if (!restored.ok) return failed(restoreError(restored.error));
  if (contents.kind !== 'open') return failed(deskError('storeDamaged'));
  const { manifest, setAside, erasures, isListCut } = restored.value;
  const madeAt = Date.parse(manifest.madeAt);
  const details = { number: manifest.number, madeAt, erasures, isListCut: isListCut ? 'yes' : 'no' };
  const taken = await takeOver(contents.database, room.keeper, { code, mayGoWithoutKeyring, details }, room.tools);
  if (!taken.ok) return failed(deskErrorOfKeys(taken.error));
  const wasDamaged = setAside !== null && basename(dirname(setAside)) === 'damaged';
  return ok({ schoolName: unsealed.value.schoolName, madeAt, setAside, wasDamaged, isListCut });
}

/** The backups in a folder; none where it cannot be read. A folder that is a backup by itself counts as the one. */
export async function backupsIn(folder: string): Promise<BackupRow[]> {
  const own = await lookAtBackup(folder);
  if (own.kind !== 'damaged') return [rowOf(basename(folder), own)];
  const listed = await listBackups(folder);
  return listed.ok ? listed.value.map(({ name, state }) => rowOf(name, state)) : [];
}

function rowOf(name: string, state: BackupState): BackupRow {
  if (state.kind !== 'good') return { name, state: state.kind, about: null };
  const { madeAt, documents, timetables } = state.manifest;
  return { name, state: 'good', about: { madeAt: Date.parse(madeAt), documents, timetables } };
}
