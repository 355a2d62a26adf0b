import { readDayLabel } from '../days/day-names.ts';
import type { Box } from '../geometry.ts';
import type { Grid, GridCell, TextLine } from '../sheet.ts';

/**
 * A grid as the interpretation looks at it. When the days of a sheet run down instead of across, the view swaps x and y,
 * so that all rules are written once, for time running down.
 */
export type ViewCell = {
  readonly source: GridCell;
  readonly box: Box;
  readonly lines: readonly TextLine[];
  /** All lines joined with a space, letters stacked one below the other joined to a word. */
  readonly text: string;
};

export type GridView = { readonly cells: readonly ViewCell[]; readonly box: Box; readonly isTurned: boolean };

export function viewGrid(grid: Grid, isTurned: boolean): GridView {
  const turn = (box: Box): Box => (isTurned ? { x: box.y, y: box.x, width: box.height, height: box.width } : box);
  return {
    cells: grid.cells.map((cell) => {
      const lines = joinStackedLetters(cell.lines);
      return {
        source: cell,
        box: turn(cell.box),
        lines,
        text: lines
          .map((line) => line.text)
          .join(' ')
          .trim(),
      };
    }),
    box: turn(grid.box),
    isTurned,
  };
}

/** "M", "O", "N" on three lines is the word MON; two stacked letters could be two things and stay apart, unless they name a day. */
export function joinStackedLetters(lines: readonly TextLine[]): readonly TextLine[] {
  const [first] = lines;
  const letters = lines.map((line) => line.text.trim());
  const isDay = letters.length < 4 && TWO_LETTERS.test(letters.join('')) && readDayLabel(letters.join('')).length > 0;
  const areLetters = letters.every((text) => /^(?:\p{L}|\.)$/u.test(text));
  if (!first || !areLetters || !(isDay || THREE_LETTERS.test(letters.join('')))) return lines;
  return [
    {
      ...first,
      text: lines.map((line) => line.text.trim()).join(''),
      confidence: Math.min(...lines.map((line) => line.confidence)),
      box: {
        ...first.box,
        height: (lines.at(-1)?.box.y ?? first.box.y) + (lines.at(-1)?.box.height ?? 0) - first.box.y,
      },
    },
  ];
}

export function hasText(cell: ViewCell): boolean {
  return cell.text.length > 0;
}

const TWO_LETTERS = /^\p{L}{2}\.?$/u;
const THREE_LETTERS = /^\p{L}{3,}\.?$/u;
