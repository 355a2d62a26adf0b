import type { Slot } from '../../school/bell-schedule.ts';
import type { Week } from '../../school/invent-week.ts';
import { lessonAt } from '../../school/invent-week.ts';
import type { Line, SheetCell, TablePart, Turn } from '../../sheet-design.ts';
import type { CellHabit } from './cell-habit.ts';
import type { Palette } from './palette.ts';

/** How a week becomes a grid. */
export type GridLook = {
  readonly palette: Palette;
  readonly cells: CellHabit;
  readonly dayName: (code: string) => string;
  /** The cells that name a slot, one a column (or row): number, times. Breaks have no number. */
  readonly slotHeads: (slot: Slot, lesson: number | null) => readonly (readonly Line[])[];
  /** One a slot head. */
  readonly corner: readonly string[];
  /** Widths of the slot heads beside a day's 1. */
  readonly headWidths: readonly number[];
  /** Breaks as one cell over all days. */
  readonly mergeCommon: boolean;
  readonly rowHeight: number;
  readonly commonHeight?: number;
  readonly turnCommon?: Turn;
  readonly turnDays?: Turn;
  /** What stands in a free place. */
  readonly free?: string;
};

/** Days along the top, times down the side. */
export function daysAcross(week: Week, look: GridLook): TablePart {
  const head = [
    ...look.corner.map((text) => headCell(look, [{ text, bold: true }])),
    ...week.days.map((code) => headCell(look, [{ text: look.dayName(code), bold: true }])),
  ];
  const numbers = lessonNumbers(week.slots);
  const body = week.slots.map((slot, index) => {
    const heads = look.slotHeads(slot, numbers[index] ?? null).map((lines) => headCell(look, lines));
    if (slot.common && look.mergeCommon) {
      // A bar across the page has room for its word: nobody turns it.
      const { turn: _turn, ...bar } = commonCell(look, slot.common);
      return [...heads, { ...bar, columns: week.days.length }];
    }
    return [...heads, ...week.days.flatMap((_, day) => slotCells(week, look, day, index, 'rows'))];
  });
  const height = (slot: Slot) => (slot.common ? (look.commonHeight ?? look.rowHeight * 0.6) : look.rowHeight);
  return {
    kind: 'table',
    columns: [...look.headWidths, ...week.days.map(() => 1)],
    rowHeights: [look.rowHeight * 0.6, ...week.slots.map(height)],
    rows: [head, ...body],
    rules: look.palette.rules,
  };
}

/** Days down the side, times along the top. */
export function daysDown(week: Week, look: GridLook): TablePart {
  const numbers = lessonNumbers(week.slots);
  const heads = week.slots.map((slot, index) => look.slotHeads(slot, numbers[index] ?? null));
  const headRows = look.corner.map((corner, row) => [
    headCell(look, [{ text: corner, bold: true }]),
    ...heads.map((cells) => headCell(look, cells[row] ?? [])),
  ]);
  const body = week.days.map((code, day) => [
    {
      ...headCell(look, [{ text: look.dayName(code), bold: true }]),
      ...(look.turnDays ? { turn: look.turnDays } : {}),
    },
    ...week.slots.flatMap((slot, index): SheetCell[] => {
      if (!slot.common || !look.mergeCommon) return slotCells(week, look, day, index, 'columns');
      return day === 0 ? [{ ...commonCell(look, slot.common), rows: week.days.length }] : [];
    }),
  ]);
  const isNarrow = (slot: Slot) => slot.common !== undefined && look.mergeCommon && look.turnCommon !== undefined;
  return {
    kind: 'table',
    columns: [
      look.turnDays ? 0.5 : (look.headWidths[0] ?? 1),
      ...week.slots.map((slot) => (isNarrow(slot) ? 0.55 : 1)),
    ],
    rowHeights: [...look.corner.map(() => look.rowHeight * 0.6), ...week.days.map(() => look.rowHeight)],
    rows: [...headRows, ...body],
    rules: look.palette.rules,
  };
}

/** 1 for the first slot that is a lesson, and so on; null for breaks. */
export function lessonNumbers(slots: readonly Slot[]): (number | null)[] {
  let number = 0;
  return slots.map((slot) => (slot.common ? null : ++number));
}

export function headCell(look: Pick<GridLook, 'palette'>, lines: readonly Line[]): SheetCell {
  return { lines, fill: look.palette.headFill, ink: look.palette.headInk };
}

export function commonCell(look: Pick<GridLook, 'palette' | 'turnCommon' | 'mergeCommon'>, title: string): SheetCell {
  const turn = look.mergeCommon && look.turnCommon ? { turn: look.turnCommon } : {};
  return {
    lines: [{ text: title }],
    fill: look.palette.commonFill,
    ...(look.palette.ink === 'EDEDED' ? { ink: 'EDEDED' } : {}),
    ...turn,
  };
}

/** The cell of a day in a slot: none where a merged one goes on. */
function slotCells(week: Week, look: GridLook, day: number, index: number, along: 'rows' | 'columns'): SheetCell[] {
  const common = week.slots[index]?.common;
  if (common) return [commonCell(look, common)];
  const here = lessonAt(week, day, index);
  if (!here) return [{ lines: look.free ? [{ text: look.free }] : [] }];
  const cell: SheetCell = { lines: look.cells.lines(here.lesson), ...look.palette.fillOf(here.lesson) };
  if (here.length === 1) return [cell];
  return here.from === index ? [{ ...cell, [along]: here.length }] : [];
}
