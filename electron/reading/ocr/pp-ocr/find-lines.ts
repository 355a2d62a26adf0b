import { invariant } from '../../../../shared/invariant.ts';
import type { Picture } from '../../page/page.ts';
import type { LineBox } from '../line-box.ts';
import { detectionSize } from './detection-size.ts';
import type { Models } from './models.ts';
import { resize } from '../resize.ts';
import { mapText } from './text-map.ts';
import { textPatches } from './text-patches.ts';

/** Where lines of text stand in the picture, in its pixels, in no order that readers would know. */
export async function findLines(models: Models, picture: Picture): Promise<LineBox[]> {
  invariant(models.detector, 'this thread has the detector');
  const { width, height } = detectionSize(picture.width, picture.height);
  const shown = resize(picture, width, height);
  const values = await mapText(models.runtime, models.detector, shown);
  const scaleX = picture.width / width;
  const scaleY = picture.height / height;
  return textPatches(values, width, height).map((box) => ({
    cx: box.cx * scaleX,
    cy: box.cy * scaleY,
    width: box.width * scaleX,
    height: box.height * scaleY,
    tilt: box.tilt,
  }));
}
