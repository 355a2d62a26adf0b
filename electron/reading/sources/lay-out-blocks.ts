import type { Box } from '../../../shared/timetable/geometry.ts';
import { boxAround } from '../../../shared/timetable/geometry.ts';
import type { Page, Table, TableCell, Word } from '../page/page.ts';
import type { Block, StatedCell, StatedRow, StatedTable } from './stated-blocks.ts';
import type { LineCounter, StatedLine } from './lay-out-lines.ts';
import { settleNestedTables } from './nested-tables.ts';
import { createLineCounter, layOutLines, lineHeight, lineWidth, neededHeight } from './lay-out-lines.ts';

export type PaperMeasures = {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  readonly top: number;
};
export type PageParts = {
  readonly header: readonly Block[];
  readonly content: readonly Block[];
  readonly footer: readonly Block[];
};

/** Space between a table and what follows, and least height of a row, in points. */
const AFTER_TABLE = 6;
const LEAST_ROW = 12;
/** A row grows for text that runs up or down only as far as this, in points. */
const TALLEST_FOR_TURNED = 110;

/** Puts the blocks of one page on an imagined sheet, which grows where they need more room than the stated paper has. */
export function layOutPage(number: number, measures: PaperMeasures, parts: PageParts): Page {
  const flow = new Flow(createLineCounter());
  const room = Math.max(72, measures.width - 2 * measures.margin);
  const headed = flow.place(settleNestedTables(parts.header), {
    x: measures.margin,
    y: Math.min(24, measures.top),
    width: room,
  });
  const ended = flow.place(settleNestedTables(parts.content), {
    x: measures.margin,
    y: Math.max(headed, measures.top),
    width: room,
  });
  const foot = Math.max(ended, measures.height - measures.top);
  const bottom = flow.place(settleNestedTables(parts.footer), { x: measures.margin, y: foot, width: room });
  const boxes = [...flow.tables, ...flow.words].map(({ box }) => box);
  const right = boxes.reduce((most, box) => Math.max(most, box.x + box.width), 0);
  return {
    number,
    width: Math.max(measures.width, right + measures.margin),
    height: Math.max(measures.height, bottom + 12),
    unit: 'point',
    words: flow.words,
    rules: [],
    fills: [],
    tables: flow.tables,
    picture: null,
    name: null,
  };
}

type Place = { readonly x: number; readonly y: number; readonly width: number };

/** Places blocks one under the other and keeps what comes of them: loose words, and tables with theirs. */
class Flow {
  readonly words: Word[] = [];
  readonly tables: Table[] = [];
  readonly #counter: LineCounter;

  constructor(counter: LineCounter) {
    this.#counter = counter;
  }

  /** Returns the y at which the next block may start. */
  place(blocks: readonly Block[], { x, y, width }: Place): number {
    let at = y;
    for (const block of blocks) {
      // Only outside of tables do tabs make columns.
      const lines = block.kind === 'lines' ? block.lines.map((line) => ({ tabs: [], ...line })) : [];
      at = this.#placeLines(lines, { x, y: at, width }, this.words);
      if (block.kind === 'table') at = this.#placeTable(block.table, { x, y: at, width }) + AFTER_TABLE;
    }
    return at;
  }

  #placeLines(lines: readonly StatedLine[], { x, y, width }: Place, into: Word[]): number {
    let at = y;
    for (const line of lines) {
      const height = neededHeight([line], width);
      for (const word of layOutLines({ x, y: at, width, height }, 0, [line], this.#counter)) into.push(word);
      at += height;
    }
    return at;
  }

  #placeTable(table: StatedTable, { x, y, width }: Place): number {
    const total = table.columnWidths.reduce((sum, column) => sum + column, 0);
    const spare = Math.max(0, width - total);
    const left =
      x + (table.align === 'left' ? Math.max(-x, table.indent) : table.align === 'center' ? spare / 2 : spare);
    const columnEdges = edgesFrom(left, table.columnWidths);
    const rowEdges = edgesFrom(y, rowHeights(table));
    // The outer table stands before those in its cells.
    const position = this.tables.length;
    const cells = table.rows.flatMap((row, i) =>
      row.cells
        .filter((cell) => !cell.continues)
        .map((cell) => {
          const box = cellBox(cell, columnEdges, rowEdges, i, lastRowOf(table.rows, i, cell));
          return this.#placeCell(cell, box);
        }),
    );
    if (cells.length > 0) this.tables.splice(position, 0, { box: boxAround(cells.map((cell) => cell.box)), cells });
    return this.#placeCoveredText(table, { x, y: rowEdges.at(-1) ?? y, width });
  }

  /** Text left in cells that were merged into the one above: put under the table, so that a person sees it. */
  #placeCoveredText(table: StatedTable, { x, y, width }: Place): number {
    const covered = table.rows
      .flatMap((row) => row.cells)
      .filter((cell) => cell.continues)
      .flatMap((cell) => trimmedLines(cell.blocks));
    return this.#placeLines(covered, { x, y, width }, this.words);
  }

  #placeCell(cell: StatedCell, box: Box): TableCell {
    const hasTable = cell.blocks.some((block) => block.kind === 'table');
    const words = hasTable ? this.#placeMixed(cell.blocks, box) : this.#placeText(cell, box);
    return { box, words, fill: cell.fill };
  }

  #placeText(cell: StatedCell, box: Box): Word[] {
    return layOutLines(box, cell.angle, trimmedLines(cell.blocks), this.#counter);
  }

  /** A cell with tables in it: its own lines keep to it, the tables become tables of the page. */
  #placeMixed(blocks: readonly Block[], box: Box): Word[] {
    const words: Word[] = [];
    const place = (y: number) => ({ x: box.x + 2, y, width: Math.max(10, box.width - 4) });
    let at = box.y + 2;
    for (const block of blocks) {
      if (block.kind === 'lines') at = this.#placeLines(block.lines.map(withoutTabs), place(at), words);
      if (block.kind === 'table') at = this.#placeTable(block.table, place(at));
    }
    return words;
  }
}

/** The lines of a cell. A tab in a cell is a space: cells are narrow, and their columns are the table's. */
function trimmedLines(blocks: readonly Block[]): StatedLine[] {
  const lines = blocks.flatMap((block) => (block.kind === 'lines' ? block.lines : [])).map(withoutTabs);
  const first = lines.findIndex(hasText);
  return first < 0 ? [] : lines.slice(first, lines.findLastIndex(hasText) + 1);
}

function withoutTabs({ runs, align, columns }: StatedLine): StatedLine {
  return { runs, align, ...(columns ? { columns: columns.map(withoutTabs) } : {}) };
}

function hasText(line: StatedLine): boolean {
  return line.runs.some((run) => run.text.trim() !== '');
}

function edgesFrom(start: number, lengths: readonly number[]): number[] {
  const edges = [start];
  for (const length of lengths) edges.push((edges.at(-1) ?? start) + length);
  return edges;
}

function cellBox(
  cell: StatedCell,
  columns: readonly number[],
  rows: readonly number[],
  first: number,
  last: number,
): Box {
  const x = columns[cell.column] ?? 0;
  const y = rows[first] ?? 0;
  const right = columns[Math.min(cell.column + cell.columns, columns.length - 1)] ?? x;
  return { x, y, width: right - x, height: (rows[last + 1] ?? y) - y };
}

/** How far down a merged cell goes: as long as the row below has a cell in the same columns that goes on from it. */
function lastRowOf(rows: readonly StatedRow[], from: number, cell: StatedCell): number {
  if (!cell.starts) return from;
  let last = from;
  while (rows[last + 1]?.cells.some((below) => below.continues && below.column === cell.column)) last += 1;
  return last;
}

/** Asked for when a table is placed and by every table around it: without memory, nesting would double the work each time. */
const heightsByTable = new WeakMap<StatedTable, number[]>();

function rowHeights(table: StatedTable): number[] {
  const known = heightsByTable.get(table) ?? workOutRowHeights(table);
  heightsByTable.set(table, known);
  return known;
}

function workOutRowHeights(table: StatedTable): number[] {
  const heights = table.rows.map((row) => {
    if (row.exact && row.height > 0) return row.height;
    const needed = row.cells
      .filter((cell) => !cell.continues && !cell.starts)
      .map((cell) => cellHeight(cell, widthOf(cell, table)));
    return Math.max(LEAST_ROW, row.height, ...needed);
  });
  stretchForMerged(table, heights);
  return heights;
}

/** Rows that a tall merged cell spans grow evenly until its text has room. */
function stretchForMerged(table: StatedTable, heights: number[]): void {
  table.rows.forEach((row, i) => {
    for (const cell of row.cells.filter(({ starts }) => starts)) {
      const last = lastRowOf(table.rows, i, cell);
      const spanned = heights.slice(i, last + 1).reduce((sum, height) => sum + height, 0);
      const missing = cellHeight(cell, widthOf(cell, table)) - spanned;
      if (missing <= 0 || table.rows.slice(i, last + 1).every(({ exact, height }) => exact && height > 0)) continue;
      for (let r = i; r <= last; r++) heights[r] = (heights[r] ?? 0) + missing / (last - i + 1);
    }
  });
}

function widthOf(cell: StatedCell, table: StatedTable): number {
  const columns = table.columnWidths.slice(cell.column, cell.column + cell.columns);
  return columns.reduce((sum, width) => sum + width, 0);
}

function cellHeight(cell: StatedCell, width: number): number {
  const lines = trimmedLines(cell.blocks);
  if (cell.angle === 90 || cell.angle === 270) {
    return Math.min(TALLEST_FOR_TURNED, 8 + lines.reduce((most, line) => Math.max(most, lineWidth(line)), 0));
  }
  const nested = cell.blocks.reduce((sum, block) => sum + (block.kind === 'table' ? tableHeight(block.table) : 0), 0);
  if (nested === 0) return neededHeight(lines, width);
  // Beside tables every line counts, empty ones too: they are placed one by one.
  const around = cell.blocks.flatMap((block) => (block.kind === 'lines' ? block.lines : []));
  return nested + around.reduce((sum, line) => sum + Math.max(lineHeight(line), neededHeight([line], width)), 4);
}

function tableHeight(table: StatedTable): number {
  return rowHeights(table).reduce((sum, height) => sum + height, 0);
}
