import type { Picture } from '../../page/page.ts';
import type { LineBox } from '../line-box.ts';
import { joinBrokenWords } from '../join-broken-words.ts';
import { joinRowPieces } from '../join-row-pieces.ts';
import { joinTurnedLines } from '../join-turned-lines.ts';
import type { LineRead } from '../line-read.ts';
import { textOfLine } from '../line-read.ts';
import { missedLetters } from '../missed-letters.ts';
import { OcrFailure } from '../ocr-problem.ts';
import type { OcrProblem } from '../ocr-problem.ts';
import type { Pool } from '../pool.ts';
import type { Result } from '../../../../shared/result.ts';
import type { ReadingHints } from '../recogniser.ts';
import { sharePicture } from '../shared-picture.ts';
import { splitAtCells } from '../split-at-cells.ts';
import type { BoxRead } from './read-box.ts';
import { withUsualTilt } from './usual-tilt.ts';

/** About the share of the time that finding the lines takes. */
const FINDING = 0.35;

/**
 * Finds and reads all lines of a picture with PP-OCR, spread over the pool's threads. The order of the lines follows their
 * place on the page, never which thread was done first. Fails with OcrFailure.
 */
export async function readLines(pool: Pool, given: Picture, hints: ReadingHints): Promise<LineRead[]> {
  const picture = sharePicture(given);
  const finding = pool.ask({ kind: 'find-lines', picture }, hints.signal);
  const cells = hints.cells();
  const found = valueOf(await finding);
  hints.onProgress?.(FINDING);
  const split = joinRowPieces(splitAtCells(joinTurnedLines(withUsualTilt(found)), cells), cells);
  const boxes = [...split, ...missedLetters(picture, split, cells)].toSorted(topFirst);
  let done = 0;
  const reads = await Promise.all(
    longestFirst(boxes).map(async ({ box, place }) => {
      const read = valueOf(await pool.ask({ kind: 'read-box', picture, box }, hints.signal));
      hints.onProgress?.(FINDING + ((1 - FINDING) * ++done) / boxes.length);
      return { read, place };
    }),
  );
  const lines = settleRivals(reads.toSorted((a, b) => a.place - b.place).map(({ read }) => read));
  return joinBrokenWords(
    lines.filter((line) => !isSpeck(line)),
    cells,
  );
}

const SURE_MARK = 0.8;
/** A stroke narrower than this share of its height is a piece of a border; a printed 1 or I is wider. */
const STROKE = 0.15;

/** Dirt on the paper, or a piece of a border: a bracket, a dot or a single upright stroke, standing alone and hardly read. */
export function isSpeck(line: LineRead): boolean {
  if (line.confidence >= SURE_MARK) return false;
  const text = textOfLine(line);
  if (!/[\p{L}\p{N}]/u.test(text)) return true;
  const box = line.words[0]!.box;
  return /^[Il1i|!]$/.test(text) && Math.min(box.width, box.height) < STROKE * Math.max(box.width, box.height);
}

function topFirst(a: LineBox, b: LineBox): number {
  return a.cy - b.cy || a.cx - b.cx || a.width - b.width || a.height - b.height;
}

/** Long lines take longest: begun first, none of them is left running alone at the end. */
function longestFirst(boxes: readonly LineBox[]): { box: LineBox; place: number }[] {
  const effort = ({ width, height }: LineBox) => Math.max(width / height, height / width);
  return boxes.map((box, place) => ({ box, place })).toSorted((a, b) => effort(b.box) - effort(a.box));
}

/** Text that reads nearly as well upside down goes the way that the page's sure turned lines go. */
export function settleRivals(reads: readonly BoxRead[]): LineRead[] {
  const sure = reads.flatMap((read) => (read.rival ? [] : read.lines));
  const weight = (angle: number) =>
    sure.filter((line) => line.view.angle === angle).reduce((sum, line) => sum + line.words.length, 0);
  const upwards = weight(270);
  const downwards = weight(90);
  const usual = downwards > upwards ? 90 : 270;
  return reads.flatMap(({ lines, rival }) => {
    const isUnusual = rival !== null && rival.view.angle === usual && lines[0]?.view.angle !== usual;
    return isUnusual ? [rival] : lines;
  });
}

function valueOf<Value>(outcome: Result<Value, OcrProblem>): Value {
  if (!outcome.ok) throw new OcrFailure(outcome.error);
  return outcome.value;
}
