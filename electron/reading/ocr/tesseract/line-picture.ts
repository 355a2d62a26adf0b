import type { Picture } from '../../page/page.ts';
import { cutOutLine } from '../cut-out.ts';
import type { LineView } from '../line-box.ts';
import { pixelMap } from './pixel-map.ts';

/** Height at which Tesseract reads a line's small print best; more only takes longer. */
const LINE_HEIGHT = 60;
const MARGIN = 8;
const DARK = 110;

/** A line lying upright as a pixel map, dark on light, with some margin: what Tesseract reads best. */
export function linePicture(picture: Picture, view: LineView): Uint8Array {
  const line = cutOutLine(picture, view, LINE_HEIGHT);
  return pixelMap(line, MARGIN, meanBrightness(line) < DARK);
}

function meanBrightness({ rgb }: Picture): number {
  let sum = 0;
  for (const value of rgb) sum += value;
  return sum / rgb.length;
}
