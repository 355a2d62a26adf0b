import { readDayLabel } from '../../../shared/timetable/days/day-names.ts';
import type { Box, Span } from '../../../shared/timetable/geometry.ts';
import {
  boxAround,
  columnSpan,
  contains,
  middle,
  rowSpan,
  sharedLength,
  spanLength,
} from '../../../shared/timetable/geometry.ts';
import { statementsOf } from '../../../shared/timetable/headings/heading-statements.ts';
import type { CellGrid } from './cell-grids.ts';
import type { Rule, Word } from './page.ts';
import { joinAcrossCuts, partAtTimes } from './rows-of-times.ts';

/**
 * A grid from nothing but how words stand: columns are stretches between white gutters that hardly any row of text
 * crosses, rows are stretches between white bands (or rules) that no column crosses. Null where the words within the
 * region do not line up in at least two columns and two rows.
 */
export function gridFromAlignment(words: readonly Word[], region: Box, rules: readonly Rule[] = []): CellGrid | null {
  const inside = withoutTitles(words.filter((word) => isWithin(word.box, region)));
  const upright = inside.filter((word) => word.angle === 0 || word.angle === 180);
  const basis = upright.length >= 4 ? upright : inside;
  if (basis.length < 4) return null;
  const size = typicalSize(basis);
  const columns = findColumns(withoutDaysAlone(basis, size), size);
  if (columns.length < 2) return null;
  const found = findRows(basis, columns, size, rulesAcross(rules, region));
  const rows = dropRowsOfOneCell(found, columns, basis);
  if (rows.length < 2) return null;
  const within = { from: rows[0]!.from, to: rows.at(-1)!.to };
  const members = basis.filter((word) => sharedLength(rowSpan(word.box), within) > 0);
  const box = boxAround(members.map((word) => word.box));
  const parted = partAtTimes(touching(rows, rowSpan(box)), columns[0]!, basis);
  const cells = parted.rows.flatMap((row) => cellsOfRow(row, touching(columns, columnSpan(box)), basis));
  return { box, cells: joinAcrossCuts(cells, parted.cuts, basis).map((cell) => ({ box: cell, fill: null })) };
}

function isWithin(box: Box, region: Box): boolean {
  return (
    sharedLength(columnSpan(box), columnSpan(region)) > box.width * 0.5 &&
    sharedLength(rowSpan(box), rowSpan(region)) > box.height * 0.5
  );
}

export function typicalSize(words: readonly Word[]): number {
  const sizes = words.map((word) => word.size || Math.min(word.box.width, word.box.height)).sort((a, b) => a - b);
  return sizes[sizes.length >> 1]!;
}

/** Lines of text as rows of boxes: words closer than a letter's height are one piece that no gutter may cut. */
function findPieces(words: readonly Word[], size: number): Box[] {
  const sorted = [...words].sort((a, b) => a.box.x - b.box.x);
  const pieces: Box[] = [];
  for (const { box } of sorted) {
    const at = pieces.findIndex((piece) => isInRow(piece, box) && box.x - (piece.x + piece.width) < size * 0.9);
    if (at >= 0) pieces[at] = boxAround([pieces[at]!, box]);
    else pieces.push(box);
  }
  return pieces;
}

/**
 * Above the first row of several texts, words that stand alone in theirs and rows that state facts of the whole sheet are titles;
 * below the last one, words that stand alone are notes.
 */
function withoutTitles(words: readonly Word[]): readonly Word[] {
  const upright = words.filter((word) => word.angle === 0);
  if (upright.length < 4) return words;
  const pieces = findPieces(upright, typicalSize(upright));
  const besideOf = (piece: Box) => pieces.filter((other) => isInRow(other, piece));
  const stating = pieces.filter((piece) => stateFacts(besideOf(piece), upright));
  const full = pieces.filter((piece) => besideOf(piece).length >= FULL_ROW && !stating.includes(piece));
  if (full.length === 0 || full.length < 0.5 * pieces.length) return words;
  const table = boxAround(full);
  const isAlone = (piece: Box) => besideOf(piece).length === 1 && !namesDay(piece, upright);
  const titles = pieces.filter(
    (piece) => piece.y + piece.height <= table.y && (isAlone(piece) || stating.includes(piece)),
  );
  const notes = pieces.filter((piece) => piece.y >= table.y + table.height && isAlone(piece));
  return words.filter(
    ({ box }) => ![...titles, ...notes].some((one) => contains(one, middle(columnSpan(box)), middle(rowSpan(box)))),
  );
}

/** "Mrs Sample", "Music Room 2", "Autumn term" side by side: each states a fact of another kind, as columns never do. */
function stateFacts(row: readonly Box[], words: readonly Word[]): boolean {
  const kinds = row.map((piece) => statementsOf(textOf(piece, words))[0]?.fact ?? null);
  return row.length > 1 && !kinds.includes(null) && new Set(kinds).size === row.length;
}

/** "Wednesday 11 September" alone in its row heads all that follows: however far it reaches, it is part of no column. */
function withoutDaysAlone(words: readonly Word[], size: number): readonly Word[] {
  const pieces = findPieces(words, size);
  const isAlone = (piece: Box) => pieces.filter((other) => isInRow(other, piece)).length === 1;
  const days = pieces.filter((piece) => isAlone(piece) && namesDay(piece, words));
  const rest = words.filter(
    ({ box }) => !days.some((day) => contains(day, middle(columnSpan(box)), middle(rowSpan(box)))),
  );
  return rest.length >= 4 ? rest : words;
}

/** "Tuesday" alone above its list is no title. */
function namesDay(piece: Box, words: readonly Word[]): boolean {
  return readDayLabel(textOf(piece, words)).length > 0;
}

function heightOf({ from, to }: Span): Pick<Box, 'y' | 'height'> {
  return { y: from, height: to - from };
}

function textOf(piece: Box, words: readonly Word[]): string {
  const own = words.filter(({ box }) => contains(piece, middle(columnSpan(box)), middle(rowSpan(box))));
  return own.map(({ text }) => text).join(' ');
}

/** Texts in a row of a table: a time or a period, and at least two days. */
const FULL_ROW = 3;

function isInRow(a: Box, b: Box): boolean {
  return sharedLength(rowSpan(a), rowSpan(b)) > Math.min(a.height, b.height) * 0.5;
}

/**
 * Columns by how many lines of text cover each place. A title or a merged cell may run across a gutter: up to an eighth
 * of the lines beside it are let through.
 */
export function findColumns(words: readonly Word[], size: number): Span[] {
  const pieces = findPieces(words, size);
  const ends = pieces.flatMap((piece) => [piece.x, piece.x + piece.width]).sort((a, b) => a - b);
  const busiest = Math.max(...ends.map((x) => coverAt(pieces, x)));
  const allowed = Math.floor(busiest / 8);
  const columns: Span[] = [];
  for (let i = 1; i < ends.length; i++) {
    const span = { from: ends[i - 1]!, to: ends[i]! };
    if (span.to <= span.from || coverAt(pieces, middle(span)) <= allowed) continue;
    const last = columns.at(-1);
    if (last && span.from - last.to < size * 0.7) columns[columns.length - 1] = { from: last.from, to: span.to };
    else columns.push(span);
  }
  return columns;
}

function coverAt(pieces: readonly Box[], x: number): number {
  return pieces.filter((piece) => x >= piece.x && x <= piece.x + piece.width).length;
}

function rulesAcross(rules: readonly Rule[], region: Box): number[] {
  return rules
    .filter(({ from, to }) => Math.abs(to.y - from.y) < 2 && Math.abs(to.x - from.x) > region.width * 0.4)
    .map((rule) => rule.from.y);
}

/**
 * Rows begin where the first column (times, usually) or a rule begins a new one; where the first column is sparse, white
 * bands across all columns separate them.
 */
function findRows(words: readonly Word[], columns: readonly Span[], size: number, rules: readonly number[]): Span[] {
  const bands = bandsOf(
    words.map((word) => rowSpan(word.box)),
    rules,
    size * 0.25,
  );
  const gaps = bands.slice(1).map((band, at) => band.from - bands[at]!.to);
  // Lines of one cell stand closer than rows do: a clear jump between small and large gaps separates the two.
  const limit = jumpBetween(gaps, size);
  const rows: Span[] = [];
  for (const band of bands) {
    const last = rows.at(-1);
    const isCut = last && rules.some((y) => y >= last.to - size * 0.3 && y <= band.from + size * 0.3);
    if (last && !isCut && band.from - last.to < limit) rows[rows.length - 1] = { from: last.from, to: band.to };
    else rows.push(band);
  }
  return columns.length >= 2 ? rows : [];
}

/** A title above and a note below stand alone in their row; a row like that in the middle is a break, or a day above its list. */
function dropRowsOfOneCell(rows: readonly Span[], columns: readonly Span[], words: readonly Word[]): Span[] {
  const occupied = rows.map((row) => {
    const own = words.filter((word) => sharedLength(rowSpan(word.box), row) > word.box.height * 0.5);
    return columns.filter((column) => own.some((word) => sharedLength(columnSpan(word.box), column) > 0)).length;
  });
  const first = occupied.findIndex((count) => count > 1);
  const last = occupied.findLastIndex((count) => count > 1);
  if (first === -1) return [];
  const above = rows[first - 1];
  const isHeaded =
    above !== undefined && namesDay({ ...boxAround(words.map(({ box }) => box)), ...heightOf(above) }, words);
  return rows.slice(isHeaded ? first - 1 : first, last + 1);
}

function bandsOf(spans: readonly Span[], rules: readonly number[], smallestGap: number): Span[] {
  const sorted = [...spans].sort((a, b) => a.from - b.from);
  const bands: Span[] = [];
  for (const span of sorted) {
    const last = bands.at(-1);
    const isCut =
      last && rules.some((y) => y > last.from && y <= middle(span) && y >= last.to - spanLength(span) * 0.4);
    if (last && !isCut && span.from < last.to + smallestGap - smallestGap * 0.9) {
      bands[bands.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    } else bands.push(span);
  }
  return bands;
}

function jumpBetween(gaps: readonly number[], size: number): number {
  const sorted = [...gaps].sort((a, b) => a - b);
  let best = { ratio: 1.8, limit: 0 };
  for (let i = 1; i < sorted.length; i++) {
    const [small, large] = [Math.max(sorted[i - 1]!, size * 0.15), sorted[i]!];
    if (large / small > best.ratio) best = { ratio: large / small, limit: (small + large) / 2 };
  }
  // Gaps wider than one and a half lines always separate rows.
  return Math.min(best.limit, size * 1.5);
}

/** Spans stretched to meet half-way, so that cells leave no white between them. */
function touching(spans: readonly Span[], whole: Span): Span[] {
  return spans.map((span, at) => ({
    from: at === 0 ? whole.from : (spans[at - 1]!.to + span.from) / 2,
    to: at === spans.length - 1 ? whole.to : (span.to + spans[at + 1]!.from) / 2,
  }));
}

/** One row's cells; a line of text that runs across a gutter joins the cells on both sides of it. */
function cellsOfRow(row: Span, columns: readonly Span[], words: readonly Word[]): Box[] {
  const own = words.filter((word) => sharedLength(rowSpan(word.box), row) > word.box.height * 0.5);
  const cells: Box[] = [];
  for (const column of columns) {
    const crosses = own.some(
      ({ box }) => box.x < column.from - box.width * 0.25 && box.x + box.width > column.from + box.width * 0.25,
    );
    const last = cells.at(-1);
    if (crosses && last) cells[cells.length - 1] = { ...last, width: column.to - last.x };
    else cells.push({ x: column.from, y: row.from, width: spanLength(column), height: spanLength(row) });
  }
  return cells;
}
