import type { Result } from '../../../../shared/result.ts';
import type { Picture } from '../../page/page.ts';
import type { LineBox } from '../line-box.ts';
import type { OcrProblem } from '../ocr-problem.ts';
import { OcrFailure } from '../ocr-problem.ts';
import type { Pool } from '../pool.ts';
import { bandsOf } from './bands.ts';
import { detectionSize } from './detection-size.ts';
import { textPatches } from './text-patches.ts';

/**
 * Where lines of text stand in the picture, in its pixels, in no order that readers would know. The pool's threads look at
 * bands of it side by side. Fails with OcrFailure.
 */
export async function findLines(pool: Pool, picture: Picture, signal: AbortSignal): Promise<LineBox[]> {
  const size = detectionSize(picture.width, picture.height);
  const seen = await Promise.all(
    bandsOf(size.height).map(async (band) => ({
      band,
      values: valueOf(await pool.ask({ kind: 'see-text', picture, size, band }, signal)),
    })),
  );
  const map = new Float32Array(size.width * size.height);
  for (const { band, values } of seen) map.set(values, band.keepFrom * size.width);
  const scaleX = picture.width / size.width;
  const scaleY = picture.height / size.height;
  return textPatches(map, size.width, size.height).map((box) => ({
    cx: box.cx * scaleX,
    cy: box.cy * scaleY,
    width: box.width * scaleX,
    height: box.height * scaleY,
    tilt: box.tilt,
  }));
}

export function valueOf<Value>(outcome: Result<Value, OcrProblem>): Value {
  if (!outcome.ok) throw new OcrFailure(outcome.error);
  return outcome.value;
}
