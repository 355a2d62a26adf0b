import type { DayAxis } from '../days/day-axis.ts';
import { columnSpan, middle, rowSpan, sharedLength, spanLength } from '../geometry.ts';
import type { GridView, ViewCell } from '../grids/grid-view.ts';
import { periodLabel, periodNumbers } from './period-words.ts';
import type { TimeColumn, TimeSlot } from './time-slot.ts';

/**
 * Columns of period numbers ("1.", "2. Stunde") that stand for the time axis where a sheet prints no times beside its
 * lessons. Numbers run upward; where days run down the page, each day counts anew.
 */
export function findPeriodColumns(view: GridView, days: DayAxis | null): readonly TimeColumn[] {
  const heads = new Set(days?.heads.map((head) => head.cell));
  const numbered = view.cells.filter((cell) => !heads.has(cell) && periodLabel(cell.text) !== null);
  const columns: ViewCell[][] = [];
  for (const cell of numbered.toSorted((a, b) => a.box.y - b.box.y)) {
    const column = columns.find(([first]) => first && isInColumn(cell, first));
    if (column) column.push(cell);
    else columns.push([cell]);
  }
  return columns
    .filter((column) => column.length >= 3 && runsUp(column, days))
    .map((column) => ({
      slots: column.map((cell) => slotOf(cell)),
      span: columnSpan(column[0]?.box ?? view.box),
      days: null,
    }))
    .slice(0, 1);
}

function isInColumn(cell: ViewCell, other: ViewCell): boolean {
  const [own, first] = [columnSpan(cell.box), columnSpan(other.box)];
  return sharedLength(own, first) > 0.6 * Math.max(spanLength(own), spanLength(first));
}

function runsUp(column: readonly ViewCell[], days: DayAxis | null): boolean {
  const starts = days?.runs === 'down' ? days.heads.map((head) => head.span.from) : [];
  const dayOf = (cell: ViewCell) => starts.filter((start) => middle(rowSpan(cell.box)) >= start).length;
  return [...Map.groupBy(column, dayOf).values()].every((run) => {
    const numbers = run.map((cell) => periodNumbers(periodLabel(cell.text) ?? ''));
    return numbers.every((number, index) => {
      const before = numbers[index - 1];
      return number === null || !before || number[0] === before[1] + 1 || number[0] === before[0];
    });
  });
}

function slotOf(cell: ViewCell): TimeSlot {
  return {
    span: rowSpan(cell.box),
    start: null,
    end: null,
    isEndInferred: false,
    period: periodLabel(cell.text),
    label: null,
    cell,
    endCell: null,
  };
}
