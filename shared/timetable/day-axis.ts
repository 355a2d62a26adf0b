import type { DayLabel } from './day-names.ts';
import { isDamagedName, plainWord, readDayLabel, weekDays } from './day-names.ts';
import type { Language } from './day-words.ts';
import { DAY_FORMS } from './day-words.ts';
import type { Span } from './geometry.ts';
import { columnSpan, rowSpan, sharedLength, spanLength } from './geometry.ts';
import type { GridView, ViewCell } from './grid-view.ts';
import type { Day } from './reading.ts';

/** A heading that names days, and the stretch of the day axis it heads. */
export type DayHead = {
  readonly days: readonly Day[];
  readonly span: Span;
  readonly cell: ViewCell | null;
  /** What is printed where the day's name is not clear and its neighbours told it; null where the name is clear. */
  readonly unclear: string | null;
};

/** Where the days of a grid stand: across the top, or down the side (each beside one or several rows of times). */
export type DayAxis = {
  readonly runs: 'across' | 'down';
  readonly heads: readonly DayHead[];
  readonly language: Language;
  /** Letters that were evidence for the days: "Monday" counts more than "M". */
  readonly letters: number;
};

/** All plausible day axes, best first: rows (or columns) of cells that name at least two different days. */
export function findDayAxes(view: GridView): readonly DayAxis[] {
  const labelled = view.cells.flatMap((cell) => {
    const labels = readDayHeading(cell);
    return labels.length > 0 ? [{ cell, labels }] : [];
  });
  const across = linesOfCells(labelled, (cell) => rowSpan(cell.box)).flatMap((row) =>
    axesFrom(row, 'across', view.cells),
  );
  const down = linesOfCells(labelled, (cell) => columnSpan(cell.box)).flatMap((column) =>
    axesFrom(column, 'down', view.cells),
  );
  return [...across, ...down].toSorted((a, b) => weight(b) - weight(a)).slice(0, 4);
}

/** A day may have a second line of another kind below it: a date, a name, a place. */
function readDayHeading(cell: ViewCell): readonly DayLabel[] {
  const whole = readDayLabel(cell.text);
  if (whole.length > 0 || cell.lines.length < 2) return whole;
  return readDayLabel(cell.lines[0]?.text ?? '').filter((label) => label.letters >= 2);
}

function weight(axis: DayAxis): number {
  return new Set(axis.heads.flatMap((head) => head.days)).size * 10 + axis.letters;
}

type Labelled = { readonly cell: ViewCell; readonly labels: readonly DayLabel[] };

/** Groups cells that stand in one row (or column): each shares most of its span with the first of the group. */
function linesOfCells(labelled: readonly Labelled[], spanOf: (cell: ViewCell) => Span): readonly Labelled[][] {
  const groups: Labelled[][] = [];
  for (const one of labelled) {
    const span = spanOf(one.cell);
    const group = groups.find(([first]) => {
      const other = first ? spanOf(first.cell) : span;
      return sharedLength(span, other) > 0.5 * Math.min(spanLength(span), spanLength(other));
    });
    if (group) group.push(one);
    else groups.push([one]);
  }
  return groups;
}

function axesFrom(group: readonly Labelled[], runs: DayAxis['runs'], all: readonly ViewCell[]): DayAxis[] {
  const spanOf = (cell: ViewCell) => (runs === 'across' ? columnSpan(cell.box) : rowSpan(cell.box));
  const inOrder = group.toSorted((a, b) => spanOf(a.cell).from - spanOf(b.cell).from);
  const languages = new Set(inOrder.flatMap(({ labels }) => labels.map((label) => label.language)));
  return [...languages].flatMap((language) => {
    const heads: DayHead[] = [];
    let letters = 0;
    for (const { cell, labels } of inOrder) {
      const label = labels.find((one) => one.language === language);
      if (!label) continue;
      letters += label.letters;
      heads.push({ days: laterTwin(label.days, heads, cell.text), span: spanOf(cell), cell, unclear: null });
    }
    heads.push(...damagedHeads(heads, beside(inOrder, all, spanOf, runs), language, spanOf));
    heads.sort((a, b) => a.span.from - b.span.from);
    const days = new Set(heads.flatMap((head) => head.days));
    return days.size >= 2 ? [{ runs, heads, language, letters }] : [];
  });
}

/** "M T W T F": the second T is Thursday. */
function laterTwin(days: readonly Day[], before: readonly DayHead[], text: string): readonly Day[] {
  const taken = before.some((head) => head.days.includes(days[0] ?? 'MO'));
  return taken && days[0] === 'TU' && plainWord(text) === 't' ? ['TH'] : days;
}

/** The other cells of the row (or column) in which the days stand. */
function beside(
  group: readonly Labelled[],
  all: readonly ViewCell[],
  spanOf: (cell: ViewCell) => Span,
  runs: DayAxis['runs'],
): readonly ViewCell[] {
  const crossOf = (cell: ViewCell) => (runs === 'across' ? rowSpan(cell.box) : columnSpan(cell.box));
  const first = group[0]?.cell;
  if (!first) return [];
  const taken = new Set(group.map(({ cell }) => cell));
  const isInLine = (cell: ViewCell) =>
    sharedLength(crossOf(cell), crossOf(first)) > 0.7 * Math.max(spanLength(crossOf(cell)), spanLength(crossOf(first)));
  return all
    .filter((cell) => !taken.has(cell) && cell.text !== '' && isInLine(cell))
    .toSorted((a, b) => spanOf(a).from - spanOf(b).from);
}

/** The day's first letter: in a row of initials "S" is Saturday behind Friday and Sunday before Monday. */
function initialOf(day: Day | undefined, language: Language): string | undefined {
  return day && DAY_FORMS[language][weekDays.indexOf(day)]?.[0];
}

/** A day whose name lost letters ("M N") is still told by its neighbours: it stands just before or after a known day. */
function damagedHeads(
  heads: readonly DayHead[],
  cells: readonly ViewCell[],
  language: Language,
  spanOf: (cell: ViewCell) => Span,
): DayHead[] {
  if (heads.length < 3) return [];
  const areInitials = heads.every((head) => head.cell?.text.trim().length === 1);
  return cells.flatMap((cell) => {
    const span = spanOf(cell);
    const before = heads.findLast((head) => head.span.to <= span.from + 1)?.days.at(-1);
    const after = heads.find((head) => head.span.from >= span.to - 1)?.days[0];
    const expected = before ? dayAfter(before, 1) : after ? dayAfter(after, -1) : undefined;
    const isFree = expected && !heads.some((head) => head.days.includes(expected));
    const isInitial = areInitials && cell.text.trim().toLowerCase() === initialOf(expected, language);
    const fits = isFree && (isInitial || isDamagedName(cell.text, expected, language));
    return fits ? [{ days: [expected], span, cell, unclear: isInitial ? null : cell.text }] : [];
  });
}

function dayAfter(day: Day, steps: number): Day | undefined {
  return weekDays[(weekDays.indexOf(day) + steps + 7) % 7];
}
