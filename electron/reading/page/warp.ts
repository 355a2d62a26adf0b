import type { Homography } from './homography.ts';
import type { Picture } from './page.ts';

/**
 * Draws a picture anew: pixel (x, y) of the result is taken from `toSource(x, y)` of the source, mixed from its four
 * neighbours. What lies outside the source gets the average colour of the source's border, flat: repeating its pixels
 * outward would draw lines that look like rules.
 */
export function warpPicture(source: Picture, toSource: Homography, width: number, height: number): Picture {
  const rgb = new Uint8Array(width * height * 3);
  const [red, green, blue] = averageOfBorder(source);
  const [h0, h1, h2, h3, h4, h5, h6, h7, h8] = toSource;
  const from = source.rgb;
  const stride = source.width * 3;
  const [lastX, lastY] = [source.width - 1, source.height - 1];
  let at = 0;
  for (let y = 0; y < height; y++) {
    let sx = h1 * y + h2;
    let sy = h4 * y + h5;
    let sw = h7 * y + h8;
    for (let x = 0; x < width; x++, at += 3, sx += h0, sy += h3, sw += h6) {
      const u = sx / sw;
      const v = sy / sw;
      if (!(u >= 0 && v >= 0 && u < lastX && v < lastY)) {
        rgb[at] = red;
        rgb[at + 1] = green;
        rgb[at + 2] = blue;
        continue;
      }
      const left = u | 0;
      const top = v | 0;
      const p = top * stride + left * 3;
      const q = p + stride;
      const right = ((u - left) * 256) | 0;
      const down = ((v - top) * 256) | 0;
      const w11 = right * down;
      const w10 = (right << 8) - w11;
      const w01 = (down << 8) - w11;
      const w00 = 65536 - w11 - w10 - w01;
      rgb[at] = (from[p]! * w00 + from[p + 3]! * w10 + from[q]! * w01 + from[q + 3]! * w11) >> 16;
      rgb[at + 1] = (from[p + 1]! * w00 + from[p + 4]! * w10 + from[q + 1]! * w01 + from[q + 4]! * w11) >> 16;
      rgb[at + 2] = (from[p + 2]! * w00 + from[p + 5]! * w10 + from[q + 2]! * w01 + from[q + 5]! * w11) >> 16;
    }
  }
  return { width, height, rgb };
}

function averageOfBorder({ width, height, rgb }: Picture): readonly [number, number, number] {
  const sum: [number, number, number] = [0, 0, 0];
  let count = 0;
  const add = (x: number, y: number): void => {
    for (let channel = 0; channel < 3; channel++) sum[channel] = sum[channel]! + rgb[(y * width + x) * 3 + channel]!;
    count++;
  };
  for (let x = 0; x < width; x += 7) [0, height - 1].forEach((y) => add(x, y));
  for (let y = 0; y < height; y += 7) [0, width - 1].forEach((x) => add(x, y));
  return [sum[0] / count, sum[1] / count, sum[2] / count];
}

/** The picture made smaller by a whole factor; each pixel is the average of a square, which also quiets grain and moiré. */
export function shrinkPicture(picture: Picture, factor: number): Picture {
  if (factor <= 1) return picture;
  const width = Math.floor(picture.width / factor);
  const height = Math.floor(picture.height / factor);
  const rgb = new Uint8Array(width * height * 3);
  const share = 1 / (factor * factor);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += 3) {
      let [red, green, blue] = [0, 0, 0];
      for (let dy = 0; dy < factor; dy++) {
        let p = ((y * factor + dy) * picture.width + x * factor) * 3;
        for (let dx = 0; dx < factor; dx++, p += 3) {
          red += picture.rgb[p]!;
          green += picture.rgb[p + 1]!;
          blue += picture.rgb[p + 2]!;
        }
      }
      rgb[at] = red * share;
      rgb[at + 1] = green * share;
      rgb[at + 2] = blue * share;
    }
  }
  return { width, height, rgb };
}
