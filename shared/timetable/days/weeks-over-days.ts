import type { DayAxis, DayHead } from './day-axis.ts';
import type { Span } from '../geometry.ts';
import { columnSpan, middle, rowSpan } from '../geometry.ts';
import type { GridView, ViewCell } from '../grids/grid-view.ts';
import { isWeekPhrase } from './week-words.ts';

/** Days that stand twice, under (or beside) "Week 1" and "Week 2", are the days of two weeks. */
export function withWeeksOver(axis: DayAxis, view: GridView): DayAxis {
  const named = view.cells.filter((cell) => isWeekPhrase(cell.text));
  const heads = axis.heads.map((head): DayHead => {
    const over = head.weeks === null ? named.find((cell) => isOver(cell, head, axis.runs)) : undefined;
    return over ? { ...head, weeks: over.text.trim() } : head;
  });
  const areSeveral = new Set(heads.map((head) => head.weeks)).size > 1;
  return areSeveral && heads.every((head) => head.weeks !== null) ? { ...axis, heads } : axis;
}

/** Reaches over the heading, and stands outside it: above days that run across, before days that run down. */
function isOver(cell: ViewCell, head: DayHead, runs: DayAxis['runs']): boolean {
  if (!head.cell) return false;
  const along = (one: ViewCell): Span => (runs === 'across' ? columnSpan(one.box) : rowSpan(one.box));
  const across = (one: ViewCell): Span => (runs === 'across' ? rowSpan(one.box) : columnSpan(one.box));
  const at = middle(along(head.cell));
  return along(cell).from <= at && at <= along(cell).to && middle(across(cell)) < across(head.cell).from;
}
