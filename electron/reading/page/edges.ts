import type { Picture } from './page.ts';

/**
 * Where brightness or colour changes, and which way. One map for each direction of rule: `across` holds the change from
 * above to below (edges of horizontal rules and fills), `down` the change from left to right, turned on its side so that a
 * vertical edge runs along a row as well: `down.values[x * height + y]`.
 */
export type EdgeMap = {
  /** Length of a row: along the rules. */
  readonly length: number;
  readonly rows: number;
  /** Signed change, -127 to 127, of the colour channel that changes most. */
  readonly values: Int8Array;
  /** Changes smaller than this are grain, not edges; one number for each tile of the map, tiles in rows. */
  readonly thresholds: Uint8Array;
  readonly tilesInRow: number;
  /** 1 for each row on which nothing changes: drawn pages are empty for the most part. */
  readonly blankRows: Uint8Array;
  /** Half of all changes are no larger than this. */
  readonly usualChange: number;
  /** Whether changes were averaged along the rows, against grain. */
  readonly grainy: boolean;
};
export type EdgeMaps = { readonly across: EdgeMap; readonly down: EdgeMap };

/** A change of less than this is invisible even in a clean screenshot. */
export const faintest = 7;
/** Light, moiré and grain differ over a photograph: what counts as an edge is decided for each square of this many pixels. */
export const tileSize = 96;

/** `grainFrom`: half of all changes being at least this large, the picture counts as grainy. */
export function measureEdges(picture: Picture, grainFrom = 2): EdgeMaps {
  const { width, height } = picture;
  return {
    across: finishMap(changesAcross(picture), width, height, grainFrom),
    down: finishMap(changesDown(picture), height, width, grainFrom),
  };
}

function changesAcross({ width, height, rgb }: Picture): Int8Array {
  const values = new Int8Array(width * height);
  const stride = width * 3;
  for (let y = 1; y < height - 1; y++) {
    let above = (y - 1) * stride;
    let below = (y + 1) * stride;
    // Drawn pages are empty for the most part, and so are screenshots: from one such row to the next nothing changes.
    if (areAlike(rgb, above, below, stride)) continue;
    const end = (y + 1) * width;
    for (let at = y * width; at < end; at++, above += 3, below += 3) {
      values[at] = largestChange(
        rgb[below]! - rgb[above]!,
        rgb[below + 1]! - rgb[above + 1]!,
        rgb[below + 2]! - rgb[above + 2]!,
      );
    }
  }
  return values;
}

function changesDown({ width, height, rgb }: Picture): Int8Array {
  const values = new Int8Array(width * height);
  const stride = width * 3;
  /** Where the row above changes. */
  let changed: number[] = [];
  for (let y = 0; y < height; y++) {
    let left = y * stride;
    if (y > 0 && areAlike(rgb, left - stride, left, stride)) {
      for (const x of changed) values[x * height + y] = values[x * height + y - 1]!;
      continue;
    }
    changed = [];
    for (let x = 1, at = height + y; x < width - 1; x++, at += height, left += 3) {
      const change = largestChange(
        rgb[left + 6]! - rgb[left]!,
        rgb[left + 7]! - rgb[left + 1]!,
        rgb[left + 8]! - rgb[left + 2]!,
      );
      if (change === 0) continue;
      values[at] = change;
      changed.push(x);
    }
  }
  return values;
}

function areAlike(rgb: Uint8Array, a: number, b: number, length: number): boolean {
  return Buffer.compare(rgb.subarray(a, a + length), rgb.subarray(b, b + length)) === 0;
}

function largestChange(red: number, green: number, blue: number): number {
  let change = red;
  if (Math.abs(green) > Math.abs(change)) change = green;
  if (Math.abs(blue) > Math.abs(change)) change = blue;
  return change > 127 ? 127 : change < -127 ? -127 : change;
}

function finishMap(values: Int8Array, length: number, rows: number, grainFrom: number): EdgeMap {
  // Grain and moiré cancel out along a rule, a rule does not: averaging along it brings rules out of a photograph.
  const blankRows = findBlankRows(values, length, rows);
  const usualChange = medianChange({ values, length, blankRows }, 0, 0, length, rows, 31);
  const grainy = usualChange >= grainFrom;
  if (grainy) averageAlongRows(values, length, rows, 4);
  const tilesInRow = Math.ceil(length / tileSize);
  const thresholds = new Uint8Array(tilesInRow * Math.ceil(rows / tileSize));
  for (let tile = 0; tile < thresholds.length; tile++) {
    const along = (tile % tilesInRow) * tileSize;
    const row = Math.floor(tile / tilesInRow) * tileSize;
    const tileEnd = Math.min(rows, row + tileSize);
    const grain = medianChange({ values, length, blankRows }, along, row, along + tileSize, tileEnd, 3);
    thresholds[tile] = Math.max(faintest, Math.min(60, 5 * grain + (grainy ? 4 : 0)));
  }
  return { length, rows, values, thresholds, tilesInRow, blankRows, usualChange, grainy };
}

function findBlankRows(values: Int8Array, length: number, rows: number): Uint8Array {
  const blankRows = new Uint8Array(rows);
  const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
  const blank = new Uint8Array(length);
  for (let row = 0; row < rows; row++) {
    const own = bytes.subarray(row * length, (row + 1) * length);
    if (Buffer.compare(own, blank) === 0) blankRows[row] = 1;
  }
  return blankRows;
}

function medianChange(
  { values, length, blankRows }: Pick<EdgeMap, 'values' | 'length' | 'blankRows'>,
  from: number,
  fromRow: number,
  to: number,
  toRow: number,
  step: number,
): number {
  const counts = new Uint32Array(129);
  const perRow = Math.ceil((Math.min(to, length) - from) / step);
  let looked = 0;
  for (let row = fromRow; row < toRow; row += step, looked++) {
    if (blankRows[row] === 1) {
      counts[0] = counts[0]! + perRow;
      continue;
    }
    const end = row * length + Math.min(to, length);
    for (let at = row * length + from; at < end; at += step) {
      const change = Math.abs(values[at]!);
      counts[change] = counts[change]! + 1;
    }
  }
  const total = looked * perRow;
  let seen = 0;
  for (let change = 0; change < 128; change++) {
    seen += counts[change]!;
    if (seen * 2 >= total) return change;
  }
  return 127;
}

function averageAlongRows(values: Int8Array, length: number, rows: number, reach: number): void {
  const row = new Int8Array(length);
  const window = 2 * reach + 1;
  for (let r = 0; r < rows; r++) {
    const start = r * length;
    row.set(values.subarray(start, start + length));
    let sum = 0;
    for (let i = 0; i < Math.min(reach, length); i++) sum += row[i]!;
    for (let i = 0; i < length; i++) {
      if (i + reach < length) sum += row[i + reach]!;
      if (i - reach > 0) sum -= row[i - reach - 1]!;
      values[start + i] = Math.round(sum / window);
    }
  }
}
