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
  const { along, down } = axesOf(view);
  const stepX = length / width;
  const stepY = thickness / height;
  // Shrinking by more than about half would skip pixels: look at several points for each pixel and average them.
  const looks = Math.min(4, Math.max(1, Math.round(Math.max(stepX, stepY) / 1.2)));
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
