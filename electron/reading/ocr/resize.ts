import type { Picture } from '../page/page.ts';

type Weights = { readonly first: Int32Array; readonly count: number; readonly weight: Float32Array };

/** The whole picture at another size: linear when enlarging, averaging over what falls together when shrinking. */
export function resize(picture: Picture, width: number, height: number): Picture {
  const columns = weightsFor(picture.width, width);
  const rows = weightsFor(picture.height, height);
  const rgb = new Uint8Array(width * height * 3);
  const sum = new Float32Array(width * 3);
  // Only as many narrowed rows as one row of the result is made of: all of them as floats took 45 MB for a page.
  const kept = Array.from({ length: rows.count }, () => ({ row: -1, values: new Float32Array(width * 3) }));
  for (let y = 0; y < height; y++) {
    sum.fill(0.5);
    for (let k = 0; k < rows.count; k++) {
      const weight = rows.weight[y * rows.count + k]!;
      if (weight === 0) continue;
      const row = Math.min(picture.height - 1, rows.first[y]! + k);
      const place = kept[row % rows.count]!;
      if (place.row !== row) narrowRow(picture, row, columns, place.values);
      place.row = row;
      const { values } = place;
      for (let i = 0; i < sum.length; i++) sum[i]! += weight * values[i]!;
    }
    rgb.set(sum, y * width * 3);
  }
  return { width, height, rgb };
}

function narrowRow({ width, rgb }: Picture, row: number, columns: Weights, narrowed: Float32Array): void {
  const start = row * width;
  for (let x = 0, to = 0; to < narrowed.length; x++, to += 3) {
    let red = 0;
    let green = 0;
    let blue = 0;
    for (let k = 0; k < columns.count; k++) {
      const weight = columns.weight[x * columns.count + k]!;
      if (weight === 0) continue;
      const at = (start + Math.min(width - 1, columns.first[x]! + k)) * 3;
      red += weight * rgb[at]!;
      green += weight * rgb[at + 1]!;
      blue += weight * rgb[at + 2]!;
    }
    narrowed[to] = red;
    narrowed[to + 1] = green;
    narrowed[to + 2] = blue;
  }
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
