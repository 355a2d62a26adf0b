import type { EdgeChain } from './edge-chains.ts';

/** A nearly straight edge: its row where it crosses the middle of the page, its slope (rows per pixel along), its length. */
type SlopedLine = { readonly row: number; readonly slope: number; readonly length: number };

/**
 * Parallel rules as a camera sees them meet in one far point, and then their slope is a linear function of where they
 * cross the middle of the page: slope = tilt + convergence × (row - middle row). Tilt alone is a page laid askew.
 */
export type Pencil = { readonly tilt: number; readonly convergence: number; readonly support: number };

export function fitLines(chains: readonly EdgeChain[], middleAlong: number): SlopedLine[] {
  return chains.map((chain) => fitLine(chain, middleAlong)).filter((line) => line !== null);
}

/** Least squares through the middles of an edge's stretches; null where the edge is no straight line. */
function fitLine(chain: EdgeChain, middleAlong: number): SlopedLine | null {
  let weight = 0;
  let sumX = 0;
  let sumY = 0;
  let sumXX = 0;
  let sumXY = 0;
  let sumYY = 0;
  for (const [row, from, to] of chain.runs) {
    const length = to - from + 1;
    const x = (from + to) / 2 - middleAlong;
    weight += length;
    sumX += length * x;
    sumY += length * row;
    // A stretch is a flat line, not a point: its own spread along counts too.
    sumXX += length * (x * x + (length * length) / 12);
    sumXY += length * x * row;
    sumYY += length * row * row;
  }
  const spreadX = sumXX - (sumX * sumX) / weight;
  if (spreadX <= 0) return null;
  const slope = (sumXY - (sumX * sumY) / weight) / spreadX;
  const row = (sumY - slope * sumX) / weight;
  const misfit = (sumYY - (sumY * sumY) / weight - slope * slope * spreadX) / weight;
  const length = chain.to - chain.from + 1;
  if (Math.sqrt(Math.max(0, misfit)) > 1.3 + length * 0.004) return null;
  return { row, slope, length };
}

const agreement = 0.004;
const steepest = 0.36;
const strongestConvergence = 0.0006;

/** The pencil that most of the length of the lines agrees with; null where there are too few lines to say. */
export function fitPencil(lines: readonly SlopedLine[], middleRow: number, pageLength: number): Pencil | null {
  const sorted = [...lines].sort((a, b) => b.length - a.length);
  const leading = sorted.slice(0, 40);
  const supportOf = (tilt: number, convergence: number): number =>
    sorted.reduce((sum, line) => sum + (agrees(line, tilt, convergence, middleRow) ? line.length : 0), 0);
  const straight: Pencil = { tilt: 0, convergence: 0, support: supportOf(0, 0) };
  let best = straight;
  for (const { tilt, convergence } of guesses(leading, middleRow)) {
    if (Math.abs(tilt) > steepest || Math.abs(convergence) > strongestConvergence) continue;
    const support = supportOf(tilt, convergence);
    // A plain tilt explains as much with less: convergence must earn its place.
    if (support > best.support * 1.02) best = { tilt, convergence, support };
  }
  // Lying straight is likeliest of all.
  return refine(straight.support > best.support * 0.8 ? straight : best, sorted, middleRow, pageLength);
}

/** Plain tilts first, then the pencil through each two lines that stand well apart. */
function guesses(lines: readonly SlopedLine[], middleRow: number): { tilt: number; convergence: number }[] {
  const tilts = lines.map((line) => ({ tilt: line.slope, convergence: 0 }));
  const pencils = lines.flatMap((a) =>
    lines
      .filter((b) => b.row - a.row >= middleRow * 0.25)
      .map((b) => {
        const convergence = (b.slope - a.slope) / (b.row - a.row);
        return { tilt: a.slope - convergence * (a.row - middleRow), convergence };
      }),
  );
  return [...tilts, ...pencils];
}

function agrees(line: SlopedLine, tilt: number, convergence: number, middleRow: number): boolean {
  return Math.abs(line.slope - tilt - convergence * (line.row - middleRow)) < agreement;
}

function refine(pencil: Pencil, lines: readonly SlopedLine[], middleRow: number, pageLength: number): Pencil | null {
  const inliers = lines.filter((line) => agrees(line, pencil.tilt, pencil.convergence, middleRow));
  // Three lines' worth of length (each drawn rule has two edges), or it may be chance.
  if (inliers.length < 4 || pencil.support < pageLength * 0.9) return null;
  let weight = 0;
  let sumR = 0;
  let sumS = 0;
  let sumRR = 0;
  let sumRS = 0;
  for (const { row, slope, length } of inliers) {
    const r = row - middleRow;
    weight += length;
    sumR += length * r;
    sumS += length * slope;
    sumRR += length * r * r;
    sumRS += length * r * slope;
  }
  const spread = sumRR - (sumR * sumR) / weight;
  const isSpreadOut = spread / weight > (middleRow * 0.12) ** 2;
  const convergence = pencil.convergence !== 0 || isSpreadOut ? (sumRS - (sumR * sumS) / weight) / spread : 0;
  return { tilt: (sumS - convergence * sumR) / weight, convergence, support: pencil.support };
}
