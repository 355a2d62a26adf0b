import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import { deskError } from '../../shared/desk-error.ts';
import type { DeskError } from '../../shared/desk-error.ts';
import { LARGEST_DOCUMENT } from '../../shared/ipc/document-messages.ts';
import { failed, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import type { FileToRead } from '../reading/supervisor/reader-port.ts';
import { shortName } from './short-name.ts';

/** A folder on the network that has gone away may never answer. */
const FILE_MILLISECONDS = 30_000;
const CHUNK_BYTES = 1024 * 1024;

/**
 * Reads an ordinary file of bearable size; folders, devices and pipes are refused. Neither a file that claims to be small
 * nor one that never ends (some under /proc are "ordinary" too) is taken at its word: reading stops one byte past the
 * largest document, or when it takes too long.
 */
export async function readNamedFile(
  path: string,
  milliseconds = FILE_MILLISECONDS,
): Promise<Result<FileToRead, DeskError>> {
  const name = basename(path);
  const notOpened = failed(deskError('fileNotOpened', { name: shortName(name) }));
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<null>((resolve) => (timer = setTimeout(() => resolve(null), milliseconds)));
  try {
    const bytes = await Promise.race([readOrdinaryFile(path), tooLong]);
    if (bytes === null) return notOpened;
    return bytes.byteLength > LARGEST_DOCUMENT ? failed(deskError('tooLarge')) : ok({ name, bytes });
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return isMissing ? failed(deskError('fileMissing', { name: shortName(name) })) : notOpened;
  } finally {
    clearTimeout(timer);
  }
}

/** Answers null for what is no ordinary file. Opening waits for nobody at the other end of a pipe. */
async function readOrdinaryFile(path: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    return (await file.stat()).isFile() ? await readAtMost(file, LARGEST_DOCUMENT + 1) : null;
  } finally {
    await file.close();
  }
}

async function readAtMost(file: FileHandle, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  while (length < most) {
    const chunk = new Uint8Array(Math.min(CHUNK_BYTES, most - length));
    const { bytesRead } = await file.read(chunk);
    if (bytesRead === 0) break;
    chunks.push(chunk.subarray(0, bytesRead));
    length += bytesRead;
  }
  return new Uint8Array(Buffer.concat(chunks, length));
}
