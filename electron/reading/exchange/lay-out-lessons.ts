import type { Box } from '../../../shared/timetable/geometry.ts';
import { boxAround } from '../../../shared/timetable/geometry.ts';
import type { GridCell, Sheet, TextLine } from '../../../shared/timetable/sheet.ts';

/** The imagined page, in points: A4 lying on its side, longer where the list is longer. */
const PAGE = { width: 842, height: 595, margin: 36 };
const WIDTH = PAGE.width - 2 * PAGE.margin;
const ROW_HEIGHT = 16;
const TEXT_SIZE = 9;
const TITLE_SIZE = 14;
/** Roughly how wide letters are, as a share of their height. */
const LETTER_WIDTH = 0.55;
/** A column takes as much room as its longest text, within these bounds. */
const COLUMN_LETTERS = { least: 4, most: 40 };

/** A text on the page is cut here; the lesson itself keeps all of it. */
const LONGEST_TEXT = 120;

/** A page that lists lessons, one in each row, other entries under them, and all their boxes in page units. */
export type LessonList = { readonly sheet: Sheet; readonly rows: readonly Box[]; readonly others: readonly Box[] };

/** Draws the list of one part: its name, the columns' names, and the lessons' values as the file states them. */
export function layOutLessons(
  page: number,
  title: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  others: readonly string[],
): LessonList {
  const top = PAGE.margin + 2 * TITLE_SIZE;
  const spans = columnSpans(columns, rows);
  const cellsOfRow = (texts: readonly string[], at: number, bold: boolean) =>
    spans.map(({ x, width }, column) =>
      cell({ x, y: top + at * ROW_HEIGHT, width, height: ROW_HEIGHT }, texts[column] ?? '', bold),
    );
  const head = cellsOfRow(columns, 0, true);
  const body = rows.map((texts, at) => cellsOfRow(texts, at + 1, false));
  const cells = [...head, ...body.flat()];
  const below = top + (rows.length + 2) * ROW_HEIGHT;
  const otherLines = others.map((text, at) =>
    line({ x: PAGE.margin, y: below + at * ROW_HEIGHT, width: WIDTH, height: TEXT_SIZE }, text, false, TEXT_SIZE),
  );
  const height = Math.max(PAGE.height, below + others.length * ROW_HEIGHT + PAGE.margin);
  const titleBox = { x: PAGE.margin, y: PAGE.margin, width: WIDTH, height: TITLE_SIZE };
  const grid = { box: boxAround(cells.map((one) => one.box)), cells };
  const titleLines = title === '' ? [] : [line(titleBox, title, true, TITLE_SIZE)];
  return {
    sheet: { page, width: PAGE.width, height, grids: [grid], loose: [...titleLines, ...otherLines], name: null },
    rows: body.map((row) => boxAround(row.map((one) => one.box))),
    others: otherLines.map((one) => one.box),
  };
}

function columnSpans(columns: readonly string[], rows: readonly (readonly string[])[]) {
  const letters = columns.map((name, column) => {
    const longest = rows.reduce((most, row) => Math.max(most, row[column]?.length ?? 0), name.length);
    return Math.min(COLUMN_LETTERS.most, Math.max(COLUMN_LETTERS.least, longest));
  });
  const share = WIDTH / letters.reduce((sum, count) => sum + count, 0);
  let x = PAGE.margin;
  return letters.map((count) => {
    const span = { x, width: count * share };
    x += span.width;
    return span;
  });
}

function cell(box: Box, text: string, bold: boolean): GridCell {
  const inner = { x: box.x + 2, y: box.y + 3, width: box.width - 4, height: TEXT_SIZE };
  return { box, fill: null, lines: text === '' ? [] : [line(inner, text, bold, TEXT_SIZE)] };
}

function line(box: Box, whole: string, bold: boolean, size: number): TextLine {
  const text = whole.slice(0, LONGEST_TEXT).replaceAll(/\s+/g, ' ');
  const width = Math.min(box.width, text.length * size * LETTER_WIDTH);
  return {
    text,
    box: { ...box, width },
    angle: 0,
    size,
    bold,
    colour: [0, 0, 0],
    confidence: 1,
    alternatives: [],
  };
}
