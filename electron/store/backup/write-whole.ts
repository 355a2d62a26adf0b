import { rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { flushFile, flushFolder } from '../database/flush-to-disk.ts';

/** Writes a small file so that under its name there is the old one or the new one, whenever the computer stops. */
export async function writeWhole(file: string, text: string): Promise<void> {
  const unfinished = `${file}.unfinished`;
  await writeFile(unfinished, text, { mode: 0o600 });
  await flushFile(unfinished);
  await rename(unfinished, file);
  await flushFolder(dirname(file));
}
