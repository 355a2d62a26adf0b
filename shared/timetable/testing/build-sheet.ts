import type { Colour, Grid, GridCell, Sheet, TextLine } from '../sheet.ts';

const COLUMN = 100;
const ROW = 60;
const BLACK: Colour = [0, 0, 0];

export function buildLine(text: string, x: number, y: number, look: Partial<TextLine> = {}): TextLine {
  return {
    text,
    box: { x, y, width: text.length * 6, height: 12 },
    angle: 0,
    size: 10,
    bold: false,
    colour: BLACK,
    confidence: 1,
    alternatives: [],
    ...look,
  };
}

/** The lines of a cell, one below the other. */
export function buildLines(...texts: readonly string[]): readonly TextLine[] {
  return texts.map((text, index) => buildLine(text, 4, 4 + index * 14));
}

/** A grid from rows of texts; each row is as high as the others, "\n" makes lines, '<' continues the cell on its left. */
export function buildGrid(rows: readonly (readonly string[])[], origin = { x: 50, y: 100 }): Grid {
  const cells: GridCell[] = rows.flatMap((row, rowIndex) =>
    row.flatMap((text, columnIndex) => {
      if (text === '<' || text === '^') return [];
      const right = row.slice(columnIndex + 1).findIndex((next) => next !== '<');
      const columns = right === -1 ? row.length - columnIndex : right + 1;
      const below = rows.slice(rowIndex + 1).findIndex((next) => next[columnIndex] !== '^');
      const height = below === -1 ? rows.length - rowIndex : below + 1;
      const box = {
        x: origin.x + columnIndex * COLUMN,
        y: origin.y + rowIndex * ROW,
        width: columns * COLUMN,
        height: height * ROW,
      };
      const lines =
        text === '' ? [] : text.split('\n').map((line, index) => buildLine(line, box.x + 4, box.y + 4 + index * 14));
      return [{ box, lines, fill: null }];
    }),
  );
  return {
    box: { ...origin, width: COLUMN * Math.max(...rows.map((row) => row.length)), height: ROW * rows.length },
    cells,
  };
}

export function buildSheet(grids: readonly Grid[], loose: readonly TextLine[] = []): Sheet {
  return { page: 1, width: 1200, height: 900, grids, loose, name: null };
}
