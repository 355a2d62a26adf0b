import type { ColumnRole } from './column-roles.ts';
import { daysNamedIn } from '../days/day-names.ts';
import { boxAround, columnSpan, rowSpan, sharedLength, spanLength } from '../geometry.ts';
import type { GridView, ViewCell } from '../grids/grid-view.ts';
import { hasText } from '../grids/grid-view.ts';
import { looksLikePerson, looksLikeRoom } from '../cells/line-role.ts';
import { isClassCode } from '../cells/school-words.ts';
import { readTimeLabel } from '../times/time-slots.ts';

/** Most cells of a column say what all of them are. */
const MOST = 0.6;

const KINDS: readonly (readonly [ColumnRole, (text: string) => boolean])[] = [
  ['class', isClassCode],
  ['room', looksLikeRoom],
  ['teacher', looksLikePerson],
];

/**
 * A list without headings: every row begins with a time, and beside it stand the class, the lesson and the room of that one
 * lesson, each in a column of its own. What each column holds shows in its cells; `heading` of each is a blank cell above it.
 * Null where no column but the lessons' shows what it is: then classes, or days, may stand side by side.
 */
export function columnsByContent(view: GridView, days: readonly ViewCell[]): Map<ColumnRole, ViewCell> | null {
  const cells = view.cells.filter((cell) => hasText(cell) && !days.includes(cell));
  const [times, ...others] = columnsOf(cells);
  if (!times || others.length < 2 || !times.every((cell) => readTimeLabel(cell.text)?.rest === '')) return null;
  const rest = others.flat();
  const isOneLessonARow = rest.every((cell) => times.filter((time) => isInRow(cell, time)).length === 1);
  if (!isOneLessonARow || rest.some((cell) => readTimeLabel(cell.text) || daysNamedIn(cell.text).length > 0))
    return null;
  const columns = new Map<ColumnRole, ViewCell>([['time', blankAbove(times, view)]]);
  const open: (readonly ViewCell[])[] = [];
  for (const column of others) {
    const kind = KINDS.find(
      ([role, is]) => !columns.has(role) && column.filter(({ text }) => is(text)).length >= MOST * column.length,
    );
    if (kind) columns.set(kind[0], blankAbove(column, view));
    else open.push(column);
  }
  const [subject, notes, ...more] = open;
  if (!subject || more.length > 0 || columns.size === 1) return null;
  columns.set('subject', blankAbove(subject, view));
  return notes ? columns.set('notes', blankAbove(notes, view)) : columns;
}

/** Cells one below the other, from left to right. */
function columnsOf(cells: readonly ViewCell[]): readonly (readonly ViewCell[])[] {
  const columns: ViewCell[][] = [];
  for (const cell of cells) {
    const span = columnSpan(cell.box);
    const column = columns.find(
      ([first]) =>
        first && sharedLength(span, columnSpan(first.box)) > 0.6 * Math.max(spanLength(span), first.box.width),
    );
    if (column) column.push(cell);
    else columns.push([cell]);
  }
  return columns.toSorted((a, b) => (a[0]?.box.x ?? 0) - (b[0]?.box.x ?? 0));
}

function isInRow(cell: ViewCell, time: ViewCell): boolean {
  return sharedLength(rowSpan(cell.box), rowSpan(time.box)) > 0.6 * Math.max(cell.box.height, time.box.height);
}

function blankAbove(column: readonly ViewCell[], view: GridView): ViewCell {
  const { x, width } = boxAround(column.map((cell) => cell.box));
  const box = { x, width, y: view.box.y - 1, height: 1 };
  return { source: { box, lines: [], fill: null }, box, lines: [], text: '' };
}
