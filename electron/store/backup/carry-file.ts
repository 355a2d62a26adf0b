import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { flushFile } from '../database/flush-to-disk.ts';

/** What a file's bytes hash to, in hexadecimal. Read in pieces, off the main thread. */
export async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

/**
 * Copies a file to where it is not yet, flushes it and reads it back. Answers whether the bytes that lie there now are
 * those of `sha256`. Throws what the disks do to it.
 */
export async function carryFile(from: string, to: string, sha256: string): Promise<boolean> {
  await pipeline(createReadStream(from), createWriteStream(to, { flags: 'wx', mode: 0o600 }));
  await flushFile(to);
  return (await sha256Of(to)) === sha256;
}
