import { Worker } from 'node:worker_threads';
import { MOST_HEIC_PIXELS } from '../limits.ts';
import type { Picture } from '../page/page.ts';
import { Refusal } from '../refusal.ts';
import { largestImageSize } from './image-heic-header.ts';
import type { Size } from './image-limits.ts';
import { refuseTooManyPixels } from './image-limits.ts';

/** The larger of the sizes that the file states, before it is turned. Throws a Refusal: tooManyPixels, truncated, unreadable. */
export function heicSize(bytes: Uint8Array): Size {
  return refuseTooManyPixels(largestImageSize(bytes), MOST_HEIC_PIXELS);
}

/**
 * Decodes the main picture of a HEIC file, turned upright as the file says, in a thread of its own. The sizes that the file
 * states are checked before the decoder sees it. Throws a Refusal: tooManyPixels, truncated, unreadable.
 */
export async function decodeHeic(bytes: Uint8Array): Promise<Picture> {
  heicSize(bytes);
  // The decoder writes to standard output what it stumbles over; kept from there, and thrown away.
  const worker = new Worker(workerFile(), { workerData: bytes, stdout: true, stderr: true });
  try {
    return await new Promise<Picture>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', () => reject(new Refusal('unreadable')));
      worker.once('exit', () => reject(new Refusal('unreadable')));
    });
  } finally {
    await worker.terminate();
  }
}

/** As written, the thread is a TypeScript file beside this one; built, a program beside the reader's. */
function workerFile(): URL {
  const isSource = import.meta.url.endsWith('.ts');
  return new URL(isSource ? './decode-heic.worker.ts' : './decode-heic.worker.js', import.meta.url);
}
