import { setTimeout as wait } from 'node:timers/promises';
import type { DatabaseFiles } from './database-files.ts';
import { problemOf } from './database-problem.ts';
import { finishRestore, isRestoreUnfinished } from './finish-restore.ts';
import { makeFolderAside, moveInto } from './move-aside.ts';

const TRY_AGAIN_AFTER = 100;

type How = {
  /** The folder in which there is a folder for what was there; null where nothing was. */
  readonly parent: string | null;
  readonly now: Date;
  /** Milliseconds for which a file that somebody has open, a virus scanner mostly, is waited for. */
  readonly patience: number;
};

/**
 * Lets what lies ready as `restored` take the place of the database, which is moved aside. Answers where that is now. What
 * it throws before the old database has moved leaves everything as it was; after that there is no way back, and a step
 * that fails is tried again: who is told that nothing was restored would find the backup there all the same. One that
 * fails for longer is done when the folder is opened the next time.
 */
export async function replaceDatabase(files: DatabaseFiles, { parent, now, patience }: How): Promise<string | null> {
  const aside = parent === null ? null : await makeFolderAside(parent, now);
  try {
    if (aside !== null) await moveInto(aside, files);
    await finishRestore(files);
  } catch (error) {
    if (!(await isRestoreUnfinished(files))) throw error;
    await finishPatiently(files, patience);
  }
  return aside;
}

async function finishPatiently(files: DatabaseFiles, patience: number): Promise<void> {
  const until = performance.now() + patience;
  for (;;) {
    try {
      return await finishRestore(files);
    } catch (error) {
      if (problemOf(error) === null) throw error;
      if (performance.now() >= until) return;
    }
    await wait(TRY_AGAIN_AFTER);
  }
}
