import type { EdgeChain } from './edge-chains.ts';

/**
 * How lines across a curled page leave their rows: at `x` pixels from the middle of the page they have the slope
 * `tilt + convergence × (row from the middle) + curvature × x`, and so bulge by half the curvature times x squared.
 */
export type Curl = { readonly tilt: number; readonly convergence: number; readonly curvature: number };

type Piece = { readonly x: number; readonly row: number; readonly slope: number; readonly length: number };

/** Edges are looked at in pieces of about this many pixels: longer ones of a curled page are bows, shorter ones say little about slope. */
const pieceLength = 64;
/** A page that bulges by less than this part of its width is followed without help. */
const leastBulge = 0.006;
const largestBulge = 0.06;
/** Pieces whose slope is this near to what the curl says speak for it. */
const agreement = 0.008;
/** A flat page is likelier: a curl has to explain so much more of the length of all edges. */
const clearly = 1.25;
/** Width of the page that pieces which speak for a curl have to be spread over. */
const leastSpread = 0.55;

/** The curl that most edges across the page agree with, or null where the page lies flat. `width` and `height` are the picture's. */
export function measureCurl(chains: readonly EdgeChain[], width: number, height: number): Curl | null {
  const pieces = chains.flatMap((chain) => piecesOf(chain, width / 2, height / 2));
  const flat = bestTilt(pieces, 0).support;
  const steps = 40;
  const largest = (8 * largestBulge) / width;
  let best = { curvature: 0, tilt: 0, support: flat };
  for (let step = -steps; step <= steps; step++) {
    const curvature = (largest * step) / steps;
    const { tilt, support } = bestTilt(pieces, curvature);
    if (support > best.support) best = { curvature, tilt, support };
  }
  if (best.support < flat * clearly || best.support < width * 2) return null;
  const fitting = pieces.filter(
    (piece) => Math.abs(piece.slope - best.tilt - best.curvature * piece.x) < 2 * agreement,
  );
  const places = fitting.map((piece) => piece.x);
  if (Math.max(...places) - Math.min(...places) < leastSpread * width) return null;
  const curl = fitCurl(fitting);
  return curl && Math.abs(curl.curvature) * width >= 8 * leastBulge ? curl : null;
}

/** The tilt that, with this curvature, most of the length of the pieces agrees with. */
function bestTilt(pieces: readonly Piece[], curvature: number): { tilt: number; support: number } {
  const supports = new Map<number, number>();
  for (const { x, slope, length } of pieces) {
    const bin = Math.round((slope - curvature * x) / agreement);
    supports.set(bin, (supports.get(bin) ?? 0) + length);
  }
  let best = { tilt: 0, support: 0 };
  for (const bin of supports.keys()) {
    const support = [bin - 1, bin, bin + 1].reduce((sum, near) => sum + (supports.get(near) ?? 0), 0);
    if (support > best.support) best = { tilt: bin * agreement, support };
  }
  return best;
}

/** The slope of each piece of an edge, by least squares through the middles of its stretches. */
function piecesOf(chain: EdgeChain, middleX: number, middleRow: number): Piece[] {
  const count = Math.max(1, Math.round((chain.to - chain.from + 1) / pieceLength));
  const length = (chain.to - chain.from + 1) / count;
  return Array.from({ length: count }, (_, index) => {
    const [from, to] = [chain.from + index * length, chain.from + (index + 1) * length];
    return pieceBetween(chain, from, to, middleX, middleRow);
  }).filter((piece) => piece !== null);
}

function pieceBetween(chain: EdgeChain, from: number, to: number, middleX: number, middleRow: number): Piece | null {
  let [weight, sumX, sumY, sumXX, sumXY] = [0, 0, 0, 0, 0];
  for (const [row, start, end] of chain.runs) {
    const [left, right] = [Math.max(from, start), Math.min(to, end)];
    const length = right - left;
    if (length <= 0) continue;
    const x = (left + right) / 2 - middleX;
    weight += length;
    sumX += length * x;
    sumY += length * row;
    sumXX += length * (x * x + (length * length) / 12);
    sumXY += length * x * row;
  }
  const spread = sumXX - (sumX * sumX) / weight;
  if (weight < pieceLength / 2 || spread <= 0) return null;
  const slope = (sumXY - (sumX * sumY) / weight) / spread;
  return { x: sumX / weight, row: sumY / weight - middleRow, slope, length: weight };
}

/** Least squares for tilt, convergence and curvature; null where the pieces do not determine them. */
function fitCurl(pieces: readonly Piece[]): Curl | null {
  const sums = [0, 1, 2].map(() => [0, 0, 0, 0]);
  for (const { x, row, slope, length } of pieces) {
    const terms = [1, row, x, slope];
    for (const i of [0, 1, 2]) for (const j of [0, 1, 2, 3]) sums[i]![j]! += length * terms[i]! * terms[j]!;
  }
  for (const i of [0, 1, 2]) {
    const pivot = sums[i]![i]!;
    if (Math.abs(pivot) < 1e-6) return null;
    for (const other of [0, 1, 2].filter((row) => row !== i)) {
      const share = sums[other]![i]! / pivot;
      for (const j of [0, 1, 2, 3]) sums[other]![j]! -= share * sums[i]![j]!;
    }
  }
  const [tilt, convergence, curvature] = [0, 1, 2].map((i) => sums[i]![3]! / sums[i]![i]!);
  return { tilt: tilt!, convergence: convergence!, curvature: curvature! };
}
