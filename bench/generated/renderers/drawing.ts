import type { Box } from '../sheet-design.ts';

/** A filled rectangle: a cell's colour, or a rule where it is thin. */
export type Fill = Box & { readonly ink: string; readonly isRule: boolean };

/** A line of text; x and y are where its baseline begins, `angle` is 0, 90 (running up) or 270 (running down). */
export type PlacedText = {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly ink: string;
  readonly angle: 0 | 90 | 270;
};

/** Fills lie under texts. */
export type Drawing = { readonly fills: readonly Fill[]; readonly texts: readonly PlacedText[] };

export function joinDrawings(drawings: readonly Drawing[]): Drawing {
  return { fills: drawings.flatMap((one) => one.fills), texts: drawings.flatMap((one) => one.texts) };
}
