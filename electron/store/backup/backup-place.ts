import { readFile, readdir, rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { failed, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { flushFile, flushFolder } from '../database/flush-to-disk.ts';
import { isLeftOver, numberOfBackup, placeMarkerIn } from './backup-names.ts';
import { placeProblemOf } from './backup-problem.ts';
import type { BackupProblem } from './backup-problem.ts';

const SENTENCE = 'Timetable Desk keeps backups in this folder. Without this file it takes the disk for another one.\n';

export type Place = { readonly freeBytes: number; readonly lastNumber: number };

/**
 * Marks the folder people chose as the place of the backups. Where a disk is not plugged in, its folder is often there
 * and empty: without the mark, backups would fill this computer's own disk, and nobody would notice.
 */
export async function setUpBackupPlace(place: string): Promise<Result<void, BackupProblem>> {
  return inPlace(async () => {
    const marker = placeMarkerIn(place);
    await writeFile(marker, SENTENCE);
    await flushFile(marker);
    await flushFolder(place);
    return ok(undefined);
  });
}

/** Looks whether backups can be made there, and takes away what a backup of the office that was cut short has left. */
export async function lookAtPlace(place: string, office: string | null): Promise<Result<Place, BackupProblem>> {
  return inPlace(async () => {
    await readFile(placeMarkerIn(place));
    const names = await readdir(place);
    const left = names.filter((name) => isLeftOver(name, office));
    for (const name of left) await rm(join(place, name), { recursive: true, force: true });
    const { bavail, bsize } = await statfs(place);
    return ok({
      freeBytes: bavail * bsize,
      lastNumber: Math.max(0, ...names.map((name) => numberOfBackup(name) ?? 0)),
    });
  });
}

/** Does a step there, and lets what the disk does to it come out as a problem. */
export async function inPlace<Value>(
  step: () => Promise<Result<Value, BackupProblem>>,
): Promise<Result<Value, BackupProblem>> {
  try {
    return await step();
  } catch (error) {
    const problem = placeProblemOf(error);
    if (problem === null) throw error;
    return failed(problem);
  }
}
