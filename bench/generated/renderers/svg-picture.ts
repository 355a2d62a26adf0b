import sharp from 'sharp';
import { escapeXml } from '../../../scripts/samples/office-zip.ts';
import type { SheetDesign } from '../sheet-design.ts';
import type { Fill, PlacedText } from './drawing.ts';
import { layOut } from './lay-out.ts';
import type { LaidPage } from './lay-out.ts';

/** The first page as a PNG without any browser: our own layout, drawn by librsvg; `scale` is picture pixels a CSS pixel. */
export async function drawSvgPicture(design: SheetDesign, font: string, scale: number): Promise<Buffer> {
  const [page] = layOut(design);
  if (!page) throw new Error('a design without a page');
  return sharp(Buffer.from(svgOf(page, design, font)), { density: 72 * scale })
    .flatten({ background: `#${design.paper}` })
    .png()
    .toBuffer();
}

function svgOf({ width, height, drawing }: LaidPage, design: SheetDesign, font: string): string {
  const fills = drawing.fills.map(fillSvg);
  const texts = drawing.texts.map(textSvg);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="${font}"><rect width="100%" height="100%" fill="#${design.paper}"/>${fills.join('')}${texts.join('')}</svg>`;
}

function fillSvg({ x, y, width, height, ink }: Fill): string {
  return `<rect x="${x.toFixed(2)}" y="${y.toFixed(2)}" width="${width.toFixed(2)}" height="${height.toFixed(2)}" fill="#${ink}"/>`;
}

function textSvg({ x, y, text, size, isBold, isItalic, ink, angle }: PlacedText): string {
  const look = `${isBold ? ' font-weight="bold"' : ''}${isItalic ? ' font-style="italic"' : ''}`;
  // SVG turns clockwise.
  const turn = angle === 0 ? '' : ` rotate(${angle === 90 ? -90 : 90})`;
  return `<text transform="translate(${x.toFixed(2)} ${y.toFixed(2)})${turn}" font-size="${size.toFixed(2)}" fill="#${ink}"${look}>${escapeXml(text)}</text>`;
}
