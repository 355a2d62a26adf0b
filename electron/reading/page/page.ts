import type { Box } from '../../../shared/timetable/geometry.ts';
import type { Colour, Looks, TextAngle } from '../../../shared/timetable/sheet.ts';

/** A word as the file states it or a recogniser read it. */
export type Word = {
  readonly text: string;
  readonly box: Box;
  readonly angle: TextAngle;
  /** Letter height in page units (font size for native text, line height times 0.75 or so for recognised text). */
  readonly size: number;
  readonly bold: boolean;
  readonly colour: Colour;
  /** 0 to 1; 1 for native text. */
  readonly confidence: number;
  readonly alternatives: readonly string[];
  /** Absent for native text. */
  readonly looks?: Looks;
  /** Words that the source knows to stand on one line share a number; null where it does not know. */
  readonly line: number | null;
};

/** A drawn line, horizontal or vertical, with its thickness in page units. */
export type Rule = {
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
  readonly thickness: number;
};

/** A filled rectangle, in drawing order (later ones cover earlier ones). */
export type Fill = { readonly box: Box; readonly colour: Colour };

/** A cell of a table that the file itself states (Word, Excel). Text direction stands in the words' angle. */
export type TableCell = { readonly box: Box; readonly words: readonly Word[]; readonly fill: Colour | null };
export type Table = { readonly box: Box; readonly cells: readonly TableCell[] };

/** Pixels, three bytes each (red, green, blue), row by row from the top left. */
export type Picture = { readonly width: number; readonly height: number; readonly rgb: Uint8Array };

/**
 * One page as its source states it. Born-digital: words, rules and fills, in points. Scans and photographs: a picture, in
 * pixels, and no words but those that the file states beside it. Word and Excel: tables laid out on an imagined page, in points, and the words outside them.
 */
export type Page = {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly unit: 'pixel' | 'point';
  readonly words: readonly Word[];
  readonly rules: readonly Rule[];
  readonly fills: readonly Fill[];
  readonly tables: readonly Table[] | null;
  readonly picture: Picture | null;
  /** The page's own name where the file gives one (an Excel tab). */
  readonly name: string | null;
  /** The page in pixels, with its own words: where a picture on it may hold what its words do not. */
  readonly asPicture?: () => Page;
};
