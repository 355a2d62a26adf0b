import { readDayLabel } from '../days/day-names.ts';
import { boxAround } from '../geometry.ts';
import { textOfCell } from './lines-of-sheet.ts';
import type { Grid, GridCell } from '../sheet.ts';

/**
 * Spreadsheets put legends, bell times and other classes on one page with a timetable. A column that is blank from top to
 * bottom ends a table where what stands right of it names no day at all, or names again what the left names, with times of its
 * own. A blank column inside a week parts nothing: the days right of it need the times on the left.
 */
export function splitAtBlankColumns(grid: Grid): readonly Grid[] {
  for (const gap of blankColumns(grid)) {
    const left = grid.cells.filter((cell) => cell.box.x + cell.box.width <= gap.from + 1);
    const right = grid.cells.filter((cell) => cell.box.x >= gap.to - 1 && hasLines(cell));
    const [days, others] = [daysIn(left), daysIn(right)];
    const isAside = others.size === 0;
    const isAnother = [...others].filter((day) => days.has(day)).length >= 2 && beginsWithTimes(right);
    if (days.size >= 2 && right.length > 0 && (isAside || isAnother) && !areDaysAlone(left)) {
      return [gridOf(left), ...splitAtBlankColumns(gridOf(right))];
    }
  }
  return [grid];
}

/** A column of nothing but days heads what stands beside it, however wide the white between them. */
function areDaysAlone(cells: readonly GridCell[]): boolean {
  return cells.filter(hasLines).every((cell) => daysIn([cell]).size > 0);
}

function gridOf(cells: readonly GridCell[]): Grid {
  return { box: boxAround(cells.map((cell) => cell.box)), cells };
}

function hasLines(cell: GridCell): boolean {
  return cell.lines.length > 0;
}

/** White between two tables that are drawn apart, as a share of a usual cell's width; cards of one calendar stand closer. */
const APART = 0.25;

/** Stretches between texts that no cell with text reaches into: at least one blank cell wide, or white paper without any cell. */
function blankColumns(grid: Grid): readonly { readonly from: number; readonly to: number }[] {
  const texts = grid.cells.filter(hasLines).toSorted((a, b) => a.box.x - b.box.x);
  const blanks = grid.cells.filter((cell) => !hasLines(cell));
  const usual = texts.map((cell) => cell.box.width).toSorted((a, b) => a - b)[texts.length >> 1] ?? 0;
  const gaps: { from: number; to: number }[] = [];
  let reached = texts[0] ? texts[0].box.x + texts[0].box.width : 0;
  for (const { box } of texts) {
    const isWide = blanks.some((blank) => blank.box.x >= reached - 1 && blank.box.x + blank.box.width <= box.x + 1);
    const isWhite =
      box.x - reached > APART * usual &&
      !blanks.some((blank) => blank.box.x < box.x - 1 && blank.box.x + blank.box.width > reached + 1);
    if (box.x > reached + 1 && (isWide || isWhite)) gaps.push({ from: reached, to: box.x });
    reached = Math.max(reached, box.x + box.width);
  }
  return gaps;
}

function daysIn(cells: readonly GridCell[]): ReadonlySet<string> {
  const labels = cells.flatMap((cell) => {
    const label = readDayLabel(textOfCell(cell)).toSorted((a, b) => b.letters - a.letters)[0];
    return label && label.letters >= 2 * label.days.length ? label.days : [];
  });
  return new Set(labels);
}

/** The leftmost column holds digits in most of its cells: times, or numbers of periods. */
function beginsWithTimes(cells: readonly GridCell[]): boolean {
  const left = Math.min(...cells.map((cell) => cell.box.x));
  const column = cells.filter((cell) => Math.abs(cell.box.x - left) < 1);
  return column.filter((cell) => cell.lines.some((line) => /\d/.test(line.text))).length >= 0.6 * column.length;
}
