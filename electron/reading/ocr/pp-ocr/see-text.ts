import { invariant } from '../../../../shared/invariant.ts';
import type { Picture } from '../../page/page.ts';
import { resize } from '../resize.ts';
import type { Band } from './bands.ts';
import type { Models } from './models.ts';
import { DETECTOR_INPUT, runNetwork } from './run-network.ts';

/** The size at which the detector sees the whole picture. */
type Size = { readonly width: number; readonly height: number };

/** How likely each pixel of a band is text, 0 to 1, row by row: only the rows that count, `size.width` values each. */
export async function seeText(models: Models, picture: Picture, size: Size, band: Band): Promise<Float32Array> {
  const rowsPerRow = picture.height / size.height;
  const top = Math.round(band.from * rowsPerRow);
  const bottom = Math.max(top + 1, Math.round(band.to * rowsPerRow));
  const rgb = picture.rgb.subarray(top * picture.width * 3, bottom * picture.width * 3);
  const height = band.to - band.from;
  const shown = resize({ width: picture.width, height: bottom - top, rgb }, size.width, height);
  const { values } = await runNetwork(models.runtime, models.detector, shown, DETECTOR_INPUT);
  invariant(values.length === size.width * height, 'the detector answers for every pixel');
  return values.slice((band.keepFrom - band.from) * size.width, (band.keepTo - band.from) * size.width);
}
