import type { Box, SheetDesign, SheetPart } from '../sheet-design.ts';
import type { Drawing } from './drawing.ts';
import { joinDrawings } from './drawing.ts';
import { layOutCanvas } from './lay-out-canvas.ts';
import { layOutTable } from './lay-out-table.ts';
import { textBlock, wrapLines } from './lay-out-text.ts';

/** One page ready to draw: everything at its place, in the design's pixels from the top left. */
export type LaidPage = { readonly width: number; readonly height: number; readonly drawing: Drawing };

const AFTER_TABLE = 10;

/** Sets the design with Helvetica's measures; what is too high for its page is drawn smaller, as offices do when printing. */
export function layOut(design: SheetDesign): LaidPage[] {
  return splitPages(design.parts).map((parts) => {
    const inside = { x: design.margin, y: design.margin, width: design.width - 2 * design.margin };
    const { drawing, height } = layOutParts(parts, inside, design);
    const room = design.height - 2 * design.margin;
    const scale = Math.min(1, room / height);
    return { width: design.width, height: design.height, drawing: shrink(drawing, scale, design.margin) };
  });
}

function splitPages(parts: readonly SheetPart[]): SheetPart[][] {
  const pages: SheetPart[][] = [[]];
  for (const part of parts) {
    if (part.kind === 'page-break') pages.push([]);
    else pages.at(-1)?.push(part);
  }
  return pages;
}

type Inside = Pick<Box, 'x' | 'y' | 'width'>;

function layOutParts(
  parts: readonly SheetPart[],
  inside: Inside,
  design: SheetDesign,
): { drawing: Drawing; height: number } {
  const drawings: Drawing[] = [];
  let y = inside.y;
  for (const part of parts) {
    const { drawing, height } = layOutPart(part, { ...inside, y }, design);
    drawings.push(drawing);
    y += height;
  }
  return { drawing: joinDrawings(drawings), height: y - inside.y };
}

function layOutPart(part: SheetPart, inside: Inside, design: SheetDesign): { drawing: Drawing; height: number } {
  switch (part.kind) {
    case 'text': {
      const lines = wrapLines(part.lines, inside.width, design.size);
      return textBlock(lines, inside, part.align ?? 'left', design.ink);
    }
    case 'table': {
      const laid = layOutTable(part, inside, design);
      return { drawing: laid.drawing, height: laid.height + AFTER_TABLE };
    }
    case 'canvas':
      return { drawing: layOutCanvas(part, inside, design), height: part.height };
    case 'beside': {
      const shares = part.columns.reduce((sum, column) => sum + column.share, 0);
      const room = inside.width - part.gap * (part.columns.length - 1);
      let x = inside.x;
      const columns = part.columns.map((column) => {
        const width = (room * column.share) / shares;
        const laid = layOutParts(column.parts, { x, y: inside.y, width }, design);
        x += width + part.gap;
        return laid;
      });
      return {
        drawing: joinDrawings(columns.map((column) => column.drawing)),
        height: Math.max(...columns.map((column) => column.height)),
      };
    }
    case 'page-break':
      return { drawing: joinDrawings([]), height: 0 };
  }
}

/** Towards the corner of the page's inside. */
function shrink({ fills, texts }: Drawing, scale: number, corner: number): Drawing {
  if (scale === 1) return { fills, texts };
  const move = (at: number) => corner + (at - corner) * scale;
  return {
    fills: fills.map((one) => ({
      ...one,
      x: move(one.x),
      y: move(one.y),
      width: one.width * scale,
      height: one.height * scale,
    })),
    texts: texts.map((one) => ({ ...one, x: move(one.x), y: move(one.y), size: one.size * scale })),
  };
}
