import type { Picture } from '../page/page.ts';

type Weights = { readonly first: Int32Array; readonly count: number; readonly weight: Float32Array };

/** The whole picture at another size: linear when enlarging, averaging over what falls together when shrinking. */
export function resize(picture: Picture, width: number, height: number): Picture {
  const columns = weightsFor(picture.width, width);
  const rows = weightsFor(picture.height, height);
  const narrowed = new Float32Array(width * picture.height * 3);
  for (let y = 0; y < picture.height; y++) {
    for (let x = 0; x < width; x++) {
      let red = 0;
      let green = 0;
      let blue = 0;
      for (let k = 0; k < columns.count; k++) {
        const weight = columns.weight[x * columns.count + k]!;
        const at = (y * picture.width + Math.min(picture.width - 1, columns.first[x]! + k)) * 3;
        red += weight * picture.rgb[at]!;
        green += weight * picture.rgb[at + 1]!;
        blue += weight * picture.rgb[at + 2]!;
      }
      const to = (y * width + x) * 3;
      narrowed[to] = red;
      narrowed[to + 1] = green;
      narrowed[to + 2] = blue;
    }
  }
  return { width, height, rgb: resizeRows(narrowed, width * 3, picture.height, rows, height) };
}

function resizeRows(from: Float32Array, stride: number, available: number, rows: Weights, height: number): Uint8Array {
  const rgb = new Uint8Array(stride * height);
  const sum = new Float32Array(stride);
  for (let y = 0; y < height; y++) {
    sum.fill(0.5);
    for (let k = 0; k < rows.count; k++) {
      const weight = rows.weight[y * rows.count + k]!;
      if (weight === 0) continue;
      const at = Math.min(available - 1, rows.first[y]! + k) * stride;
      for (let i = 0; i < stride; i++) sum[i]! += weight * from[at + i]!;
    }
    for (let i = 0; i < stride; i++) rgb[y * stride + i] = sum[i]!;
  }
  return rgb;
}

/** For each target position the source positions it is made of: a triangle as wide as the shrinking asks for. */
function weightsFor(source: number, target: number): Weights {
  const scale = source / target;
  const reach = Math.max(1, scale);
  const count = Math.ceil(reach * 2) + 1;
  const first = new Int32Array(target);
  const weight = new Float32Array(target * count);
  for (let i = 0; i < target; i++) {
    const centre = (i + 0.5) * scale - 0.5;
    const start = Math.max(0, Math.ceil(centre - reach));
    first[i] = start;
    let total = 0;
    for (let k = 0; k < count; k++) {
      const position = start + k;
      const share = position < source ? Math.max(0, 1 - Math.abs(position - centre) / reach) : 0;
      weight[i * count + k] = share;
      total += share;
    }
    for (let k = 0; k < count; k++) weight[i * count + k]! /= total;
  }
  return { first, count, weight };
}
