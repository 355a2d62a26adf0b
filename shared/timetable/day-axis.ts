import type { DayLabel, Language } from './day-names.ts';
import { plainWord, readDayLabel } from './day-names.ts';
import type { Span } from './geometry.ts';
import { columnSpan, rowSpan, sharedLength, spanLength } from './geometry.ts';
import type { GridView, ViewCell } from './grid-view.ts';
import type { Day } from './reading.ts';

/** A heading that names days, and the stretch of the day axis it heads. */
export type DayHead = { readonly days: readonly Day[]; readonly span: Span; readonly cell: ViewCell | null };

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
    const labels = readDayLabel(cell.text);
    return labels.length > 0 ? [{ cell, labels }] : [];
  });
  const across = linesOfCells(labelled, (cell) => rowSpan(cell.box)).flatMap((row) => axesFrom(row, 'across'));
  const down = linesOfCells(labelled, (cell) => columnSpan(cell.box)).flatMap((column) => axesFrom(column, 'down'));
  return [...across, ...down].toSorted((a, b) => weight(b) - weight(a)).slice(0, 4);
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

function axesFrom(group: readonly Labelled[], runs: DayAxis['runs']): DayAxis[] {
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
      heads.push({ days: laterTwin(label.days, heads, cell.text), span: spanOf(cell), cell });
    }
    const days = new Set(heads.flatMap((head) => head.days));
    return days.size >= 2 ? [{ runs, heads, language, letters }] : [];
  });
}

/** "M T W T F": the second T is Thursday. */
function laterTwin(days: readonly Day[], before: readonly DayHead[], text: string): readonly Day[] {
  const taken = before.some((head) => head.days.includes(days[0] ?? 'MO'));
  return taken && days[0] === 'TU' && plainWord(text) === 't' ? ['TH'] : days;
}
