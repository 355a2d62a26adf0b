import type { PageView } from '../../../shared/timetable/layout/page-view.ts';

type Line = PageView['lines'][number];

export type LinePlace = {
  /** Where the line's first letter has its top left corner, as fractions of the page. */
  readonly left: number;
  readonly top: number;
  readonly angle: Line['angle'];
  /** Letter height as a fraction of the page's height. */
  readonly size: number;
  /** How much the text must be stretched along its line to be as long as on the page. */
  readonly stretch: number;
};

/**
 * Lays a line of text over its picture: turned about its first letter, then stretched to the length it has there, as
 * PDF.js does with its text layer. `widthAtOnePixel` is the text's length in our font at a letter height of 1 px.
 */
export function placeLine(line: Line, page: PageView, widthAtOnePixel: number): LinePlace {
  const [x, y, width, height] = line.box;
  const lies = line.angle === 0 || line.angle === 180;
  const length = lies ? width * page.width : height * page.height;
  const letterHeight = line.size * page.height;
  const natural = widthAtOnePixel * letterHeight;
  return {
    left: line.angle === 90 || line.angle === 180 ? x + width : x,
    top: line.angle === 180 || line.angle === 270 ? y + height : y,
    angle: line.angle,
    size: line.size,
    stretch: natural > 0 && length > 0 ? length / natural : 1,
  };
}
