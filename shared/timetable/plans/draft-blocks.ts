import type { DraftBlock, DraftTime } from './draft-block.ts';
import type { SheetHabits } from '../cells/cell-meaning.ts';
import type { CellMeaning } from '../cells/lesson-facts.ts';
import { gapAt, isBar } from '../grids/bars.ts';
import { readCell } from '../cells/cell-meaning.ts';
import type { TimeMention } from '../times/clock-times.ts';
import { withLabelBeside } from '../cells/fact-beside-row.ts';
import type { Span } from '../geometry.ts';
import { columnSpan, middle, rowSpan, sharedLength, spanLength } from '../geometry.ts';
import type { ViewCell } from '../grids/grid-view.ts';
import { hasText } from '../grids/grid-view.ts';
import type { GridPlan, PlacedCell } from './place-cells.ts';
import { daysOf, placeCells, slotsForDay } from './place-cells.ts';
import { withRestsAsNotes } from '../cells/rests-as-notes.ts';
import { settleHalvedPeriods } from '../times/halved-periods.ts';
import { isNote, repeatsHeading } from './no-lessons.ts';
import { periodLabel } from '../times/period-words.ts';
import { isEmptyMark, isSpelledOutWord } from '../cells/school-words.ts';
import type { TextLine } from '../sheet.ts';
import { coverSlots } from '../times/slot-cover.ts';
import type { SpelledWord } from '../cells/spelled-words.ts';
import { settleWithNeighbours } from '../times/settle-times.ts';
import { areLettersOfRotation, spelledOverCells } from '../cells/spelled-words.ts';
import { splitAlikeLines } from '../cells/split-alike-lines.ts';
import { splitByGroups } from '../cells/split-groups.ts';
import { splitAtTitles } from '../cells/split-at-titles.ts';
import { splitHalves } from '../cells/split-halves.ts';
import { splitMarkedGroups } from '../cells/split-marked-groups.ts';
import { splitOffBreaks, splitTimedLessons } from '../cells/split-timed-lessons.ts';
import { beginsWithWeeks, splitByWeeks } from '../cells/split-weeks.ts';
import { resolveNear } from '../times/time-order.ts';
import { lessonNamedBeside } from '../cells/when-and-where.ts';

export function draftBlocks(plan: GridPlan, habits: SheetHabits): readonly DraftBlock[] {
  const spelled = findSpelledWords(plan);
  // A blank cell that a spelled word runs over belongs to it: its letter was not read.
  const isLesson = (cell: ViewCell) =>
    spelled.has(cell)
      ? hasText(cell) || spelled.get(cell)?.isComplete === false
      : hasText(cell) && !isEmptyMark(cell.text) && !isNote(plan, cell) && !repeatsHeading(plan, cell);
  const placed = placeCells(plan, isLesson);
  const written = placed.flatMap((one) => draftsFromCell(plan, one, habits, spelled.get(one.cell) ?? null));
  // Where the cells beside a name say when it takes place, the blank ones say when it does not.
  const naming = new Set(
    written.flatMap(({ titleFrom, label, beside }) => (titleFrom === 'row label' ? [label, ...beside] : [])),
  );
  const unnamed = { ...plan, labels: plan.labels.filter((label) => !naming.has(label)) };
  return settleWithNeighbours([...settleHalvedPeriods(written), ...draftFromLabels(unnamed, habits, spelled)]);
}

/** One draft, or several where lessons share a cell by weeks or by groups. */
function draftsFromCell(
  plan: GridPlan,
  placed: PlacedCell,
  habits: SheetHabits,
  spelled: SpelledWord | null,
): DraftBlock[] {
  const { cell } = placed;
  const read = (lines: readonly TextLine[]) => readCell(lines, cell.source.box, habits);
  if (spelled) {
    const meaning = { ...read(cell.lines), title: spelled.text, notes: null, ownTime: null };
    const titleFrom = spelled.isComplete ? 'spelled over cells' : 'guessed letters';
    return [{ ...draftOf(plan, placed, meaning), titleFrom, label: null, beside: [] }];
  }
  const label = rowLabel(plan, cell);
  const named = label && lessonNamedBeside(plan.view, cell, label);
  if (label && named) {
    const beside = factsInRow(plan, cell, label);
    const meaning = beside.reduce((known, one) => withLabelBeside(plan, one, known), named);
    return [{ ...draftOf(plan, placed, meaning), titleFrom: 'row label', label, beside }];
  }
  const said = sharesOf(cell.lines, habits).map(({ weeks, lines, known }) => {
    const meaning = { ...read(lines), ...known };
    return { lines, meaning: { ...meaning, weeks: weeks ?? meaning.weeks } };
  });
  return withRestsAsNotes(said).map((own) => {
    const meaning = label ? withLabelBeside(plan, label, own) : own;
    const weeks = own.weeks ?? meaning.weeks ?? placed.weeks;
    return { ...draftOf(plan, placed, { ...meaning, weeks }), titleFrom: 'cell', label, beside: [] };
  });
}

/** The lines of one lesson in a cell, its weeks, and what is known of it without reading the lines. */
type Share = {
  readonly weeks: string | null;
  readonly lines: readonly TextLine[];
  readonly known?: Pick<CellMeaning, 'title' | 'teacher' | 'room' | 'notes'>;
};

function sharesOf(lines: readonly TextLine[], habits: SheetHabits): readonly Share[] {
  const timed = splitTimedLessons(lines);
  const byWeeks = timed?.every(([first]) => first && beginsWithWeeks(first.text)) ? splitByWeeks(lines) : null;
  if (byWeeks) return byWeeks.flatMap(({ weeks, lines: own }) => timedShares(own, weeks) ?? { weeks, lines: own });
  if (timed) return timed.map((own) => ({ weeks: null, lines: own }));
  const apart = splitOffBreaks(lines);
  if (apart) {
    const breaks = apart.breaks.map((line) => ({ weeks: null, lines: [line] }));
    return [...breaks, ...sharesOf(apart.rest, habits)];
  }
  return splitByWeeks(lines) ?? sharesOfGroups(lines, habits);
}

function timedShares(lines: readonly TextLine[], weeks: string): readonly Share[] | null {
  return splitTimedLessons(lines)?.map((own) => ({ weeks, lines: own })) ?? null;
}

function sharesOfGroups(lines: readonly TextLine[], habits: SheetHabits): readonly Share[] {
  const alike = splitAlikeLines(lines);
  if (alike)
    return alike.map(({ title, teacher, room, group }) => ({
      weeks: null,
      lines: [title],
      known: { title: title.text, teacher, room, notes: group },
    }));
  const titled = habits.hasBoldTitles ? splitAtTitles(lines) : null;
  const groups = titled ??
    splitMarkedGroups(lines) ??
    splitHalves(lines) ??
    (habits.lines && splitByGroups(lines, habits.lines)) ?? [lines];
  return groups.map((own) => ({ weeks: null, lines: own }));
}

function draftOf(
  plan: GridPlan,
  placed: PlacedCell,
  meaning: CellMeaning,
): Omit<DraftBlock, 'titleFrom' | 'label' | 'beside'> {
  const gap = placed.cover === null && isBar(plan, placed.cell) ? gapAt(plan, placed.cell) : null;
  const times = timesOf(placed, meaning.ownTime);
  const between = gap && {
    start: { minutes: gap.start, from: 'neighbour' as const },
    end: { minutes: gap.end, from: 'neighbour' as const },
  };
  return { placed, meaning, ...times, ...(meaning.ownTime ? {} : between), period: periodOf(plan, placed) };
}

function timesOf(placed: PlacedCell, own: TimeMention | null): Pick<DraftBlock, 'start' | 'end' | 'contradictions'> {
  const cover = placed.cover;
  const lastSlot = cover?.slots.at(-1);
  const header = {
    start: headerTime(cover?.start.minutes ?? null, cover?.start.isOnBorder ?? true, false),
    end: headerTime(cover?.end.minutes ?? null, cover?.end.isOnBorder ?? true, lastSlot?.isEndInferred ?? false),
  };
  if (!own) return { ...header, contradictions: [] };
  const time = resolveNear(own, { start: header.start.minutes, end: header.end.minutes });
  const start: DraftTime = { minutes: time.start, from: 'cell' };
  const end: DraftTime =
    time.end !== null
      ? { minutes: time.end, from: 'cell' }
      : (header.end.minutes ?? 0) > time.start
        ? header.end
        : { minutes: null, from: 'none' };
  const contradictions = [
    ...contradiction('start', header.start, start),
    ...(time.end !== null ? contradiction('end', header.end, end) : []),
  ];
  return { start, end, contradictions };
}

function headerTime(minutes: number | null, isOnBorder: boolean, isInferred: boolean): DraftTime {
  if (minutes === null) return { minutes: null, from: 'none' };
  return { minutes, from: !isOnBorder ? 'position' : isInferred ? 'next start' : 'header' };
}

function contradiction(field: 'start' | 'end', header: DraftTime, own: DraftTime): DraftBlock['contradictions'] {
  if (header.from !== 'header' || header.minutes === null || own.minutes === null || header.minutes === own.minutes)
    return [];
  return [{ field, printed: [header.minutes, own.minutes] }];
}

function periodOf(plan: GridPlan, placed: PlacedCell): string | null {
  const marked = placed.cell.source.period;
  if (marked !== undefined) return marked;
  const slots = placed.cover?.slots ?? [];
  const printed = slots.map((slot) => slot.period ?? slot.cell?.source.period ?? periodBeside(plan, slot.cell));
  const first = printed[0];
  const last = printed.at(-1);
  return first && last ? (first === last ? first : `${first}-${last}`) : null;
}

function periodBeside(plan: GridPlan, cell: ViewCell | null): string | null {
  const label = cell && plan.labels.find((one) => isInRow(one, cell) && periodLabel(one.text) !== null);
  return label ? periodLabel(label.text) : null;
}

function isInRow(a: ViewCell, b: ViewCell): boolean {
  return (
    sharedLength(rowSpan(a.box), rowSpan(b.box)) >
    0.6 * Math.min(spanLength(rowSpan(a.box)), spanLength(rowSpan(b.box)))
  );
}

/** A label of words beside a row ("Lunch", "Carpet time"); period numbers are no such label. */
function rowLabel(plan: GridPlan, cell: ViewCell): ViewCell | null {
  const label = plan.labels.find(
    (one) =>
      isInRow(one, cell) &&
      spanLength(rowSpan(cell.box)) < 1.6 * spanLength(rowSpan(one.box)) &&
      !reachesOverAllRows(plan, one) &&
      !standsApart(plan, one),
  );
  return label && periodLabel(label.text) === null && /\p{L}{2}/u.test(label.text) ? label : null;
}

/** What else stands beside the row of a team: its trainer behind the days. */
function factsInRow(plan: GridPlan, cell: ViewCell, name: ViewCell): readonly ViewCell[] {
  return plan.labels.filter(
    (one) => one !== name && isInRow(one, cell) && /\p{L}{2}/u.test(one.text) && !reachesOverAllRows(plan, one),
  );
}

/** The title of the whole sheet, along its rows. */
function reachesOverAllRows(plan: GridPlan, label: ViewCell): boolean {
  const slots = plan.timeColumns.flatMap((column) => column.slots.map((slot) => slot.span));
  return slots.length >= 3 && slots.every((slot) => sharedLength(slot, rowSpan(label.box)) > 0.5 * spanLength(slot));
}

/** A column blank from top to bottom lies between it and the lessons: it is part of the heading above, or of a note. */
function standsApart(plan: GridPlan, label: ViewCell): boolean {
  const first = Math.min(...plan.body.map((cell) => cell.box.x));
  const between = plan.view.cells.filter(
    (cell) =>
      !hasText(cell) && isInRow(cell, label) && cell.box.x > middle(columnSpan(label.box)) && cell.box.x < first - 1,
  );
  const isBlank = (column: Span) =>
    plan.view.cells.every(
      (cell) => !hasText(cell) || sharedLength(columnSpan(cell.box), column) < 0.5 * spanLength(column),
    );
  return between.some((cell) => isBlank(columnSpan(cell.box)));
}

/** Blank cells of a row that a label stands for: the daily routine, a lunch row. */
function draftFromLabels(
  plan: GridPlan,
  habits: SheetHabits,
  spelled: ReadonlyMap<ViewCell, SpelledWord>,
): readonly DraftBlock[] {
  return plan.body
    .filter((cell) => !hasText(cell) && !spelled.has(cell))
    .flatMap((cell) => draftBlank(plan, cell, habits));
}

function draftBlank(plan: GridPlan, blank: ViewCell, habits: SheetHabits): DraftBlock[] {
  const label = rowLabel(plan, blank);
  return daysOf(plan, blank).flatMap(({ day, weeks, date, doubt }) => {
    const cover = coverSlots(rowSpan(blank.box), slotsForDay(plan, day, blank));
    const [slot] = cover?.slots ?? [];
    const slotLabel = cover?.slots.length === 1 ? slot?.label : null;
    const title = label?.text ?? slotLabel;
    if (!title || !cover || (cover.start.minutes === null && !label)) return [];
    const read = label ? readCell(label.lines, label.source.box, habits) : null;
    const meaning = {
      title: read?.title || title,
      notes: read?.notes ?? null,
      teacher: null,
      room: null,
      class: null,
      weeks,
      ownTime: null,
      titleLines: label?.lines ?? slot?.cell?.lines ?? [],
    };
    const placed: PlacedCell = { cell: blank, day, weeks, date, cover, group: null, dayDoubt: doubt };
    return [
      { placed, meaning, ...timesOf(placed, null), period: null, titleFrom: 'row label' as const, label, beside: [] },
    ];
  });
}

/**
 * Words spread over the days of one slot, found slot by slot; blank cells count as letters that were not read. Letters that come
 * back in row after row name the blocks of a rotation, and spell nothing.
 */
function findSpelledWords(plan: GridPlan): ReadonlyMap<ViewCell, SpelledWord> {
  const found = plan.timeColumns
    .flatMap((column) => column.slots)
    .flatMap((slot) => {
      const cells = plan.body
        .filter((cell) => isOnlyIn(rowSpan(cell.box), slot.span))
        .toSorted((a, b) => a.box.x - b.box.x);
      const word = spelledOverCells(cells);
      return word ? [{ cells, word }] : [];
    });
  const areBlocks = areLettersOfRotation(found.map(({ word }) => word.text));
  const words = found.filter(({ word }) => !areBlocks || isSpelledOutWord(word.text));
  return new Map(words.flatMap(({ cells, word }) => cells.map((cell) => [cell, word] as const)));
}

/** The two stretches cover each other, give or take a quarter. */
function isOnlyIn(span: Span, slot: Span): boolean {
  return sharedLength(span, slot) > 0.75 * Math.max(spanLength(span), spanLength(slot));
}
