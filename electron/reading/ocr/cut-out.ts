import type { Picture } from '../page/page.ts';
import type { LineView } from './line-box.ts';
import { axesOf, lengthOf, thicknessOf } from './line-box.ts';

const NARROWEST = 16;
const WIDEST = 3200;

/** The line lying upright, left to right, `height` pixels high; how wide follows from its proportions. */
export function cutOutLine(picture: Picture, view: LineView, height: number): Picture {
  const length = Math.max(1, lengthOf(view));
  const thickness = Math.max(1, thicknessOf(view));
  const width = Math.min(WIDEST, Math.max(NARROWEST, Math.round((length * height) / thickness)));
  if (view.box.tilt === 0) return cutOutStraight(picture, view, width, height);
  const { along, down } = axesOf(view);
  const stepX = length / width;
  const stepY = thickness / height;
  // Shrinking by more than about half would skip pixels: look at several points for each pixel and average them.
  const looks = looksFor(stepX, stepY);
  const rgb = new Uint8Array(width * height * 3);
  const sum: [number, number, number] = [0, 0, 0];
  for (let row = 0, at = 0; row < height; row++) {
    for (let column = 0; column < width; column++, at += 3) {
      sum.fill(0);
      for (let look = 0; look < looks * looks; look++) {
        const a = (column + ((look % looks) + 0.5) / looks) * stepX - length / 2;
        const d = (row + (Math.floor(look / looks) + 0.5) / looks) * stepY - thickness / 2;
        addSample(picture, view.box.cx + along.x * a + down.x * d, view.box.cy + along.y * a + down.y * d, sum);
      }
      const share = 1 / (looks * looks);
      rgb[at] = sum[0] * share + 0.5;
      rgb[at + 1] = sum[1] * share + 0.5;
      rgb[at + 2] = sum[2] * share + 0.5;
    }
  }
  return { width, height, rgb };
}

type Taps = { readonly at: Int32Array; readonly weight: Float32Array; readonly count: number };

/** The same for a line along the picture's rows or columns: each axis is sampled by itself, which is several times faster. */
function cutOutStraight(picture: Picture, view: LineView, width: number, height: number): Picture {
  const { box, angle } = view;
  const [length, thickness] = [Math.max(1, lengthOf(view)), Math.max(1, thicknessOf(view))];
  const looks = looksFor(length / width, thickness / height);
  const isAlongRows = angle === 0 || angle === 180;
  const rows = { middle: box.cx, size: picture.width, stride: 3 };
  const columns = { middle: box.cy, size: picture.height, stride: picture.width * 3 };
  const [alongAxis, downAxis] = isAlongRows ? [rows, columns] : [columns, rows];
  const along = tapsOf(alongAxis, length, width, looks, angle === 180 || angle === 270);
  const down = tapsOf(downAxis, thickness, height, looks, angle === 90 || angle === 180);
  const narrowed = new Map<number, Float32Array>();
  const rgb = new Uint8Array(width * height * 3);
  const sum = new Float32Array(width * 3);
  for (let y = 0; y < height; y++) {
    sum.fill(0.5);
    for (let k = y * down.count; k < (y + 1) * down.count; k++) {
      const row = narrowedRow(picture.rgb, down.at[k]!, along, width, narrowed);
      const weight = down.weight[k]!;
      for (let i = 0; i < sum.length; i++) sum[i]! += weight * row[i]!;
    }
    rgb.set(sum, y * width * 3);
  }
  return { width, height, rgb };
}

function looksFor(stepX: number, stepY: number): number {
  return Math.min(4, Math.max(1, Math.round(Math.max(stepX, stepY) / 1.2)));
}

/** Where the pixels for each position along an axis lie (offsets into the bytes), and how much each of them counts. */
function tapsOf(
  axis: { readonly middle: number; readonly size: number; readonly stride: number },
  length: number,
  target: number,
  looks: number,
  isReversed: boolean,
): Taps {
  const count = looks * 2;
  const at = new Int32Array(target * count);
  const weight = new Float32Array(target * count);
  for (let i = 0; i < target; i++) {
    for (let look = 0; look < looks; look++) {
      const off = ((i + (look + 0.5) / looks) / target - 0.5) * length;
      const place = Math.min(axis.size - 1, Math.max(0, axis.middle + (isReversed ? -off : off) - 0.5));
      const before = Math.floor(place);
      const k = i * count + look * 2;
      at[k] = before * axis.stride;
      at[k + 1] = Math.min(axis.size - 1, before + 1) * axis.stride;
      weight[k] = (1 - (place - before)) / looks;
      weight[k + 1] = (place - before) / looks;
    }
  }
  return { at, weight, count };
}

/** One row of the picture (or column, for turned lines) at the width of the cut-out line, made once. */
function narrowedRow(
  rgb: Uint8Array,
  offset: number,
  along: Taps,
  width: number,
  made: Map<number, Float32Array>,
): Float32Array {
  const known = made.get(offset);
  if (known) return known;
  const row = new Float32Array(width * 3);
  for (let x = 0, to = 0; x < width; x++, to += 3) {
    let [red, green, blue] = [0, 0, 0];
    for (let k = x * along.count; k < (x + 1) * along.count; k++) {
      const from = offset + along.at[k]!;
      const weight = along.weight[k]!;
      red += weight * rgb[from]!;
      green += weight * rgb[from + 1]!;
      blue += weight * rgb[from + 2]!;
    }
    row[to] = red;
    row[to + 1] = green;
    row[to + 2] = blue;
  }
  made.set(offset, row);
  return row;
}

/** Adds the colour at a point (pixel centres lie at .5), bilinear; outside the picture its edge goes on. */
function addSample({ width, height, rgb }: Picture, x: number, y: number, sum: [number, number, number]): void {
  const px = Math.min(width - 1, Math.max(0, x - 0.5));
  const py = Math.min(height - 1, Math.max(0, y - 0.5));
  const left = Math.floor(px);
  const top = Math.floor(py);
  const fx = px - left;
  const fy = py - top;
  const right = left + 1 < width ? 3 : 0;
  const at = (top * width + left) * 3;
  const under = top + 1 < height ? at + width * 3 : at;
  for (let channel = 0; channel < 3; channel++) {
    const upper = rgb[at + channel]! * (1 - fx) + rgb[at + right + channel]! * fx;
    const lower = rgb[under + channel]! * (1 - fx) + rgb[under + right + channel]! * fx;
    sum[channel]! += upper * (1 - fy) + lower * fy;
  }
}
