import { textWidth } from './renderers/helvetica.ts';
import type { Fill, PlacedText } from './renderers/drawing.ts';
import type { LaidPage } from './renderers/lay-out.ts';
import { layOut } from './renderers/lay-out.ts';
import type { Box, SheetDesign } from './sheet-design.ts';

/**
 * What "a person of ordinary sense reads this easily" means for a sheet on paper: print of at least six points (the small print of
 * a timetable program), a contrast of 4.5 to 1 (W3C's WCAG 2.2, 1.4.3), no text over another, none over the edge of the page.
 */
const LEAST_PRINT = 8; // CSS pixels: six points
const LEAST_CONTRAST = 4.5;

/** Why a person would not read the sheet easily; null where nothing hinders. */
export function hindranceOf(design: SheetDesign): string | null {
  for (const page of layOut(design)) {
    const texts = page.drawing.texts.filter(({ text }) => text.trim());
    const boxes = texts.map(boxOf);
    for (const [index, text] of texts.entries()) {
      const box = boxes[index] ?? boxOf(text);
      if (text.size < LEAST_PRINT) return `print of ${text.size.toFixed(1)} pixels: ${text.text}`;
      if (!isOnPage(box, page)) return `over the edge: ${text.text}`;
      const contrast = contrastOf(text.ink, inkUnder(page.drawing.fills, box, design.paper));
      if (contrast < LEAST_CONTRAST) return `contrast of ${contrast.toFixed(1)}: ${text.text}`;
      const other = boxes.findIndex((one, at) => at > index && overlaps(one, box));
      if (other >= 0) return `over each other: ${text.text} / ${texts[other]?.text}`;
    }
  }
  return null;
}

/** The smallest print of the sheet in CSS pixels, as it stands on the page. */
export function smallestPrint(design: SheetDesign): number {
  const sizes = layOut(design).flatMap(({ drawing }) => drawing.texts.filter(({ text }) => text.trim()));
  return Math.min(...sizes.map(({ size }) => size));
}

/** Where the letters are: from their tops to the baseline. */
function boxOf({ x, y, text, size, isBold, angle }: PlacedText): Box {
  const [length, height] = [textWidth(text, size, isBold), 0.72 * size];
  if (angle === 0) return { x, y: y - height, width: length, height };
  return angle === 90
    ? { x: x - height, y: y - length, width: height, height: length }
    : { x, y, width: height, height: length };
}

function isOnPage({ x, y, width, height }: Box, page: LaidPage): boolean {
  return x >= 0 && y >= 0 && x + width <= page.width && y + height <= page.height;
}

/** Touching is no harm: measures are those of a font that runs wider than most. */
function overlaps(one: Box, other: Box): boolean {
  const across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const down = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return across > 1 && down > 1;
}

function inkUnder(fills: readonly Fill[], box: Box, paper: string): string {
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const under = fills.findLast(
    (fill) => !fill.isRule && fill.x <= x && x <= fill.x + fill.width && fill.y <= y && y <= fill.y + fill.height,
  );
  return under?.ink ?? paper;
}

/** From 1 (the same) to 21 (black on white), as WCAG measures it. */
export function contrastOf(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(ink: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const share = Number.parseInt(ink.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
