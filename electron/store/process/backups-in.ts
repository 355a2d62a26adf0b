import { basename } from 'node:path';
import type { BackupRow } from '../../../shared/ipc/care-messages.ts';
import { listBackups, lookAtBackup } from '../backup/list-backups.ts';
import type { BackupState } from '../backup/list-backups.ts';

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
