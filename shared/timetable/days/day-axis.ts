import { settleDates } from './day-dates.ts';
import type { DayHeading } from './day-heading.ts';
import { readDayHeading, weeksOfHeadings } from './day-heading.ts';
import { dayCandidates, isDamagedName, weekDays } from './day-names.ts';
import type { Language } from './day-words.ts';
import { initialsIn } from './day-initials.ts';
import type { Span } from '../geometry.ts';
import { columnSpan, rowSpan, sharedLength, spanLength } from '../geometry.ts';
import type { GridView, ViewCell } from '../grids/grid-view.ts';
import type { Day } from '../reading.ts';

/** A heading that names days, and the stretch of the day axis it heads. */
export type DayHead = {
  readonly days: readonly Day[];
  readonly span: Span;
  readonly cell: ViewCell | null;
  /** What is printed where the day's name is not clear and its neighbours told it; null where the name is clear. */
  readonly unclear: string | null;
  /** The weeks and the date that stand beside the day's name. */
  readonly weeks: string | null;
  readonly date: string | null;
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
  const initials = (['across', 'down'] as const).flatMap((runs) => axesOfInitials(view, runs));
  const taken = new Set(initials.flatMap((axis) => axis.heads.map((head) => head.cell)));
  const labelled = view.cells.flatMap((cell) => {
    const heading = readDayHeading(cell);
    return heading.labels.length > 0 && !taken.has(cell) ? [{ cell, heading }] : [];
  });
  const named = (['across', 'down'] as const).flatMap((runs) =>
    linesOfCells(labelled, (cell) => crossSpan(cell, runs)).flatMap((line) => axesFrom(line, runs, view.cells)),
  );
  return [...initials, ...named].toSorted((a, b) => weight(b) - weight(a)).slice(0, 4);
}

function weight(axis: DayAxis): number {
  return new Set(axis.heads.flatMap((head) => head.days)).size * 10 + axis.letters;
}

/** The stretch that a head covers of its axis, and the one across it. */
function axisSpan(cell: ViewCell, runs: DayAxis['runs']): Span {
  return runs === 'across' ? columnSpan(cell.box) : rowSpan(cell.box);
}

function crossSpan(cell: ViewCell, runs: DayAxis['runs']): Span {
  return runs === 'across' ? rowSpan(cell.box) : columnSpan(cell.box);
}

/** "M T W T F", "L M X J V": one letter a day, in the order of a week. */
function axesOfInitials(view: GridView, runs: DayAxis['runs']): DayAxis[] {
  const single = view.cells.filter((cell) => /^\p{L}\.?$/u.test(cell.text.normalize('NFC').trim()));
  const lines = linesOfCells(
    single.map((cell) => ({ cell })),
    (cell) => crossSpan(cell, runs),
  );
  return lines.flatMap((line) => {
    const cells = line.map(({ cell }) => cell).toSorted((a, b) => axisSpan(a, runs).from - axisSpan(b, runs).from);
    return initialsIn(cells.map((cell) => cell.text)).map(({ language, days }) => ({
      runs,
      language,
      letters: cells.length,
      heads: cells.map((cell, index) => ({ ...plainHead(cell, runs), days: [days[index] ?? 'MO'] })),
    }));
  });
}

function plainHead(cell: ViewCell, runs: DayAxis['runs']): Omit<DayHead, 'days'> {
  return { span: axisSpan(cell, runs), cell, unclear: null, weeks: null, date: null };
}

type Labelled = { readonly cell: ViewCell; readonly heading: DayHeading };

/** Groups cells that stand in one row (or column): each shares most of its span with the first of the group. */
function linesOfCells<T extends { readonly cell: ViewCell }>(
  labelled: readonly T[],
  spanOf: (cell: ViewCell) => Span,
): readonly T[][] {
  const groups: T[][] = [];
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
  const spanOf = (cell: ViewCell) => axisSpan(cell, runs);
  const inOrder = group.toSorted((a, b) => spanOf(a.cell).from - spanOf(b.cell).from);
  const languages = new Set(inOrder.flatMap(({ heading }) => heading.labels.map((label) => label.language)));
  return [...languages].flatMap((language) => {
    const inLanguage = inOrder.flatMap(({ cell, heading }) => {
      const label = heading.labels.find((one) => one.language === language);
      return label ? [{ cell, heading, label }] : [];
    });
    const weeks = weeksOfHeadings(inLanguage.map(({ heading, label }) => ({ heading, day: label.days.join() })));
    const dates = settleDates(
      inLanguage.map(({ heading }) => heading.date),
      null,
    );
    const heads: DayHead[] = [];
    for (const [index, { cell, label }] of inLanguage.entries()) {
      const days = laterTwin(label.days, heads, cell.text, language);
      heads.push({ ...plainHead(cell, runs), days, weeks: weeks[index] ?? null, date: dates[index] ?? null });
    }
    if (heads.length >= FEWEST_NEIGHBOURS) {
      heads.push(...damagedHeads(heads, beside(inOrder, all, spanOf, runs), language, runs));
    }
    heads.sort((a, b) => a.span.from - b.span.from);
    const days = new Set(heads.flatMap((head) => head.days));
    const letters = inLanguage.reduce((sum, { label }) => sum + label.letters, 0);
    return days.size >= 2 ? [{ runs, heads, language, letters }] : [];
  });
}

/** "Po Ut St Št Pi": the second "St" is the other day that is written so. */
function laterTwin(days: readonly Day[], before: readonly DayHead[], text: string, language: Language): readonly Day[] {
  const [day] = days;
  const isTaken = (one: Day) => before.some((head) => head.days.includes(one));
  if (days.length !== 1 || !day || !isTaken(day)) return days;
  const other = dayCandidates(text).find((candidate) => candidate.language === language && !isTaken(candidate.day));
  return other ? [other.day] : days;
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

/** So many days have to be known for a damaged name among them to be guessed. */
const FEWEST_NEIGHBOURS = 3;

/** A day whose name lost letters ("M N") is still told by its neighbours: it stands just before or after a known day. */
function damagedHeads(
  heads: readonly DayHead[],
  cells: readonly ViewCell[],
  language: Language,
  runs: DayAxis['runs'],
): DayHead[] {
  return cells.flatMap((cell) => {
    const span = axisSpan(cell, runs);
    const before = heads.findLast((head) => head.span.to <= span.from + 1)?.days.at(-1);
    const after = heads.find((head) => head.span.from >= span.to - 1)?.days[0];
    const expected = before ? dayAfter(before, 1) : after ? dayAfter(after, -1) : undefined;
    const isFree = expected && !heads.some((head) => head.days.includes(expected));
    const fits = isFree && couldName(cell, expected, language);
    return fits ? [{ ...plainHead(cell, runs), days: [expected], unclear: cell.text }] : [];
  });
}

/** The name is damaged, or one of the recognisers' other choices is the day that must stand there. */
function couldName(cell: ViewCell, day: Day, language: Language): boolean {
  const others = cell.lines.length === 1 ? (cell.lines[0]?.alternatives ?? []) : [];
  const isOther = (text: string) => dayCandidates(text).some((one) => one.day === day && one.language === language);
  return isDamagedName(cell.text, day, language) || others.some(isOther);
}

function dayAfter(day: Day, steps: number): Day | undefined {
  return weekDays[(weekDays.indexOf(day) + steps + 7) % 7];
}
