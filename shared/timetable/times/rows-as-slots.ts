import { columnSpan, rowSpan, sharedLength, spanLength } from '../geometry.ts';
import type { ViewCell } from '../grids/grid-view.ts';
import { periodLabel } from './period-words.ts';
import type { TimeColumn, TimeSlot } from './time-slot.ts';

/** Where a grid prints no times, its rows are the slots: of the label cells beside it, else of the lessons themselves. */
export function rowsAsSlots(labels: readonly ViewCell[], body: readonly ViewCell[]): readonly TimeColumn[] {
  const source = labels.length >= 2 ? labels : body;
  const rows: ViewCell[] = [];
  for (const cell of source.toSorted((a, b) => a.box.height - b.box.height)) {
    const span = rowSpan(cell.box);
    if (
      !rows.some(
        (row) => sharedLength(rowSpan(row.box), span) > 0.4 * Math.min(spanLength(span), spanLength(rowSpan(row.box))),
      )
    ) {
      rows.push(cell);
    }
  }
  if (rows.length < 2) return [];
  const slots = rows
    .toSorted((a, b) => a.box.y - b.box.y)
    .map((cell): TimeSlot => {
      const isLabel = labels.includes(cell);
      const period = isLabel ? periodLabel(cell.text) : null;
      return {
        span: rowSpan(cell.box),
        start: null,
        end: null,
        isEndInferred: false,
        period,
        label: null,
        cell: isLabel ? cell : null,
        endCell: null,
      };
    });
  return [{ slots, span: columnSpan(rows[0]?.box ?? { x: 0, y: 0, width: 0, height: 0 }), days: null }];
}
