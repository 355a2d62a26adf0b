import type { Lesson, Week } from './week.ts';
import { lengthAt, slotAt } from './week.ts';

/** A cell as it is drawn. `turn`: letters running up or down the page, or one letter under the other. */
export type Cell = {
  readonly lines: readonly string[];
  readonly rows?: number;
  readonly columns?: number;
  readonly fill?: string;
  readonly ink?: string;
  readonly bold?: boolean;
  readonly turn?: 'up' | 'down' | 'stacked';
};

/** Rows of cells as in HTML: a place covered by a cell that spans is left out. */
export type Table = readonly (readonly Cell[])[];

export type Look = {
  /** How a period's times are printed. */
  readonly time: (start: string, end: string) => string;
  readonly fillOf?: (lesson: Lesson) => { readonly fill?: string; readonly ink?: string };
  readonly headFill?: string;
  readonly headInk?: string;
  readonly commonFill?: string;
  /** Common periods in one cell over all days; otherwise repeated in each. */
  readonly mergeCommon?: boolean;
  readonly turnCommon?: Cell['turn'];
  readonly turnDays?: Cell['turn'];
  readonly corner?: string;
};

/** Days down the side, periods along the top. */
export function daysDown(week: Week, look: Look): Table {
  const head = week.periods.map((period) => headCell(look, look.time(period.start, period.end)));
  const rows = week.days.map((day, dayIndex) => {
    const cells: Cell[] = [withTurn(headCell(look, day.label), look.turnDays)];
    for (const [index, period] of week.periods.entries()) {
      if (period.common !== undefined && look.mergeCommon) {
        if (dayIndex === 0) cells.push({ ...commonCell(look, period.common), rows: week.days.length });
        continue;
      }
      const cell = slotCell(week, look, dayIndex, index);
      if (cell) cells.push({ ...cell, columns: lengthAt(week, dayIndex, index) });
    }
    return cells;
  });
  return [[headCell(look, look.corner ?? ''), ...head], ...rows];
}

/** Days along the top, periods down the side. */
export function daysAcross(week: Week, look: Look): Table {
  const head = week.days.map((day) => headCell(look, day.label));
  const rows = week.periods.map((period, index) => {
    const time = headCell(look, look.time(period.start, period.end));
    if (period.common !== undefined && look.mergeCommon) {
      return [time, { ...commonCell(look, period.common), columns: week.days.length }];
    }
    const cells = week.days.map((_, dayIndex) => {
      const cell = slotCell(week, look, dayIndex, index);
      return cell && { ...cell, rows: lengthAt(week, dayIndex, index) };
    });
    return [time, ...cells.filter((cell) => cell !== null)];
  });
  return [[headCell(look, look.corner ?? ''), ...head], ...rows];
}

/** A cell with its place: what Word and Excel want to know of a table. */
export type PlacedCell = { readonly row: number; readonly column: number; readonly cell: Cell };

export function placeCells(table: Table): PlacedCell[] {
  const taken = new Set<string>();
  return table.flatMap((cells, row) => {
    let column = 0;
    return cells.map((cell) => {
      while (taken.has(`${row} ${column}`)) column++;
      const placed = { row, column, cell };
      for (let y = 0; y < (cell.rows ?? 1); y++) {
        for (let x = 0; x < (cell.columns ?? 1); x++) taken.add(`${row + y} ${column + x}`);
      }
      return placed;
    });
  });
}

function headCell(look: Look, text: string): Cell {
  return { lines: [text], bold: true, ...fillAndInk(look.headFill, look.headInk) };
}

function commonCell(look: Look, title: string): Cell {
  return withTurn({ lines: [title], bold: true, ...fillAndInk(look.commonFill, undefined) }, look.turnCommon);
}

/** The cell that begins here; null where an earlier one goes on. */
function slotCell(week: Week, look: Look, day: number, period: number): Cell | null {
  const slot = slotAt(week, day, period);
  if (slot === '=') return null;
  if (slot === null) return { lines: [] };
  const common = week.periods[period]?.common;
  if (common !== undefined) return commonCell(look, common);
  const own = slot.start && slot.end ? [look.time(slot.start, slot.end)] : [];
  const people = [slot.teacher, slot.room].filter((word) => word !== undefined).join(', ');
  const lines = [slot.title, ...own, people, slot.notes ?? ''].filter(Boolean);
  return { lines, ...look.fillOf?.(slot) };
}

function withTurn(cell: Cell, turn: Cell['turn']): Cell {
  return turn ? { ...cell, turn } : cell;
}

function fillAndInk(fill: string | undefined, ink: string | undefined): Pick<Cell, 'fill' | 'ink'> {
  return { ...(fill ? { fill } : {}), ...(ink ? { ink } : {}) };
}
