import { createWriteStream, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

const LARGEST_LOG = 2 * 1024 * 1024;

/**
 * Opens the program's log for appending and answers a function that writes one line. The log of the time before is
 * kept once, as desk.1.log. A log that cannot be written (disk full, no right to the folder) must not take the program
 * down with it.
 */
export function openLogFile(folder: string): (line: string) => void {
  const file = join(folder, 'desk.log');
  try {
    mkdirSync(folder, { recursive: true });
    if (sizeOf(file) > LARGEST_LOG) renameSync(file, join(folder, 'desk.1.log'));
  } catch {
    // The stream below meets the same trouble, says so, and the lines are lost.
  }
  const stream = createWriteStream(file, { flags: 'a', mode: 0o600 });
  stream.on('error', (error) => console.error('the log cannot be written:', error.name));
  return (line) => void stream.write(`${line}\n`);
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
