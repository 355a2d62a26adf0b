import type { Grid, GridCell, Sheet, TextLine } from '../sheet.ts';

/** Every line of text on a page, those outside all grids first. */
export function linesOfSheet({ loose, grids }: Pick<Sheet, 'loose' | 'grids'>): readonly TextLine[] {
  return [...loose, ...grids.flatMap((grid) => grid.cells.flatMap((cell) => cell.lines))];
}

/** The same sheet with every line of text changed, in its grids and outside them. */
export function changeLines(sheet: Sheet, change: (line: TextLine) => TextLine): Sheet {
  return { ...sheet, loose: sheet.loose.map(change), grids: changeLinesInCells(sheet.grids, change) };
}

export function changeLinesInCells(grids: readonly Grid[], change: (line: TextLine) => TextLine): readonly Grid[] {
  return grids.map((grid) => ({
    ...grid,
    cells: grid.cells.map((cell) => ({ ...cell, lines: cell.lines.map(change) })),
  }));
}

/** All that stands in a cell as one text. */
export function textOfCell(cell: GridCell): string {
  return cell.lines.map((line) => line.text).join(' ');
}

/** The line with what its text means written out; it keeps what is printed. */
export function spelledOut(line: TextLine, text: string): TextLine {
  return text === line.text ? line : { ...line, text, printed: line.printed ?? line.text };
}
