import type { Box } from '../../../shared/timetable/geometry.ts';
import type { Colour, TextAngle } from '../../../shared/timetable/sheet.ts';
import type { Word } from '../page/page.ts';

export type TextStyle = { readonly size: number; readonly bold: boolean; readonly colour: Colour };

/** A stretch of text in one style. */
export type TextRun = { readonly text: string; readonly style: TextStyle };

/** Where text after a tab goes on, in points from where the line begins. */
export type TabStop = { readonly at: number; readonly align: 'left' | 'center' | 'right' };

/** One line as the file states it: up to the next paragraph or line break. */
export type StatedLine = {
  readonly runs: readonly TextRun[];
  readonly align: 'left' | 'center' | 'right';
  readonly tabs?: readonly TabStop[];
  /** A row of a small table: its cells' lines, which stand side by side, each in an equal share of the width. */
  readonly columns?: readonly StatedLine[];
};

/** Average width of a letter as a share of the font size; files with a layout of their own do not state positions. */
const LETTER_WIDTH = 0.52;
const LINE_HEIGHT = 1.2;
/** Space between a cell's border and its text, in points. */
const PADDING = 3;
/** Distance of the stops that hold where a paragraph names none, in points. */
const USUAL_TAB = 36;

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
    const slot = { start: PADDING, length: inner.length, depth, height };
    // No spread: a hostile line has more words than a call may have arguments.
    for (const word of layOutColumns(line, slot, box, angle, counter)) words.push(word);
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
  return LINE_HEIGHT * line.runs.reduce((most, run) => Math.max(most, run.style.size), 1);
}

/** Where a line stands along and across the direction of its text, measured from where the text begins. */
type Slot = { readonly start: number; readonly length: number; readonly depth: number; readonly height: number };

function layOutColumns(line: StatedLine, slot: Slot, box: Box, angle: TextAngle, counter: LineCounter): Word[] {
  if (line.columns === undefined) return layOutLine(line, slot, box, angle, counter.next());
  const share = slot.length / line.columns.length;
  return line.columns.flatMap((column, i) => {
    const own = { ...slot, start: slot.start + i * share, length: share - PADDING };
    return layOutLine(column, own, box, angle, counter.next());
  });
}

function layOutLine(line: StatedLine, slot: Slot, box: Box, angle: TextAngle, number: number): Word[] {
  if (isSpacedOut(line)) return layOutSpacedLine(line, slot, box, angle, number);
  const natural = lineWidth(line);
  const scale = Math.min(1, slot.length / Math.max(natural, 1));
  const spare = slot.length - natural * scale;
  const indent = line.align === 'left' ? 0 : line.align === 'center' ? spare / 2 : spare;
  const start = slot.start + indent;
  return piecesOf(line.runs).map((piece) => {
    const place = { from: start + piece.from * scale, length: (piece.to - piece.from) * scale };
    return wordOf(piece, place, slot, box, angle, number);
  });
}

function wordOf(
  piece: Piece,
  along: { readonly from: number; readonly length: number },
  slot: Slot,
  box: Box,
  angle: TextAngle,
  number: number,
): Word {
  const height = Math.min(slot.height, piece.style.size);
  return {
    text: piece.text,
    box: turnIntoBox(box, angle, { ...along, depth: slot.depth + (slot.height - height) / 2, height }),
    angle,
    ...piece.style,
    confidence: 1,
    alternatives: [],
    line: number,
  };
}

/** Columns made with tabs or rows of spaces only stand under each other where no line is squeezed or moved. */
function isSpacedOut(line: StatedLine): boolean {
  return line.tabs !== undefined && line.runs.some(({ text }) => /\t|\S {3,}\S/.test(text));
}

function layOutSpacedLine(line: StatedLine, slot: Slot, box: Box, angle: TextAngle, number: number): Word[] {
  const words: Word[] = [];
  let at = 0;
  splitAtTabs(line.runs).forEach((runs, i) => {
    const width = lineWidth({ ...line, runs });
    const start = i === 0 ? 0 : startAfterTab(at, width, line.tabs ?? []);
    for (const piece of piecesOf(runs)) {
      const along = { from: slot.start + start + piece.from, length: piece.to - piece.from };
      words.push(wordOf(piece, along, slot, box, angle, number));
    }
    at = start + width;
  });
  return words;
}

function startAfterTab(at: number, width: number, tabs: readonly TabStop[]): number {
  const ahead = tabs.filter((stop) => stop.at > at).toSorted((a, b) => a.at - b.at)[0];
  const stop = ahead ?? { at: USUAL_TAB * (Math.floor(at / USUAL_TAB) + 1), align: 'left' };
  return Math.max(at, stop.align === 'left' ? stop.at : stop.align === 'right' ? stop.at - width : stop.at - width / 2);
}

function splitAtTabs(runs: readonly TextRun[]): TextRun[][] {
  const parts: TextRun[][] = [[]];
  for (const run of runs) {
    run.text.split('\t').forEach((text, i) => {
      if (i > 0) parts.push([]);
      parts.at(-1)?.push({ ...run, text });
    });
  }
  return parts;
}

type Piece = { text: string; readonly from: number; to: number; readonly style: TextStyle };

/** The words of a line; one that changes its style halfway stays one word in the style it begins with. */
function piecesOf(runs: readonly TextRun[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  let inWord = false;
  for (const { text, style } of runs) {
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
