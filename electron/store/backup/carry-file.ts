import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { Transform } from 'node:stream';
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
 * those of `sha256`. Throws what the disks do to it, and what `onBytes` throws, which is told of every piece on its way.
 */
export async function carryFile(
  from: string,
  to: string,
  sha256: string,
  onBytes: (bytes: number) => void = () => undefined,
): Promise<boolean> {
  const counting = new Transform({
    transform(piece: Buffer, _encoding, next) {
      try {
        onBytes(piece.byteLength);
        next(null, piece);
      } catch (error) {
        next(error as Error);
      }
    },
  });
  await pipeline(createReadStream(from), counting, createWriteStream(to, { flags: 'wx', mode: 0o600 }));
  await flushFile(to);
  return (await sha256Of(to)) === sha256;
}
