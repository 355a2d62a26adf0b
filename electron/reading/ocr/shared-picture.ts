import { giveBack } from '../give-back.ts';
import type { Picture } from '../page/page.ts';

/** The picture in memory that threads share, to be read from now on; what it was in before is given back, 36 MB for a telephone's. */
export function moveToShared(picture: Picture): Picture {
  const shared = sharePicture(picture);
  giveBack(picture.rgb);
  return shared;
}

/** The same picture with its pixels in memory that threads share: handing it to one copies nothing. */
export function sharePicture(picture: Picture): Picture {
  if (picture.rgb.buffer instanceof SharedArrayBuffer) return picture;
  const rgb = new Uint8Array(new SharedArrayBuffer(picture.rgb.byteLength));
  rgb.set(picture.rgb);
  return { ...picture, rgb };
}
