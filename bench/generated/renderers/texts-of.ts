import type { Line, SheetDesign, SheetPart } from '../sheet-design.ts';

/** Every text on the sheet. */
export function textsOf(design: Pick<SheetDesign, 'parts'>): string[] {
  return design.parts.flatMap(linesOf).map((line) => line.text);
}

/** Every part, those inside others too. */
export function allParts(parts: readonly SheetPart[]): SheetPart[] {
  return parts.flatMap((part) =>
    part.kind === 'beside' ? [part, ...part.columns.flatMap((column) => allParts(column.parts))] : [part],
  );
}

function linesOf(part: SheetPart): readonly Line[] {
  switch (part.kind) {
    case 'text':
      return part.lines;
    case 'table':
      return part.rows.flatMap((cells) => cells.flatMap((cell) => cell.lines));
    case 'canvas':
      return part.boxes.flatMap((box) => box.lines);
    case 'beside':
      return part.columns.flatMap((column) => column.parts.flatMap(linesOf));
    case 'page-break':
      return [];
  }
}
