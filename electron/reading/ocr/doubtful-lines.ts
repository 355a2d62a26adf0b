import type { LineRead, WordRead } from './line-read.ts';

/** A word read with less confidence than this is worth a second opinion. */
const SURE = 0.93;
/** Asking costs time: no more lines than these, the most doubtful ones, and no more than a share of the page. */
const MOST = 12;
const LARGEST_SHARE = 0.2;

/** The lines of a page for which a second recogniser should be asked, the most doubtful first. */
export function doubtfulLines(lines: readonly LineRead[]): LineRead[] {
  const most = Math.min(MOST, Math.ceil(lines.length * LARGEST_SHARE));
  return lines
    .filter((line) => line.words.some(isDoubtful))
    .toSorted((a, b) => leastConfidence(a) - leastConfidence(b))
    .slice(0, most);
}

/** Read without confidence, or a mix of letters and marks that no word is. */
function isDoubtful({ text, confidence }: WordRead): boolean {
  return confidence < SURE || /\p{Ll}[0-9?"*°$]\p{Ll}|\p{Ll}{2}[?"*°$]$/u.test(text);
}

function leastConfidence(line: LineRead): number {
  return Math.min(...line.words.map((word) => word.confidence));
}
