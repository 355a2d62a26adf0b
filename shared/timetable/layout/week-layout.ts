import type { Day, ReadBlock } from '../reading.ts';

/** A day of the week, a day of a cycle ("Day 3"), a date, or the one column of blocks whose day is unknown. */
export type WeekColumn = { readonly key: string; readonly day: Day | null; readonly label: string | null };

/**
 * A block at its place in a week drawn to true time. Start and end are minutes since midnight; end is null for a moment
 * (a bell, dismissal). Blocks that overlap share the column's width: this one stands in `lane` of `lanes`.
 */
export type PlacedBlock = {
  readonly block: ReadBlock;
  readonly column: number;
  readonly start: number;
  readonly end: number | null;
  readonly lane: number;
  readonly lanes: number;
};

/** The same thing at the same time on every day (a break): one block per column, in column order. */
export type Band = {
  readonly title: string;
  readonly start: number;
  readonly end: number | null;
  readonly blocks: readonly ReadBlock[];
};

export type WeekLayout = {
  readonly columns: readonly WeekColumn[];
  readonly placed: readonly PlacedBlock[];
  readonly bands: readonly Band[];
  readonly untimed: readonly { readonly block: ReadBlock; readonly column: number }[];
  /** First and last minute that anything stands on; equal when nothing has a time. */
  readonly from: number;
  readonly to: number;
};

const DAYS: readonly Day[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** A moment has no length but needs room to be read: beside other blocks it counts as this many minutes. */
const MOMENT_MINUTES = 10;

/** Where every block stands in a week drawn to true time; blocks without a start are listed apart. */
export function layoutWeek(blocks: readonly ReadBlock[]): WeekLayout {
  const columns = columnsOf(blocks);
  const indexByKey = new Map(columns.map((column, index) => [column.key, index]));
  const timed: Timed[] = [];
  const untimed: { block: ReadBlock; column: number }[] = [];
  for (const block of blocks) {
    const column = indexByKey.get(columnKey(block)) ?? 0;
    if (block.start === null) untimed.push({ block, column });
    else timed.push({ block, column, ...timesOf(block, block.start) });
  }
  const bands = findBands(timed, columns.length);
  const banded = new Set(bands.flatMap((band) => band.blocks));
  const placed = columns.flatMap((_, column) =>
    shareWidth(timed.filter((entry) => entry.column === column && !banded.has(entry.block))),
  );
  const moments = timed.flatMap((entry) => [entry.start, endOf(entry)]);
  return {
    columns,
    placed,
    bands,
    untimed,
    from: moments.length === 0 ? 0 : Math.min(...moments),
    to: moments.length === 0 ? 0 : Math.max(...moments),
  };
}

/** The columns these blocks need: weekdays from Monday on, then cycle days, dates, and last the unknown day. */
export function columnsOf(blocks: readonly ReadBlock[]): readonly WeekColumn[] {
  const columnByKey = new Map<string, WeekColumn>();
  for (const block of blocks) {
    const key = columnKey(block);
    if (columnByKey.has(key)) continue;
    const label = block.day === null ? (block.cycleDay ?? block.date) : null;
    columnByKey.set(key, { key, day: block.day, label });
  }
  return [...columnByKey.values()].sort(
    (a, b) => columnRank(a) - columnRank(b) || (a.label ?? '').localeCompare(b.label ?? '', 'en', { numeric: true }),
  );
}

export function columnKey(block: ReadBlock): string {
  if (block.day !== null) return block.day;
  if (block.cycleDay !== null) return `cycle ${block.cycleDay}`;
  return block.date ?? 'none';
}

/** "09:30" as minutes since midnight. */
export function minutesOf(clockTime: string): number {
  const [hours = 0, minutes = 0] = clockTime.split(':').map(Number);
  return hours * 60 + minutes;
}

/**
 * How tall a minute is, in pixels: the week fills the room it has, and grows past it until its shortest block can still be
 * read. Very short blocks stop the growth at 4 px a minute, else one bell would stretch the day over ten screens.
 */
export function pixelsPerMinute(layout: WeekLayout, roomHeight: number, legibleHeight = 20): number {
  const entries = [...layout.placed, ...layout.bands];
  const lengths = entries.flatMap(({ start, end }) => (end === null ? [] : [end - start]));
  const shortest = lengths.length === 0 ? 60 : Math.min(...lengths);
  const whole = Math.max(60, layout.to - layout.from);
  return Math.min(4, Math.max(legibleHeight / shortest, roomHeight / whole));
}

type Timed = {
  readonly block: ReadBlock;
  readonly column: number;
  readonly start: number;
  readonly end: number | null;
};

function columnRank(column: WeekColumn): number {
  if (column.day !== null) return DAYS.indexOf(column.day);
  return column.label === null ? DAYS.length + 1 : DAYS.length;
}

/** An end that is not after its start cannot be drawn as a stretch: such a block stands as a moment. */
function timesOf(block: ReadBlock, clockStart: string): { start: number; end: number | null } {
  const start = minutesOf(clockStart);
  const end = block.end === null ? null : minutesOf(block.end);
  return { start, end: end !== null && end > start ? end : null };
}

function endOf(entry: { readonly start: number; readonly end: number | null }): number {
  return entry.end ?? entry.start + MOMENT_MINUTES;
}

function findBands(timed: readonly Timed[], columnCount: number): readonly Band[] {
  if (columnCount < 2) return [];
  const groups = Map.groupBy(timed, bandKey);
  return [...groups.values()].flatMap((group) => {
    const byColumn = group.toSorted((a, b) => a.column - b.column);
    const first = byColumn[0];
    const onEveryDay = byColumn.length === columnCount && byColumn.every((entry, index) => entry.column === index);
    if (first === undefined || !onEveryDay) return [];
    // Something beside it on any one day (a split group) would be drawn over: then each day shows its own.
    if (timed.some((entry) => !group.includes(entry) && overlaps(entry, first))) return [];
    return [{ title: first.block.title, start: first.start, end: first.end, blocks: byColumn.map((e) => e.block) }];
  });
}

function bandKey({ block, start, end }: Timed): string {
  const said = [block.title, block.notes, block.teacher, block.room, block.class, block.weeks];
  return JSON.stringify([start, end, ...said.map((text) => text?.trim().toLocaleLowerCase() ?? null)]);
}

function overlaps(a: Timed, b: Timed): boolean {
  return a.start < endOf(b) && b.start < endOf(a);
}

/** Gives each block of one day the first free lane; blocks that hang together by overlaps share one number of lanes. */
function shareWidth(day: readonly Timed[]): readonly PlacedBlock[] {
  const placed: PlacedBlock[] = [];
  let cluster: { entry: Timed; lane: number }[] = [];
  let laneEnds: number[] = [];
  const closeCluster = () => {
    for (const { entry, lane } of cluster) placed.push({ ...entry, lane, lanes: laneEnds.length });
    cluster = [];
    laneEnds = [];
  };
  for (const entry of day.toSorted((a, b) => a.start - b.start || endOf(b) - endOf(a))) {
    if (laneEnds.every((end) => end <= entry.start)) closeCluster();
    const free = laneEnds.findIndex((end) => end <= entry.start);
    const lane = free === -1 ? laneEnds.length : free;
    laneEnds[lane] = endOf(entry);
    cluster.push({ entry, lane });
  }
  closeCluster();
  return placed;
}
