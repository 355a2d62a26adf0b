import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { disasterCodeOf } from './database-disaster.ts';
import { databaseFilesIn } from './database-files.ts';

/**
 * What made room for a backup is kept so long. It may hold what only came in after that backup: nobody can erase that any more,
 * for the office that is open knows nothing of it, so it may not stay for good.
 */
const FORMER_DAYS = 30;

/** As `makeFolderAside` names them. */
const MOMENT = /^(\d{4}-\d{2}-\d{2})-(\d{2})(\d{2})(\d{2})(?:-\d+)?$/;

/** Under this name it is nobody's way back any more, and a computer that stops in between leaves it for the next start. */
const GOING = '.going';

/** Deletes a folder in which a former database lies. Answers whether it is gone: another program may hold a file of it. */
export async function removeFormer(aside: string): Promise<boolean> {
  try {
    const going = aside.endsWith(GOING) ? aside : `${aside}${GOING}`;
    if (going !== aside) await rename(aside, going);
    await rm(going, { recursive: true, force: true });
    return true;
  } catch (error) {
    if (disasterCodeOf(error) === null) throw error;
    return false;
  }
}

/**
 * Deletes the databases that made room for a backup long enough ago, by the moments in their folders' names. For an office that
 * has opened: as long as it does not, they are all there is. What is damaged lies elsewhere and stays.
 */
export async function removeOldFormers(folder: string, now: Date): Promise<void> {
  const { beforeRestore } = databaseFilesIn(folder);
  for (const name of await readdir(beforeRestore).catch(() => [])) {
    if (name.endsWith(GOING) || isOld(name, now)) await removeFormer(join(beforeRestore, name));
  }
}

function isOld(name: string, now: Date): boolean {
  const [, day, hours, minutes, seconds] = MOMENT.exec(name) ?? [];
  const moved = Date.parse(`${day}T${hours}:${minutes}:${seconds}Z`);
  return now.getTime() - moved > FORMER_DAYS * 24 * 60 * 60 * 1000;
}
