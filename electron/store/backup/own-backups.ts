import type { BackupManifest } from './backup-manifest.ts';
import type { ListedBackup } from './list-backups.ts';

/** A backup as it is listed, good and of one's own office. */
export type OwnBackup = Omit<ListedBackup, 'state'> & { readonly manifest: BackupManifest };

/**
 * Two offices may back up to one folder, and neither may touch what is the other's. A backup from before manifests said
 * whose they are is nobody's.
 */
export function ownBackups(listed: readonly ListedBackup[], office: string | null): OwnBackup[] {
  return listed.flatMap(({ state, ...backup }) =>
    office !== null && state.kind === 'good' && state.manifest.office === office
      ? [{ ...backup, manifest: state.manifest }]
      : [],
  );
}
