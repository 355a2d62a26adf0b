import { rename, rm } from 'node:fs/promises';
import type { KeepRule } from '../../../shared/backup/keep-rules.ts';
import { ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { inPlace } from './backup-place.ts';
import type { BackupProblem } from './backup-problem.ts';
import { chooseBackupsToKeep } from './choose-backups-to-keep.ts';
import { listBackups } from './list-backups.ts';
import { ownBackups } from './own-backups.ts';

/** Removes the office's good backups that the rule does not keep, oldest first, and answers their names. */
export async function removeOldBackups(
  place: string,
  { rule, office }: { readonly rule: KeepRule; readonly office: string | null },
): Promise<Result<string[], BackupProblem>> {
  const listed = await listBackups(place);
  if (!listed.ok) return listed;
  const own = ownBackups(listed.value, office).map((one) => ({
    ...one,
    madeAt: new Date(one.manifest.madeAt),
    isBeforeGoingBack: one.manifest.before === 'going-back',
  }));
  const kept = chooseBackupsToKeep(own, rule);
  const going = own.filter(({ number }) => !kept.has(number)).toReversed();
  return inPlace(async () => {
    for (const { path } of going) {
      // Under another name first: half of a backup never bears the name of one.
      await rename(path, `${path}.going`);
      await rm(`${path}.going`, { recursive: true, force: true });
    }
    return ok(going.map(({ name }) => name));
  });
}
