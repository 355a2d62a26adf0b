import type { Word } from '../page/page.ts';
import type { LineRead, WordRead } from './line-read.ts';

/** Strokes thicker than the page's usual ones by this factor are bold; in the common faces bold is 1.3 to 1.6 times. */
const BOLDER = 1.17;
/**
 * Where the line between ordinary and bold can lie, as a share of the type size: measured on pages of several faces and
 * qualities, ordinary print stays below 0.11 and bold print above. A page all in bold is so recognised too.
 */
const BOLD_FROM = { least: 0.105, most: 0.112 };
/** Words of fewer letters say too little about strokes: the line decides for them. */
const TOO_SHORT = 3;

/** Strokes thinner than this many pixels look heavier than they are once they are blurred, the more the smaller the print. */
const SMEARED = 4;
/** Print within this factor of a size is compared with it where strokes are thin. */
const ALIKE = 1.12;
/** Share of the letters of a size that is taken to be ordinary print, where some of it is. */
const ORDINARY = 0.3;

/** The words of a page's lines, compared with each other: bold is what is clearly heavier than the usual print. */
export function wordsOfLines(lines: readonly LineRead[]): Word[] {
  const usual = usualStroke(lines, 0.5);
  return lines.flatMap((line, number) =>
    line.words.map((word) => ({
      text: word.text,
      box: word.box,
      angle: line.view.angle,
      size: line.size,
      bold: isBold(strokeFor(word, line), usual) && !isSmeared(strokeFor(word, line), line, lines),
      colour: word.colour,
      confidence: word.confidence,
      alternatives: word.alternatives,
      looks: word.looks,
      line: number,
    })),
  );
}

function strokeFor(word: WordRead, line: LineRead): number {
  return word.text.length >= TOO_SHORT ? word.stroke : usualStroke([line], 0.5);
}

/** Thin strokes heavier than those of larger print, but no heavier than other print of their size, are heavy by blur only. */
function isSmeared(stroke: number, line: LineRead, lines: readonly LineRead[]): boolean {
  if (stroke * line.size >= SMEARED) return false;
  const larger = lines.filter((other) => other.size >= line.size * ALIKE);
  if (larger.length === 0 || usualStroke(larger, 0.5) >= stroke) return false;
  const alike = lines.filter((other) => other.size < line.size * ALIKE && other.size > line.size / ALIKE);
  return stroke < BOLDER * usualStroke(alike, ORDINARY);
}

function isBold(stroke: number, usual: number): boolean {
  return stroke >= Math.min(BOLD_FROM.most, Math.max(BOLD_FROM.least, BOLDER * usual));
}

/** The stroke that this share of the print does not exceed, each word counting by its letters; half of it: the median. */
function usualStroke(lines: readonly LineRead[], share: number): number {
  const words = lines.flatMap((line) => line.words).toSorted((a, b) => a.stroke - b.stroke);
  const enough = words.reduce((sum, word) => sum + word.text.length, 0) * share;
  let seen = 0;
  for (const word of words) {
    seen += word.text.length;
    if (seen >= enough) return word.stroke;
  }
  return 0;
}
