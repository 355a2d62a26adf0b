import type { Box } from '../../../shared/timetable/geometry.ts';
import type { Colour, Looks } from '../../../shared/timetable/sheet.ts';
import type { LineView } from './line-box.ts';

/** A word of a line before it is compared with the rest of the page. Boxes are in the picture's pixels. */
export type WordRead = {
  readonly text: string;
  readonly box: Box;
  readonly confidence: number;
  readonly alternatives: readonly string[];
  readonly colour: Colour;
  /** Thickness of its strokes as a share of the type size. */
  readonly stroke: number;
  readonly looks: Looks;
};

/** Looked at once by one engine. */
export const oneLook: Looks = { unseconded: 0, reread: 0 };

/** One line as an engine read it, in the direction in which it made most sense. */
export type LineRead = {
  readonly view: LineView;
  readonly confidence: number;
  /** Type size (em) in picture pixels, from the height of the ink. */
  readonly size: number;
  readonly words: readonly WordRead[];
};

export function textOfLine(line: LineRead): string {
  return line.words.map((word) => word.text).join(' ');
}
