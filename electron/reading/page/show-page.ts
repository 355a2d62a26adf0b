import sharp from 'sharp';
import { fractionBox } from '../../../shared/timetable/geometry.ts';
import type { PageView } from '../../../shared/timetable/layout/page-view.ts';
import type { Sheet } from '../../../shared/timetable/sheet.ts';
import type { PagePicture } from '../reader-messages.ts';
import type { Picture } from './page.ts';

/** Page pictures on screen need no more pixels than this on their longer side. */
const LONGEST_SIDE = 2200;

/** What the review screen shows of a page: all of its text where it stands, and its cells where there is no picture. */
export function viewPage(sheet: Sheet, hasPicture: boolean): PageView {
  const cells = sheet.grids.flatMap((grid) => grid.cells);
  const lines = [...sheet.loose, ...cells.flatMap((cell) => cell.lines)];
  return {
    page: sheet.page,
    width: sheet.width,
    height: sheet.height,
    hasPicture,
    cells: cells.map((cell) => ({ box: fractionBox(cell.box, sheet), fill: cell.fill ? [...cell.fill] : null })),
    lines: lines.map((line) => ({
      text: line.text,
      box: fractionBox(line.box, sheet),
      angle: line.angle,
      size: line.size / sheet.height,
      bold: line.bold,
      colour: [...line.colour],
    })),
  };
}

/** Encodes a page anew, so that the screen never decodes bytes that a file brought in. */
export async function encodePicture(page: number, picture: Picture): Promise<PagePicture> {
  const { width, height, rgb } = picture;
  const bytes = await sharp(rgb, { raw: { width, height, channels: 3 } })
    .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 84, effort: 1 })
    .toBuffer();
  return { page, format: 'webp', bytes: new Uint8Array(bytes) };
}
