import { constants } from 'node:fs';
import { access, open, stat } from 'node:fs/promises';
import type { DatabaseFiles } from './database-files.ts';
import type { DatabaseProblem } from './database-problem.ts';

/** "TtDk" in a database's header says that it is one of ours. */
export const APPLICATION_ID = 0x5474446b;

const HEADER_BYTES = 100;
const MAGIC = 'SQLite format 3\0';

/** What can be found from outside, in words of our own. */
export const fileFindings = {
  journalAlone: 'the journal is there without its database',
  empty: 'the file is empty',
  endMissing: 'pages are missing at the end',
} as const;

/** What stands under the database's name, as seen from outside; bytes are null where there is no file. */
export type FileSeen = {
  readonly bytes: number | null;
  readonly header: Buffer;
  readonly journalBytes: number | null;
  /** Whether it was in use when the program last ended: then there was a journal, and there should be one now. */
  readonly wasInUse: boolean;
  /** Whether damage was found in it before, which cannot be seen from outside. */
  readonly isSuspect: boolean;
};

export type FileJudged =
  | { readonly kind: 'missing' }
  /** `endedBadly`: whoever had it open last did not close it, so it is looked through before it is trusted. */
  | { readonly kind: 'present'; readonly endedBadly: boolean }
  | { readonly kind: 'problem'; readonly problem: DatabaseProblem };

/**
 * To be asked only while the folder is locked and the database is not open: closing a file that SQLite has open in
 * the same process drops its locks (https://sqlite.org/howtocorrupt.html, 2.2).
 */
export async function lookAtFile(files: DatabaseFiles): Promise<FileSeen> {
  await access(files.folder, constants.W_OK);
  const bytes = await bytesOf(files.database);
  const journalBytes = await bytesOf(files.journal);
  const wasInUse = (await bytesOf(files.inUse)) !== null;
  const isSuspect = (await bytesOf(files.suspect)) !== null;
  if (bytes === null) return { bytes, header: Buffer.alloc(0), journalBytes, wasInUse, isSuspect };
  await access(files.database, constants.W_OK);
  const file = await open(files.database, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEADER_BYTES), 0, HEADER_BYTES, 0);
    return { bytes, header: buffer.subarray(0, bytesRead), journalBytes, wasInUse, isSuspect };
  } finally {
    await file.close();
  }
}

/**
 * A database gets its name only when it is whole, so an empty file is never a new one, nor is a missing one with a
 * journal: SQLite would throw the journal away, and the office would be greeted as on its first day.
 */
export function judgeFile({ bytes, header, journalBytes, wasInUse }: FileSeen): FileJudged {
  if (bytes === null && journalBytes === null) return { kind: 'missing' };
  if (bytes === null) return damaged(fileFindings.journalAlone);
  if (bytes === 0) return damaged(fileFindings.empty);
  if (header.length < HEADER_BYTES || header.toString('latin1', 0, MAGIC.length) !== MAGIC) return notOurs;
  if (header.readUInt32BE(68) !== APPLICATION_ID) return notOurs;
  if (journalBytes !== null && journalBytes > 0) return { kind: 'present', endedBadly: true };
  if (!hasAllPages(bytes, header)) return damaged(fileFindings.endMissing);
  // SQLite would open it without a word, and the last edits would be as if they had never been.
  if (wasInUse && journalBytes === null) return { kind: 'problem', problem: { code: 'journal-missing' } };
  // Also with an empty journal: one that was being emptied into the database just then.
  return { kind: 'present', endedBadly: wasInUse };
}

const notOurs: FileJudged = { kind: 'problem', problem: { code: 'not-a-database' } };

function damaged(finding: string): FileJudged {
  return { kind: 'problem', problem: { code: 'damaged', findings: [finding] } };
}

/** Page size (1 stands for 65,536) and page count as the header states them: https://sqlite.org/fileformat.html, 1.3 */
function hasAllPages(bytes: number, header: Buffer): boolean {
  const pageSize = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16);
  return bytes >= pageSize * header.readUInt32BE(28);
}

async function bytesOf(path: string): Promise<number | null> {
  return (await stat(path).catch(nullIfMissing))?.size ?? null;
}

function nullIfMissing(error: NodeJS.ErrnoException): null {
  if (error.code !== 'ENOENT') throw error;
  return null;
}
