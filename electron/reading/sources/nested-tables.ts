import type { StatedLine } from './lay-out-lines.ts';
import type { Block, StatedCell, StatedTable } from './stated-blocks.ts';

/** A table of a dozen filled cells or fewer is how one lesson was set out, where it stands among others in a larger table. */
const MOST_IN_A_LESSON = 12;
/** A table with fewer filled cells than this only arranges the page: what is in it stays a table. */
const FEWEST_IN_A_TIMETABLE = 6;

/** Makes small tables inside the cells of a larger one lines of their cells; other tables in tables stay what they are. */
export function settleNestedTables(blocks: readonly Block[]): Block[] {
  return blocks.map((block) => (block.kind === 'table' ? { ...block, table: settleTable(block.table) } : block));
}

function settleTable(table: StatedTable): StatedTable {
  const filled = table.rows.reduce((sum, row) => sum + row.cells.filter(isFilled).length, 0);
  const isTimetable = filled >= FEWEST_IN_A_TIMETABLE;
  const rows = table.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell): StatedCell => {
      if (!cell.blocks.some((block) => block.kind === 'table')) return cell;
      const blocks = settleNestedTables(cell.blocks);
      return { ...cell, blocks: isTimetable ? blocks.map(asLines) : blocks };
    }),
  }));
  return { ...table, rows };
}

function isFilled(cell: StatedCell): boolean {
  return cell.blocks.some((block) => block.kind === 'table' || (block.kind === 'lines' && block.lines.some(hasText)));
}

function asLines(block: Block): Block {
  if (block.kind !== 'table') return block;
  const rows = block.table.rows.map((row) => row.cells.filter(isFilled)).filter((cells) => cells.length > 0);
  const hasTables = rows.some((cells) => cells.some((cell) => cell.blocks.some(({ kind }) => kind === 'table')));
  const filled = rows.reduce((sum, cells) => sum + cells.length, 0);
  if (hasTables || filled > MOST_IN_A_LESSON) return block;
  // One row or one column: every cell says a thing of its own. Else every row does.
  const isList = rows.length === 1 || rows.every((cells) => cells.length === 1);
  const inHalves = isInHalves(rows);
  const lines = rows.flatMap((cells) => {
    const own = cells.flatMap(linesOf);
    return isList ? own : [inHalves ? { ...joined(own), columns: own } : joined(own)];
  });
  return { kind: 'lines', lines };
}

/**
 * Two columns of short lines all the way down, and the same lesson in both of one row, are two groups side by side: what stands
 * where is kept. Two columns of other kinds are labels and what they label, or facts in the corners of one lesson.
 */
function isInHalves(rows: readonly (readonly StatedCell[])[]): boolean {
  const pairs = rows.map((cells) => cells.map(linesOf));
  const isPaired = pairs.every((cells) => cells.length === 2 && cells.every((lines) => lines.length === 1));
  return rows.length > 1 && isPaired && pairs.some((cells) => isSameLesson(cells.flat().map(textOf)));
}

function isSameLesson([left, right]: readonly string[]): boolean {
  return left !== undefined && left === right && /\p{L}/u.test(left);
}

function textOf(line: StatedLine): string {
  return line.runs
    .map((run) => run.text)
    .join('')
    .trim();
}

function linesOf(cell: StatedCell): StatedLine[] {
  return cell.blocks.flatMap((block) => (block.kind === 'lines' ? block.lines.filter(hasText) : []));
}

function joined(lines: readonly StatedLine[]): StatedLine {
  const runs = lines.flatMap((line, i) => {
    const [first] = line.runs;
    return i > 0 && first ? [{ ...first, text: ' ' }, ...line.runs] : line.runs;
  });
  return { runs, align: lines[0]?.align ?? 'left' };
}

function hasText(line: StatedLine): boolean {
  return line.runs.some((run) => run.text.trim() !== '');
}
