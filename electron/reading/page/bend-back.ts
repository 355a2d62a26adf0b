import type { Curl } from './curl.ts';
import type { Picture } from './page.ts';

/** Where a point of the flattened picture stands in the curled one; `curl` in that picture's pixels. */
export function rowInCurled({ tilt, convergence, curvature }: Curl, picture: Picture, x: number, y: number): number {
  const along = x - picture.width / 2;
  return y + along * (tilt + convergence * (y - picture.height / 2)) + (curvature / 2) * along * along;
}

/** A curl measured in a picture made smaller by `factor`, for the picture itself. */
export function enlargeCurl({ tilt, convergence, curvature }: Curl, factor: number): Curl {
  return { tilt, convergence: convergence / factor, curvature: curvature / factor };
}

/** Lays a curled page flat: every column of pixels is moved up or down until lines that bulged run along rows. */
export function bendBack(picture: Picture, curl: Curl): Picture {
  const { width, height, rgb } = picture;
  const flat = new Uint8Array(rgb.length);
  const stride = width * 3;
  for (let x = 0; x < width; x++) {
    const first = rowInCurled(curl, picture, x, 0);
    const step = rowInCurled(curl, picture, x, 1) - first;
    for (let y = 0, row = first, at = x * 3; y < height; y++, row += step, at += stride) {
      // Beyond the picture its last row goes on.
      const inside = Math.min(height - 1.001, Math.max(0, row));
      const above = inside | 0;
      const share = inside - above;
      const from = above * stride + x * 3;
      for (let channel = 0; channel < 3; channel++) {
        flat[at + channel] = rgb[from + channel]! * (1 - share) + rgb[from + stride + channel]! * share + 0.5;
      }
    }
  }
  return { width, height, rgb: flat };
}
