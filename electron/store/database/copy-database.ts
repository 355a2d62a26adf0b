import { rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { connect, versionOf } from './connect.ts';
import type { Connection } from './connect.ts';
import { DatabaseDisaster } from './database-disaster.ts';
import { copyInSteps } from './copy-in-steps.ts';
import { findDamageInSlices } from './find-damage-in-slices.ts';
import { flushFile, flushFolder } from './flush-to-disk.ts';
import { removeUnfinished } from './remove-unfinished.ts';

/**
 * Copies a database as it is, payloads sealed, even while it is written to. The copy is one file, looked through and on
 * the disk before it gets its name. Throws what the disk does to it; an unfinished copy is taken away.
 */
export async function copyDatabase(
  connection: Connection,
  toFile: string,
  onProgress?: (fraction: number) => void,
): Promise<void> {
  const unfinished = unfinishedCopyOf(toFile);
  await removeUnfinished(unfinished);
  try {
    await copyInSteps(connection, unfinished, onProgress);
    await checkCopy(unfinished, versionOf(connection));
    await flushFile(unfinished);
    await rename(unfinished, toFile);
    await flushFolder(dirname(toFile));
  } catch (error) {
    await removeUnfinished(unfinished);
    throw error;
  }
}

/** Its name until it is whole. */
export function unfinishedCopyOf(toFile: string): string {
  return `${toFile}.unfinished`;
}

async function checkCopy(file: string, version: number): Promise<void> {
  const copy = connect(file);
  try {
    // In the mode of the original it would leave a journal beside it wherever it is opened.
    copy.pragma('journal_mode = DELETE');
    const findings = versionOf(copy) === version ? await findDamageInSlices(copy) : ['another version'];
    if (findings.length > 0) throw new DatabaseDisaster('damaged', findings);
  } finally {
    copy.close();
  }
}
