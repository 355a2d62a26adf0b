import type { Rule, Word } from '../page/page.ts';

/** How far a line may stick out beyond the words it underlines, in points. */
const OVERHANG = 1.5;
/** How far below its word's box an underline may lie, as a share of the font size. */
const DROP = 0.3;
/** Share of an underline's length that has words above it; the rest are the blanks between them. */
const COVERED = 0.75;

/**
 * Leaves out lines that belong to words: drawn under or through them, and no longer than they are. A border passes words
 * just as closely, but goes on to the corners of its cell.
 */
export function withoutUnderlines(rules: readonly Rule[], words: readonly Word[]): Rule[] {
  const ordinary = words.filter((word) => word.angle === 0);
  return rules.filter((rule) => rule.from.y !== rule.to.y || !belongsToWords(rule, ordinary));
}

function belongsToWords(rule: Rule, words: readonly Word[]): boolean {
  const touched = words.filter((word) => liesAlong(rule, word));
  if (touched.length === 0) return false;
  const left = Math.min(...touched.map((word) => word.box.x));
  const right = Math.max(...touched.map((word) => word.box.x + word.box.width));
  if (rule.from.x < left - OVERHANG || rule.to.x > right + OVERHANG) return false;
  const covered = touched.reduce((sum, { box }) => sum + overlap(rule, box.x, box.x + box.width), 0);
  return covered >= COVERED * (rule.to.x - rule.from.x);
}

function liesAlong(rule: Rule, { box, size }: Word): boolean {
  if (rule.from.y < box.y || rule.from.y > box.y + box.height + DROP * size) return false;
  return overlap(rule, box.x, box.x + box.width) > 0;
}

function overlap(rule: Rule, left: number, right: number): number {
  return Math.max(0, Math.min(rule.to.x, right) - Math.max(rule.from.x, left));
}
