import type { Box } from '../../../shared/timetable/geometry.ts';
import type { Colour, TextAngle } from '../../../shared/timetable/sheet.ts';
import type { Word } from '../page/page.ts';

export type TextStyle = { readonly size: number; readonly bold: boolean; readonly colour: Colour };

/** A stretch of text in one style. */
export type TextRun = { readonly text: string; readonly style: TextStyle };

/** One line as the file states it: up to the next paragraph or line break. */
export type StatedLine = { readonly runs: readonly TextRun[]; readonly align: 'left' | 'center' | 'right' };

/** Average width of a letter as a share of the font size; files with a layout of their own do not state positions. */
const LETTER_WIDTH = 0.52;
const LINE_HEIGHT = 1.2;
/** Space between a cell's border and its text, in points. */
const PADDING = 3;

/** Hands out the numbers by which the words of one line know each other. */
export type LineCounter = { next(): number };

export function createLineCounter(): LineCounter {
  let last = 0;
  return { next: () => (last += 1) };
}

/**
 * Sets lines into a box on the imagined page of a Word or Excel file, top to bottom, in the direction of the text. A line
 * is never wrapped, as the file states it is one: where it is too long it is squeezed to the width of the box, and where there
 * are too many lines they are squeezed to its height.
 */
export function layOutLines(box: Box, angle: TextAngle, lines: readonly StatedLine[], counter: LineCounter): Word[] {
  const across = angle === 90 || angle === 270;
  const frame = { length: across ? box.height : box.width, depth: across ? box.width : box.height };
  const inner = { length: Math.max(1, frame.length - 2 * PADDING), depth: Math.max(1, frame.depth - 2) };
  const needed = lines.reduce((sum, line) => sum + lineHeight(line), 0);
  const squeeze = Math.min(1, inner.depth / Math.max(needed, 1));
  const words: Word[] = [];
  let depth = (frame.depth - needed * squeeze) / 2;
  for (const line of lines) {
    const height = lineHeight(line) * squeeze;
    words.push(
      ...layOutLine(line, { start: PADDING, length: inner.length, depth, height }, box, angle, counter.next()),
    );
    depth += height;
  }
  return words;
}

/** How much room lines want in a box of that width, wrapped as the office program would wrap them, in points. */
export function neededHeight(lines: readonly StatedLine[], width: number): number {
  const room = Math.max(10, width - 2 * PADDING);
  return lines.reduce((sum, line) => sum + lineHeight(line) * Math.max(1, Math.ceil(lineWidth(line) / room)), 2);
}

export function lineWidth(line: StatedLine): number {
  return line.runs.reduce((sum, { text, style }) => sum + text.length * letterWidth(style), 0);
}

export function lineHeight(line: StatedLine): number {
  return LINE_HEIGHT * Math.max(1, ...line.runs.map((run) => run.style.size));
}

/** Where a line stands along and across the direction of its text, measured from where the text begins. */
type Slot = { readonly start: number; readonly length: number; readonly depth: number; readonly height: number };

function layOutLine(line: StatedLine, slot: Slot, box: Box, angle: TextAngle, number: number): Word[] {
  const natural = lineWidth(line);
  const scale = Math.min(1, slot.length / Math.max(natural, 1));
  const spare = slot.length - natural * scale;
  const indent = line.align === 'left' ? 0 : line.align === 'center' ? spare / 2 : spare;
  return piecesOf(line).map((piece) => {
    const from = slot.start + indent + piece.from * scale;
    const length = (piece.to - piece.from) * scale;
    const height = Math.min(slot.height, piece.style.size);
    return {
      text: piece.text,
      box: turnIntoBox(box, angle, { from, length, depth: slot.depth + (slot.height - height) / 2, height }),
      angle,
      ...piece.style,
      confidence: 1,
      alternatives: [],
      line: number,
    };
  });
}

type Piece = { text: string; readonly from: number; to: number; readonly style: TextStyle };

/** The words of a line; one that changes its style halfway stays one word in the style it begins with. */
function piecesOf(line: StatedLine): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  let inWord = false;
  for (const { text, style } of line.runs) {
    const width = letterWidth(style);
    for (const part of text.split(/(\s+)/u).filter((part) => part !== '')) {
      const to = at + part.length * width;
      const last = pieces.at(-1);
      if (/^\s/u.test(part)) inWord = false;
      else if (inWord && last) {
        last.text += part;
        last.to = to;
      } else {
        pieces.push({ text: part, from: at, to, style });
        inWord = true;
      }
      at = to;
    }
  }
  return pieces;
}

function turnIntoBox(
  box: Box,
  angle: TextAngle,
  at: { readonly from: number; readonly length: number; readonly depth: number; readonly height: number },
): Box {
  const right = box.x + box.width;
  const bottom = box.y + box.height;
  switch (angle) {
    case 0:
      return { x: box.x + at.from, y: box.y + at.depth, width: at.length, height: at.height };
    case 90:
      return { x: right - at.depth - at.height, y: box.y + at.from, width: at.height, height: at.length };
    case 180:
      return { x: right - at.from - at.length, y: bottom - at.depth - at.height, width: at.length, height: at.height };
    case 270:
      return { x: box.x + at.depth, y: bottom - at.from - at.length, width: at.height, height: at.length };
  }
}

function letterWidth(style: TextStyle): number {
  return style.size * LETTER_WIDTH * (style.bold ? 1.06 : 1);
}
