import { giveBack } from '../give-back.ts';
import type { Picture } from '../page/page.ts';

/**
 * What an earlier page was in. Shared memory goes back only when every thread has collected its garbage, which took five
 * documents of 36 MB each to happen: the next page is laid into it instead.
 */
let idle: SharedArrayBuffer | null = null;

/** The picture in memory that threads share, to be read from now on; what it was in before is given back. */
export function moveToShared(picture: Picture): Picture {
  const shared = sharePicture(picture);
  giveBack(picture.rgb);
  return shared;
}

/** The same picture with its pixels in memory that threads share: handing it to one copies nothing. */
export function sharePicture(picture: Picture): Picture {
  if (picture.rgb.buffer instanceof SharedArrayBuffer) return picture;
  const rgb = new Uint8Array(takeMemory(picture.rgb.byteLength), 0, picture.rgb.byteLength);
  rgb.set(picture.rgb);
  return { ...picture, rgb };
}

/** Nobody looks at this picture any more: the next one may have its memory. */
export function leaveShared({ rgb: { buffer } }: Picture): void {
  if (buffer instanceof SharedArrayBuffer && buffer.byteLength > (idle?.byteLength ?? 0)) idle = buffer;
}

function takeMemory(bytes: number): SharedArrayBuffer {
  if (!idle || idle.byteLength < bytes) return new SharedArrayBuffer(bytes);
  const memory = idle;
  idle = null;
  return memory;
}
