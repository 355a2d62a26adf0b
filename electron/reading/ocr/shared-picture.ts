import type { Picture } from '../page/page.ts';

/** The same picture with its pixels in memory that threads share: handing it to one copies nothing. */
export function sharePicture(picture: Picture): Picture {
  if (picture.rgb.buffer instanceof SharedArrayBuffer) return picture;
  const rgb = new Uint8Array(new SharedArrayBuffer(picture.rgb.byteLength));
  rgb.set(picture.rgb);
  return { ...picture, rgb };
}
