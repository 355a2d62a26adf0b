/** A sheet before anyone drew it: what every renderer turns into a file in its own way. Lengths in CSS pixels (96 an inch). */
export type SheetDesign = {
  readonly language: string;
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  readonly font: string;
  readonly size: number;
  /** Colours are RRGGBB. */
  readonly paper: string;
  readonly ink: string;
  readonly parts: readonly SheetPart[];
};

export type SheetPart = TextPart | TablePart | BesidePart | CanvasPart | PageBreak;

/** Lines of free text: headings, notes, legends, footers. */
export type TextPart = {
  readonly kind: 'text';
  readonly lines: readonly Line[];
  readonly align?: Align;
};

export type TablePart = {
  readonly kind: 'table';
  /** Relative widths, one a column; the table is as wide as its surroundings unless `share` says how much of them. */
  readonly columns: readonly number[];
  readonly share?: number;
  /** The least height of each row. */
  readonly rowHeights: readonly number[];
  /** As in HTML: a place covered by a cell that spans is left out. */
  readonly rows: readonly (readonly SheetCell[])[];
  readonly rules: Rules;
  /** White space between the cells; only with rules "none". */
  readonly gutter?: number;
  readonly padding?: number;
};

/** Parts side by side, each with its share of the width. */
export type BesidePart = {
  readonly kind: 'beside';
  readonly gap: number;
  readonly columns: readonly { readonly share: number; readonly parts: readonly SheetPart[] }[];
};

/** Boxes and strokes at fixed places, as apps and web calendars draw them. */
export type CanvasPart = {
  readonly kind: 'canvas';
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly CanvasBox[];
  readonly strokes: readonly Stroke[];
};

export type CanvasBox = Box & {
  readonly lines: readonly Line[];
  readonly fill?: string;
  readonly ink?: string;
  readonly align?: Align;
  readonly vertical?: Vertical;
  readonly radius?: number;
  readonly padding?: number;
  readonly turn?: Turn;
};

/** A thin filled rectangle. */
export type Stroke = Box & { readonly ink: string };

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

export type PageBreak = { readonly kind: 'page-break' };

export type SheetCell = {
  readonly lines: readonly Line[];
  readonly rows?: number;
  readonly columns?: number;
  readonly fill?: string;
  readonly ink?: string;
  readonly align?: Align;
  readonly vertical?: Vertical;
  readonly turn?: Turn;
  /** No border of its own, where the table has rules. */
  readonly bare?: boolean;
  /** What a spreadsheet holds instead of the text, where it differs: a time as part of a day, or a number. */
  readonly value?: { readonly number: number; readonly format: 'time' | 'number' };
};

export type Line = {
  readonly text: string;
  /** Of the sheet's letter size. */
  readonly scale?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly ink?: string;
};

export type Align = 'left' | 'center' | 'right';
export type Vertical = 'top' | 'middle' | 'bottom';
/** Letters running up or down the page, or standing one under the other. */
export type Turn = 'up' | 'down' | 'stacked';
export type Rules = { readonly which: 'all' | 'rows' | 'none'; readonly ink: string; readonly width: number };

/** A cell with its place in the grid. */
export type PlacedCell = { readonly row: number; readonly column: number; readonly cell: SheetCell };

export function placeCells(rows: readonly (readonly SheetCell[])[]): PlacedCell[] {
  const taken = new Set<string>();
  return rows.flatMap((cells, row) => {
    let column = 0;
    return cells.map((cell) => {
      while (taken.has(`${row} ${column}`)) column++;
      for (let y = 0; y < (cell.rows ?? 1); y++) {
        for (let x = 0; x < (cell.columns ?? 1); x++) taken.add(`${row + y} ${column + x}`);
      }
      return { row, column, cell };
    });
  });
}
