import { giveBack } from '../../give-back.ts';
import type { Picture } from '../../page/page.ts';
import type { Detector, Runtime } from './models.ts';
import { DETECTOR_INPUT, runSession, toPlanes } from './run-network.ts';

/** Rows of the picture that are looked at together; a multiple of STEP. */
const STRIP = 128;
/** Rows of the picture for one row of what the detector's first half answers. */
const STEP = 4;
/** So many rows around it decide about one row (5 on each side): what is nearer to a cut than that is thrown away. */
const MARGIN = 2 * STEP;

/**
 * How likely each pixel of the picture belongs to text, 0 to 1; sides are multiples of 32. The first half of the network
 * works on large maps, 285 MB for a page, but looks only at a pixel's surroundings: it is shown the picture in strips, and
 * the second half, which weighs the whole page, all that came of them. The result is the same as in one go.
 */
export async function mapText(runtime: Runtime, detector: Detector, picture: Picture): Promise<Float32Array> {
  const { width, height } = picture;
  const across = width / STEP;
  const rows = height / STEP;
  let gathered = new Float32Array();
  let channels = 0;
  for (let top = 0; top < height; top += STRIP) {
    const from = Math.max(0, top - MARGIN);
    const to = Math.min(height, top + STRIP + MARGIN);
    const planes = toPlanes(rowsOf(picture, from, to), DETECTOR_INPUT);
    const { values, shape } = await runSession(runtime, detector.first, planes, [1, 3, to - from, width]);
    if (gathered.length === 0) {
      channels = shape[1] ?? 0;
      gathered = new Float32Array(channels * rows * across);
    }
    const [skipped, kept] = [(top - from) / STEP, (Math.min(height, top + STRIP) - top) / STEP];
    for (let channel = 0; channel < channels; channel++) {
      const start = (channel * ((to - from) / STEP) + skipped) * across;
      gathered.set(values.subarray(start, start + kept * across), (channel * rows + top / STEP) * across);
    }
    giveBack(values);
  }
  const { values } = await runSession(runtime, detector.second, gathered, [1, channels, rows, across]);
  const map = fromQuarters(values, width, height);
  giveBack(values);
  return map;
}

/** The map pixel by pixel; the network answers for blocks of four by four pixels, quarter by quarter (see quarterOutputs). */
function fromQuarters(values: Float32Array, width: number, height: number): Float32Array {
  const map = new Float32Array(width * height);
  const across = width / STEP;
  const size = values.length / STEP ** 2;
  for (let y = 0; y < height; y++) {
    for (let dx = 0; dx < STEP; dx++) {
      const channel = placeInBlock(dx, y % STEP);
      const start = channel * size + Math.floor(y / STEP) * across;
      for (let x = 0; x < across; x++) map[y * width + x * STEP + dx] = values[start + x]!;
    }
  }
  return map;
}

/** The number of a pixel's value among those of its block. */
function placeInBlock(x: number, y: number): number {
  const half = STEP / 2;
  const quarterOf = (right: number, lower: number) => lower * 2 + right;
  return quarterOf(Math.floor(x / half), Math.floor(y / half)) * 4 + quarterOf(x % half, y % half);
}

function rowsOf({ width, rgb }: Picture, from: number, to: number): Picture {
  return { width, height: to - from, rgb: rgb.subarray(from * width * 3, to * width * 3) };
}
