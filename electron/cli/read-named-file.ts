import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { deskError } from '../../shared/desk-error.ts';
import type { DeskError } from '../../shared/desk-error.ts';
import { LARGEST_DOCUMENT } from '../../shared/ipc/document-messages.ts';
import { failed, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import type { FileToRead } from '../reading/supervisor/reader-port.ts';

/** Reads an ordinary file of bearable size; folders, devices and pipes are refused. */
export async function readNamedFile(path: string): Promise<Result<FileToRead, DeskError>> {
  const name = basename(path);
  try {
    const found = await stat(path);
    if (!found.isFile()) return failed(deskError('fileNotOpened', { name }));
    if (found.size > LARGEST_DOCUMENT) return failed(deskError('tooLarge'));
    return ok({ name, bytes: new Uint8Array(await readFile(path)) });
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return failed(deskError(isMissing ? 'fileMissing' : 'fileNotOpened', { name }));
  }
}
