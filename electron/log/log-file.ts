import { createWriteStream, mkdirSync, openSync, renameSync, statSync } from 'node:fs';
import type { WriteStream } from 'node:fs';
import { join } from 'node:path';

const LARGEST_LOG = 2 * 1024 * 1024;

/**
 * Opens the program's log for appending and answers a function that writes one line. When the log has grown past its
 * size, also in the middle of a sitting, it is put aside as desk.1.log, in the place of the one put aside before. A log
 * that cannot be written (disk full, no right to the folder) must not take the program down with it.
 */
export function openLogFile(folder: string, largest = LARGEST_LOG): (line: string) => void {
  const file = join(folder, 'desk.log');
  makeFolder(folder);
  let bytes = sizeOf(file);
  let stream = bytes > largest ? null : openStream(file);
  return (line) => {
    if (bytes > largest) {
      stream?.end();
      putAside(file, join(folder, 'desk.1.log'));
      stream = openStream(file);
      bytes = 0; // even where it could not be put aside: trying again at every line would help nobody
    }
    bytes += Buffer.byteLength(line) + 1;
    stream?.write(`${line}\n`);
  };
}

/** Opens at once, so that lines written before a log is put aside go with it. Answers null where there can be no log. */
function openStream(file: string): WriteStream | null {
  try {
    const stream = createWriteStream(file, { fd: openSync(file, 'a', 0o600) });
    stream.on('error', sayThatThereIsNoLog);
    return stream;
  } catch (error) {
    sayThatThereIsNoLog(error);
    return null;
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch {
    // Opening the log below meets the same trouble, says so, and the lines are lost.
  }
}

function putAside(file: string, aside: string): void {
  try {
    renameSync(file, aside);
  } catch (error) {
    sayThatThereIsNoLog(error);
  }
}

function sayThatThereIsNoLog(error: unknown): void {
  console.error('the log cannot be written:', error instanceof Error ? error.name : 'unknown');
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
