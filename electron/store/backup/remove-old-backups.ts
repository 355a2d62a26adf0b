import { rename, rm } from 'node:fs/promises';
import type { KeepRule } from '../../../shared/backup/keep-rules.ts';
import { ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { inPlace } from './backup-place.ts';
import type { BackupProblem } from './backup-problem.ts';
import { chooseBackupsToKeep } from './choose-backups-to-keep.ts';
import { listBackups } from './list-backups.ts';

/** Removes the good backups that the rule does not keep, oldest first, and answers their names. */
export async function removeOldBackups(place: string, rule: KeepRule): Promise<Result<string[], BackupProblem>> {
  const listed = await listBackups(place);
  if (!listed.ok) return listed;
  const good = listed.value.flatMap(({ number, path, name, state }) =>
    state.kind === 'good' ? [{ number, path, name, madeAt: new Date(state.manifest.madeAt) }] : [],
  );
  const kept = chooseBackupsToKeep(good, rule);
  const going = good.filter(({ number }) => !kept.has(number)).toReversed();
  return inPlace(async () => {
    for (const { path } of going) {
      // Under another name first: half of a backup never bears the name of one.
      await rename(path, `${path}.going`);
      await rm(`${path}.going`, { recursive: true, force: true });
    }
    return ok(going.map(({ name }) => name));
  });
}
