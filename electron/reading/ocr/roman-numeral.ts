import type { Ink } from './ink.ts';
import type { InkRun } from './letter-runs.ts';
import { findInkRuns } from './letter-runs.ts';
import type { PlacedLetter } from './place-letters.ts';
import type { ReadLetter } from './pp-ocr/decode-letters.ts';

/** Proportion (height to width) from which a stroke is an "I"; those of a ditto mark are stumpier. */
const SLENDER = 3.4;
/** A digit 1 has a flag or a foot that makes it wider than a bare stroke. */
const ALIKE = { heights: 0.9, widths: 0.6 };
/** Strokes of a ditto mark stand further apart than letters, for their height. */
const WIDEST_GAP = 0.5;
const CONFIDENCE = 0.85;

/**
 * "II" and "III", which the recogniser takes for quotation marks, elevens or nothing at all: two or three bare strokes
 * alike, side by side, alone on their line. Null where the ink is anything else or letters of another kind were read.
 */
export function romanNumeral(letters: readonly ReadLetter[], ink: Ink): PlacedLetter[] | null {
  const text = letters.map((letter) => letter.text).join('');
  if (/[^\s"'’=|Il1:;!.-]/.test(text)) return null;
  const runs = findInkRuns(ink);
  if (runs.length < 2 || runs.length > 3 || !areStrokesAlike(runs)) return null;
  const eleven = '1'.repeat(runs.length);
  return runs.map((run, i) => ({
    text: 'I',
    place: (run.from + run.to) / 2 / ink.width,
    confidence: CONFIDENCE,
    rivals: i === 0 && text === eleven ? [{ text: '1', confidence: 1 - CONFIDENCE }] : [],
    from: run.from,
    to: run.to,
    run,
    isAfterSpace: false,
  }));
}

function areStrokesAlike(runs: readonly InkRun[]): boolean {
  const heights = runs.map((run) => run.lowest - run.highest);
  const widths = runs.map((run) => run.to - run.from);
  const [tallest, widest] = [Math.max(...heights), Math.max(...widths)];
  const gaps = runs.slice(1).map((run, i) => run.from - runs[i]!.to);
  return (
    Math.min(...heights) >= ALIKE.heights * tallest &&
    Math.min(...widths) >= ALIKE.widths * widest &&
    tallest >= SLENDER * widest &&
    runs.every((run) => run.bottom - run.top >= ALIKE.heights * tallest) &&
    Math.max(...gaps) <= WIDEST_GAP * tallest
  );
}
