import type { Span } from '../geometry.ts';
import { columnSpan, sharedLength, spanLength } from '../geometry.ts';
import type { Day } from '../reading.ts';
import type { TextLine } from '../sheet.ts';
import type { ColumnHolds, HoldsOnDays } from './bell-headings.ts';
import { whenColumnHolds } from './bell-headings.ts';

/** A period's time as a cell of a column states it, before anything says on which days it holds. */
export type TimeInColumn<Bell> = { readonly bell: Bell; readonly time: TextLine };

type Column<Bell> = { readonly holds: ColumnHolds; readonly bells: readonly Bell[] };

/** Columns of times as far as they make sense together; all empty where they do not, and then the table gives no times. */
export type BellColumns<Bell> = {
  readonly dated: readonly { readonly days: readonly Day[]; readonly bells: readonly Bell[] }[];
  readonly usual: readonly Bell[];
};

const SCHOOL_DAYS: readonly Day[] = ['MO', 'TU', 'WE', 'TH', 'FR'];

/**
 * "Regular (Mon, Tue, Thu, Fri)" beside "Late start (Wed)". Null for a table with one column of times, or with several of which
 * none says when it holds. `heads`: the lines over the first row with times.
 */
export function bellColumns<Bell>(
  heads: readonly TextLine[],
  times: readonly TimeInColumn<Bell>[],
): BellColumns<Bell> | null {
  const columns = withoutWholeWeek(columnsOf(heads, times));
  if (columns.length < 2) return null;
  const saysDays = columns.some(({ holds }) => holds.on === 'days' || holds.on === 'doubtful');
  const usual = columns.filter(({ holds }) => holds.on === 'usual');
  if (!saysDays) return usual.length === 1 ? { dated: [], usual: usual.flatMap(({ bells }) => bells) } : null;
  const dated = columns.flatMap(({ holds, bells }) => (holds.on === 'days' ? [{ days: holds.days, bells }] : []));
  const days = dated.flatMap((column) => column.days);
  const isSense =
    columns.every(({ holds }) => holds.on !== 'unknown' && holds.on !== 'doubtful') &&
    usual.length <= 1 &&
    new Set(days).size === days.length;
  return isSense ? { dated, usual: usual.flatMap(({ bells }) => bells) } : { dated: [], usual: [] };
}

function columnsOf<Bell>(heads: readonly TextLine[], times: readonly TimeInColumn<Bell>[]): readonly Column<Bell>[] {
  const columns: { span: Span; bells: Bell[] }[] = [];
  for (const { bell, time } of times) {
    const span = columnSpan(time.box);
    const column = columns.find(
      (one) => sharedLength(one.span, span) > 0.5 * Math.min(spanLength(one.span), spanLength(span)),
    );
    if (column) column.bells.push(bell);
    else columns.push({ span, bells: [bell] });
  }
  const isOver = (head: TextLine, span: Span) => sharedLength(columnSpan(head.box), span) > 0;
  // What reaches over all of them is the title of the table.
  const own = heads.filter((head) => !columns.every(({ span }) => isOver(head, span)));
  return columns.map(({ span, bells }) => {
    const over = own.filter((head) => isOver(head, span)).toSorted((a, b) => a.box.y - b.box.y);
    return { holds: whenColumnHolds(over.map(({ text }) => text)), bells };
  });
}

/** "Exam week (Mon-Fri)" beside a column without days says no more than that it is another week. */
function withoutWholeWeek<Bell>(columns: readonly Column<Bell>[]): readonly Column<Bell>[] {
  const isWhole = (holds: ColumnHolds): holds is HoldsOnDays =>
    holds.on === 'days' && SCHOOL_DAYS.every((day) => holds.days.includes(day));
  if (columns.every(({ holds }) => holds.on === 'days')) return columns;
  return columns.map((column) => (isWhole(column.holds) ? { ...column, holds: { on: 'occasion' } } : column));
}
