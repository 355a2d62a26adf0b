import type { TextAngle } from '../../../shared/timetable/sheet.ts';
import type { Picture, Word } from './page.ts';

/** Shorter words and doubtful ones read well at a wrong angle too ("NO", "1"). */
const TELLING = { letters: 3, confidence: 0.8 };
/** A page with turned headings has a part of its text turned; a page lying on its side has nearly all of it. */
const MOST = 0.7;

/** Where headings are long, less of the text stands as the page does; then all but this share has to be turned headings. */
const HALF = 0.5;
const HARDLY_ANY = 0.1;

/**
 * The angle at which a page's text is written; 0 where none has a clear majority. Headings that are turned run upwards:
 * where most text lies at one angle, the rest runs upwards from it, and hardly any stands upright, the page is turned too.
 */
export function pageAngle(words: readonly Word[]): TextAngle {
  const telling = words.filter(
    ({ text, confidence }) => text.length >= TELLING.letters && confidence >= TELLING.confidence,
  );
  const all = telling.reduce((sum, { text }) => sum + text.length, 0);
  const shareAt = (angle: number) =>
    telling.filter((word) => word.angle === angle).reduce((sum, { text }) => sum + text.length, 0) / all;
  const hasHeadings = (angle: TextAngle) =>
    shareAt(angle) > HALF &&
    shareAt(0) < HARDLY_ANY &&
    shareAt(angle) + shareAt((angle + UPWARDS) % 360) > 1 - HARDLY_ANY;
  return ([90, 180, 270] as const).find((angle) => shareAt(angle) > MOST || hasHeadings(angle)) ?? 0;
}

/** Turned headings stand at this angle to the page. */
const UPWARDS = 270;

/** The picture turned back by quarter turns, so that text at this angle stands upright. */
export function turnUpright({ width, height, rgb }: Picture, angle: TextAngle): Picture {
  const isOnItsSide = angle === 90 || angle === 270;
  const [turnedWidth, turnedHeight] = isOnItsSide ? [height, width] : [width, height];
  const turned = new Uint8Array(rgb.length);
  for (let y = 0, from = 0; y < height; y++) {
    for (let x = 0; x < width; x++, from += 3) {
      const [toX, toY] = placeAfterTurn(x, y, width, height, angle);
      const to = (toY * turnedWidth + toX) * 3;
      turned[to] = rgb[from]!;
      turned[to + 1] = rgb[from + 1]!;
      turned[to + 2] = rgb[from + 2]!;
    }
  }
  return { width: turnedWidth, height: turnedHeight, rgb: turned };
}

/** Text at 90 degrees runs down the picture: its column becomes the row. */
function placeAfterTurn(x: number, y: number, width: number, height: number, angle: TextAngle): [number, number] {
  switch (angle) {
    case 0:
      return [x, y];
    case 90:
      return [y, width - 1 - x];
    case 180:
      return [width - 1 - x, height - 1 - y];
    case 270:
      return [height - 1 - y, x];
  }
}
