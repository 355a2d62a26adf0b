/** A patch of touching pixels, measured. x, y are means; the spreads are variances; edges are whole pixels, `to` excluded. */
export type Component = {
  readonly area: number;
  /** Mean value of the map over the patch. */
  readonly strength: number;
  readonly x: number;
  readonly y: number;
  readonly spreadX: number;
  readonly spreadY: number;
  readonly spreadXY: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** Indices of its pixels in the map, row by row. */
  readonly pixels: readonly number[];
};

/**
 * Patches of 8-connected pixels whose value exceeds the threshold, in the order in which a reader going row by row meets
 * them first. `values` holds width × height numbers.
 */
export function findComponents(values: Float32Array, width: number, height: number, threshold: number): Component[] {
  const seen = new Uint8Array(width * height);
  const found: Component[] = [];
  for (let start = 0; start < width * height; start++) {
    if (seen[start] || values[start]! <= threshold) continue;
    found.push(measure(flood(values, width, height, threshold, start, seen), values, width));
  }
  return found;
}

function flood(
  values: Float32Array,
  width: number,
  height: number,
  threshold: number,
  start: number,
  seen: Uint8Array,
): number[] {
  const pixels = [start];
  seen[start] = 1;
  for (let next = 0; next < pixels.length; next++) {
    const x = pixels[next]! % width;
    const y = (pixels[next]! - x) / width;
    for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
      for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
        const at = ny * width + nx;
        if (seen[at] || values[at]! <= threshold) continue;
        seen[at] = 1;
        pixels.push(at);
      }
    }
  }
  return pixels;
}

function measure(pixels: readonly number[], values: Float32Array, width: number): Component {
  let [sumX, sumY, sumXX, sumYY, sumXY, strength] = [0, 0, 0, 0, 0, 0];
  let [left, top, right, bottom] = [Infinity, Infinity, 0, 0];
  for (const at of pixels) {
    const x = at % width;
    const y = (at - x) / width;
    sumX += x;
    sumY += y;
    sumXX += x * x;
    sumYY += y * y;
    sumXY += x * y;
    strength += values[at]!;
    left = Math.min(left, x);
    right = Math.max(right, x + 1);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y + 1);
  }
  const area = pixels.length;
  const x = sumX / area;
  const y = sumY / area;
  const spreadX = sumXX / area - x * x;
  const spreadY = sumYY / area - y * y;
  const spreadXY = sumXY / area - x * y;
  const edges = { left, top, right, bottom };
  return { area, strength: strength / area, x: x + 0.5, y: y + 0.5, spreadX, spreadY, spreadXY, ...edges, pixels };
}
