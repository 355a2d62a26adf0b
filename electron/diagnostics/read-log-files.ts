import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The log that was put aside and the one in use, in the order they were written; empty where there is none. */
export async function readLogFiles(folder: string): Promise<string> {
  const read = (name: string) => readFile(join(folder, name), 'utf8').catch(() => '');
  return (await read('desk.1.log')) + (await read('desk.log'));
}
