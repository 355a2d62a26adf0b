import type { Align, Box, Line, Turn, Vertical } from '../sheet-design.ts';
import type { Drawing, PlacedText } from './drawing.ts';
import { textWidth } from './helvetica.ts';

/** A line at its final size, not wider than its surroundings unless one word is. */
export type SetLine = { readonly text: string; readonly size: number; readonly width: number; readonly line: Line };

const LEADING = 1.25;
const ASCENT = 0.95;

/** Breaks lines at spaces so that they fit into a width. */
export function wrapLines(lines: readonly Line[], width: number, size: number): SetLine[] {
  return lines.flatMap((line) => {
    const own = size * (line.scale ?? 1);
    const measure = (text: string) => textWidth(text, own, line.bold ?? false);
    const rows: string[] = [];
    for (const word of line.text.split(' ')) {
      const last = rows.at(-1);
      if (last !== undefined && measure(`${last} ${word}`) <= width) rows[rows.length - 1] = `${last} ${word}`;
      else rows.push(word);
    }
    return rows.map((text) => ({ text, size: own, width: measure(text), line }));
  });
}

export function heightOf(lines: readonly SetLine[]): number {
  return lines.reduce((sum, line) => sum + line.size * LEADING, 0);
}

/** Lines one under the other from a place on. */
export function textBlock(
  lines: readonly SetLine[],
  at: Pick<Box, 'x' | 'y' | 'width'>,
  align: Align,
  ink: string,
): { drawing: Drawing; height: number } {
  let y = at.y;
  const texts = lines.map((line): PlacedText => {
    const free = at.width - line.width;
    const x = at.x + (align === 'left' ? 0 : align === 'center' ? free / 2 : free);
    const placed = placeText(line, x, y + line.size * ASCENT, ink, 0);
    y += line.size * LEADING;
    return placed;
  });
  return { drawing: { fills: [], texts }, height: y - at.y };
}

export type TextLook = {
  readonly align: Align;
  readonly vertical: Vertical;
  readonly turn?: Turn | undefined;
  readonly ink: string;
};

/** Lines inside a box, turned or not. */
export function textInBox(lines: readonly Line[], box: Box, size: number, look: TextLook): Drawing {
  if (look.turn === 'up' || look.turn === 'down') return turnedText(lines, box, size, look.turn, look.ink);
  const letters = look.turn === 'stacked' ? stacked(lines) : lines;
  const set = wrapLines(letters, box.width, size);
  const free = box.height - heightOf(set);
  const y = box.y + Math.max(0, look.vertical === 'top' ? 0 : look.vertical === 'middle' ? free / 2 : free);
  return textBlock(set, { ...box, y }, look.align, look.ink).drawing;
}

export function stacked(lines: readonly Line[]): Line[] {
  return lines.flatMap((line) => [...line.text].map((text) => ({ ...line, text, scale: (line.scale ?? 1) * 0.9 })));
}

/** Up: the first line is leftmost and begins at the bottom. Down: rightmost, beginning at the top. */
function turnedText(lines: readonly Line[], box: Box, size: number, turn: 'up' | 'down', ink: string): Drawing {
  const set = wrapLines(lines, box.height, size);
  let across = (box.width - heightOf(set)) / 2;
  const texts = set.map((line) => {
    const free = (box.height - line.width) / 2;
    const base = across + line.size * ASCENT;
    across += line.size * LEADING;
    return turn === 'up'
      ? placeText(line, box.x + base, box.y + box.height - free, ink, 90)
      : placeText(line, box.x + box.width - base, box.y + free, ink, 270);
  });
  return { fills: [], texts };
}

function placeText(
  { text, size, line }: SetLine,
  x: number,
  y: number,
  ink: string,
  angle: PlacedText['angle'],
): PlacedText {
  return { x, y, text, size, angle, isBold: line.bold ?? false, isItalic: line.italic ?? false, ink: line.ink ?? ink };
}
