import { giveBack } from '../give-back.ts';
import type { EdgeChain } from './edge-chains.ts';
import { unsteady } from './edge-chains.ts';

/** An edge chain in its place on the page: `across` runs left to right, `down` top to bottom. */
export type Edge = {
  readonly direction: 'across' | 'down';
  readonly chain: EdgeChain;
  /** The stretch that counts: dangling ends are cut off, small gaps to the next rule are bridged. */
  from: number;
  to: number;
};

export type RuleMask = { readonly width: number; readonly height: number; readonly pixels: Uint8Array };

/** How far an end may stop short of a rule (or run past it) and still meet it, and what a rule is at least long. */
type Tolerance = { readonly touch: number; readonly shortest: number };

const rounds = 8;

/**
 * Keeps the edges that a table is made of: a cell's border ends on other borders at both ends, while strokes of letters,
 * underlines and grain end in nothing. Ends that dangle are cut back to the last crossing; edges without crossings go;
 * and again, until nothing changes. The page's own edge counts as a border, since screenshots are cropped.
 */
export function keepConnectedEdges(
  edges: readonly Edge[],
  width: number,
  height: number,
  tolerance: Tolerance,
): Edge[] {
  const rules = blankMasks(width, height);
  const longRules = blankMasks(width, height);
  let alive = bridgeGaps(edges, rules, tolerance);
  for (let round = 0; round < rounds; round++) {
    redraw(rules, alive);
    redraw(
      longRules,
      alive.filter((edge) => lengthOf(edge) >= 3 * tolerance.shortest),
    );
    const next: Edge[] = [];
    let changed = false;
    for (const edge of alive) {
      // Strokes of letters end on each other; a short border ends on longer ones.
      const others = lengthOf(edge) < 3 * tolerance.shortest ? longRules : rules;
      const kept = fasten(edge, edge.direction === 'across' ? others.down : others.across, tolerance);
      if (kept === null || kept.from !== edge.from || kept.to !== edge.to) changed = true;
      if (kept) next.push(kept);
    }
    alive = next;
    if (!changed) break;
  }
  for (const mask of [rules.across, rules.down, longRules.across, longRules.down]) giveBack(mask.pixels);
  return alive;
}

/**
 * First every end that nearly meets a rule is brought to it, before anything is cut: where two rules with a flaw at their
 * crossing wait for each other, each would be cut for want of the other.
 */
function bridgeGaps(edges: readonly Edge[], rules: Masks, tolerance: Tolerance): Edge[] {
  redraw(rules, edges);
  return edges.map((edge) => {
    const others = edge.direction === 'across' ? rules.down : rules.across;
    const isShort = lengthOf(edge) < 3 * tolerance.shortest;
    const from = isShort ? null : fastenEnd(edge, others, -1, tolerance);
    const to = isShort ? null : fastenEnd(edge, others, 1, tolerance);
    return { ...edge, from: Math.min(edge.from, from ?? edge.from), to: Math.max(edge.to, to ?? edge.to) };
  });
}

function lengthOf(edge: Edge): number {
  return edge.to - edge.from + 1;
}

/** The rules of each direction. */
type Masks = { readonly across: RuleMask; readonly down: RuleMask };

function blankMasks(width: number, height: number): Masks {
  const blank = (): RuleMask => ({ width, height, pixels: new Uint8Array(width * height) });
  return { across: blank(), down: blank() };
}

/** Draws anew in the same memory: a page is drawn some thirty times over, several megabytes each time. */
function redraw(masks: Masks, edges: readonly Edge[]): void {
  masks.across.pixels.fill(0);
  masks.down.pixels.fill(0);
  for (const edge of edges) drawEdge(edge, masks[edge.direction], 0);
}

/**
 * The rules as a mask: 1 where a rule is. Drawn `spread` pixels wider on both sides, pinholes where rules nearly meet are
 * shut, and so is the white inside a rule of which only the two edges are known.
 */
export function drawEdges(edges: readonly Edge[], width: number, height: number, spread = 0): RuleMask {
  const mask: RuleMask = { width, height, pixels: new Uint8Array(width * height) };
  for (const edge of edges) {
    for (let shift = -spread; shift <= spread; shift++) drawEdge(edge, mask, shift);
  }
  return mask;
}

function drawEdge({ direction, chain, from, to }: Edge, { width, height, pixels }: RuleMask, shift: number): void {
  const limit = direction === 'across' ? width : height;
  const rows = direction === 'across' ? height : width;
  const draw = (unshifted: number, start: number, end: number): void => {
    const row = unshifted + shift;
    if (row < 0 || row >= rows) return;
    const first = Math.max(0, start);
    const last = Math.min(limit - 1, end);
    if (direction === 'across') {
      if (first <= last) pixels.fill(1, row * width + first, row * width + last + 1);
      return;
    }
    for (let along = first, at = first * width + row; along <= last; along++, at += width) pixels[at] = 1;
  };
  // Two pixels more at each end, so that the stretches of a drifting edge overlap and nothing leaks between them.
  for (const [row, start, end] of chain.runs) draw(row, Math.max(from, start - 2), Math.min(to, end + 2));
  if (from < chain.from) draw(chain.fromRow, from, chain.from);
  if (to > chain.to) draw(chain.toRow, chain.to, to);
}

/** So much of a short border must be there to be seen. */
const LEAST_SEEN = 0.82;
/** Borders longer than this, in shortest rules, are made of neither stems nor letters. */
const STEMS_REACH = 6;
const LETTERS_REACH = 24;
/** Plain borders are steadier than this, lines of letters in bold with feet hardly are. */
const restless = 0.25;

/** The edge with both ends on a rule of the other direction, or null. */
function fasten(edge: Edge, others: RuleMask, tolerance: Tolerance): Edge | null {
  const from = fastenEnd(edge, others, -1, tolerance);
  const to = fastenEnd(edge, others, 1, tolerance);
  if (from === null || to === null || to - from + 1 < tolerance.shortest) return null;
  // In a low row a letter's stem nearly reaches from rule to rule, and so do two below each other; a border does so wholly.
  // So does a line of letters in a narrow cell, but its strength comes and goes.
  const doubted = edge.chain.unsteadiness > restless ? LETTERS_REACH : STEMS_REACH;
  const length = to - from + 1;
  if (length <= doubted * tolerance.shortest && seenBetween(edge, from, to) < LEAST_SEEN * length) return null;
  return { ...edge, from, to };
}

function seenBetween({ chain }: Edge, from: number, to: number): number {
  const share = chain.seen / (chain.to - chain.from + 1);
  return share * (Math.min(to, chain.to) - Math.max(from, chain.from) + 1);
}

function fastenEnd(edge: Edge, others: RuleMask, step: 1 | -1, tolerance: Tolerance): number | null {
  const end = step === 1 ? edge.to : edge.from;
  const limit = edge.direction === 'across' ? others.width : others.height;
  // Only a rule that is long in itself may reach over a gap: a letter's stem near a rule must not.
  const bridge = edge.chain.unsteadiness > unsteady ? 0 : Math.min(2 * tolerance.shortest, lengthOf(edge) * 0.08);
  const reach = Math.max(tolerance.touch, Math.round(bridge));
  for (let away = -tolerance.touch; away <= reach; away++) {
    const along = end + away * step;
    if (along <= 2 || along >= limit - 3) return along <= 2 ? 0 : limit - 1;
    if (meets(edge, others, along, 3)) return away > 0 ? along : end;
  }
  for (let along = end - tolerance.touch * step; along >= edge.from && along <= edge.to; along -= step) {
    if (meets(edge, others, along, 2)) return along;
  }
  return null;
}

function meets(edge: Edge, { width, height, pixels }: RuleMask, along: number, reach: number): boolean {
  const row = rowAt(edge.chain, along);
  const rows = edge.direction === 'across' ? height : width;
  const last = Math.min(rows - 1, row + reach);
  for (let r = Math.max(0, row - reach); r <= last; r++) {
    if (pixels[edge.direction === 'across' ? r * width + along : along * width + r] === 1) return true;
  }
  return false;
}

/** The row of a chain at a position along it; beyond its ends, the row of that end. */
function rowAt(chain: EdgeChain, along: number): number {
  if (along <= chain.from) return chain.fromRow;
  if (along >= chain.to) return chain.toRow;
  let low = 0;
  let high = chain.runs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (chain.runs[middle]![1] <= along) low = middle;
    else high = middle - 1;
  }
  return chain.runs[low]![0];
}
