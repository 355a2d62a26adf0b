import sharp from 'sharp';
import type { Picture } from '../page/page.ts';

/** A picture drawn from SVG elements on a ground of one colour; fonts are whatever the computer calls sans-serif. */
export async function drawPicture(width: number, height: number, elements: string, ground = 'white'): Promise<Picture> {
  const style = 'font-family="Liberation Sans, DejaVu Sans, Arial, Helvetica, sans-serif" fill="black"';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <rect width="100%" height="100%" fill="${ground}"/><g ${style}>${elements}</g></svg>`;
  const rgb = await sharp(Buffer.from(svg)).flatten().removeAlpha().raw().toBuffer();
  return { width, height, rgb: new Uint8Array(rgb) };
}

export type Print = {
  readonly size?: number;
  readonly turn?: number;
  readonly colour?: string;
  readonly bold?: boolean;
};

/** Text whose middle stands at x, y, turned clockwise. */
export function printed(text: string, x: number, y: number, { size = 24, turn = 0, colour, bold }: Print = {}): string {
  const looks = `${colour ? `fill="${colour}"` : ''} ${bold ? 'font-weight="bold"' : ''}`;
  const place = `text-anchor="middle" dominant-baseline="central" transform="translate(${x} ${y}) rotate(${turn})"`;
  return `<text font-size="${size}" ${looks} ${place}>${text}</text>`;
}

/** Whether text can be drawn here at all: a computer without any font draws nothing. */
export async function hasFonts(): Promise<boolean> {
  const { rgb } = await drawPicture(60, 60, printed('M', 30, 30, { size: 40 }));
  return rgb.some((value) => value < 100);
}
