import type { DeskErrorCode } from '../../../shared/desk-error.ts';
import { Refusal } from '../refusal.ts';
import { openPages } from './open-pages.ts';

const MEGABYTE = 1024 * 1024;

/** Reads a file to its last page and says what it was refused for, and how much memory was taken meanwhile. */
export async function readToTheEnd(
  bytes: Uint8Array,
): Promise<{ refusedFor: DeskErrorCode | null; megabytes: number }> {
  const before = process.memoryUsage().rss;
  const megabytes = () => (process.memoryUsage().rss - before) / MEGABYTE;
  try {
    const document = await openPages(bytes, new AbortController().signal);
    try {
      await pagesOf(document.pages);
    } finally {
      document.close();
    }
    return { refusedFor: null, megabytes: megabytes() };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { refusedFor: error.deskError.code, megabytes: megabytes() };
  }
}

export async function notesOf(bytes: Uint8Array): Promise<readonly string[]> {
  const document = await openPages(bytes, new AbortController().signal);
  await pagesOf(document.pages);
  document.close();
  return document.notes();
}

export async function refusalOf(bytes: Uint8Array): Promise<DeskErrorCode | null> {
  return (await readToTheEnd(bytes)).refusedFor;
}

async function pagesOf(pages: AsyncIterable<{ readonly width: number }>): Promise<void> {
  for await (const page of pages) if (page.width <= 0) throw new Error('a page without width was given out');
}
