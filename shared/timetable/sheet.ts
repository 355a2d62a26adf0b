import type { Box } from './geometry.ts';

/** Red, green, blue, 0 to 255. */
export type Colour = readonly [number, number, number];

/**
 * Which way text runs, clockwise from ordinary: 0 left to right, 90 top to bottom (head tilted right), 180 upside down,
 * 270 bottom to top (head tilted left).
 */
export type TextAngle = 0 | 90 | 180 | 270;

/** How letters came to be read, where a recogniser read them: shares of the letters, 0 to 1. */
export type Looks = {
  /** A second recogniser was asked about them and did not read the same. */
  readonly unseconded: number;
  /** One look left them in doubt, so that they were looked at again. */
  readonly reread: number;
};

/** One line of text on a page, in reading order of its letters. */
export type TextLine = {
  readonly text: string;
  readonly box: Box;
  readonly angle: TextAngle;
  /** Letter height in page units; comparable between lines of one page only. */
  readonly size: number;
  readonly bold: boolean;
  readonly colour: Colour;
  /** How sure the recogniser is of the letters, 0 to 1; 1 for text that the file itself states. */
  readonly confidence: number;
  /** Other texts the recognisers considered, most likely first. */
  readonly alternatives: readonly string[];
  /** Absent for text that the file itself states. */
  readonly looks?: Looks;
  /** What is printed, where a step wrote out what it means ("0730" as "07:30"); absent where the text is as printed. */
  readonly printed?: string;
  /** It looks like a time, but on this sheet it is the number of a room. */
  readonly isNumber?: boolean;
};

/** A cell of a grid as it is drawn: borders may differ in every row, so cells carry boxes, not row and column numbers. */
export type GridCell = {
  readonly box: Box;
  readonly lines: readonly TextLine[];
  readonly fill: Colour | null;
  /** Its time is that of the line where it begins, on a scale: lessons may begin and end anywhere between the lines. */
  readonly isOnLine?: boolean;
  /** The number of its period where the cell itself prints it, in front of the lesson. */
  readonly period?: string;
};

export type Grid = { readonly box: Box; readonly cells: readonly GridCell[] };

/** What about a page's cells suggests that they are cut wrongly; each is a share, 0 (nothing) to 1. */
export type CutDoubts = {
  /** Letters of words within the grids that reach over a border into another cell. */
  readonly crossing: number;
  /** Letters within the grids that stand in none of their cells. */
  readonly between: number;
  /** Letters in cells that hold texts of several columns. */
  readonly apart: number;
  /** Columns of the largest grid whose topmost cell is empty. */
  readonly unheaded: number;
};

export const noCutDoubts: CutDoubts = { crossing: 0, between: 0, apart: 0, unheaded: 0 };

/** One page, ready to be understood: its grids with the text in their cells, and the text outside all grids. */
export type Sheet = {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly grids: readonly Grid[];
  readonly loose: readonly TextLine[];
  /** The sheet's own name where the file gives one (an Excel tab), else null. */
  readonly name: string | null;
  /**
   * How clearly this way to cut the page into cells won over the next best that gives other lessons, 0 (not at all) to 1 (no
   * rival); absent where nothing else was tried.
   */
  readonly cutMargin?: number;
  /** Absent where the file itself states its cells. */
  readonly cutDoubts?: CutDoubts;
};
