import { deflateSync } from 'node:zlib';
import type { SheetDesign } from '../sheet-design.ts';
import type { Fill, PlacedText } from './drawing.ts';
import { textWidth } from './helvetica.ts';
import { layOut } from './lay-out.ts';
import type { LaidPage } from './lay-out.ts';
import { colour, number, pdfText } from './pdf-content.ts';
import { dictionary, pdfFile, stream } from './pdf-file.ts';
import { timesWidth } from './times.ts';

/**
 * The design as a report generator writes PDFs: everything inside a form that the page only places, compressed; letters in Times,
 * a word at a time in one array, stretched to the room the form gives them; all rules of one colour as one path.
 */
export function writeFormPdf(design: SheetDesign): Buffer {
  const pages = layOut(design);
  const first = 4;
  const fonts = ['Times-Roman', 'Times-Bold', 'Times-Italic', 'Times-BoldItalic'].map(
    (font, index) => `/T${index} << /Type /Font /Subtype /Type1 /BaseFont /${font} /Encoding /WinAnsiEncoding >>`,
  );
  return pdfFile([
    dictionary('/Type /Catalog /Pages 2 0 R'),
    dictionary(
      `/Type /Pages /Kids [${pages.map((_, index) => `${first + 3 * index} 0 R`).join(' ')}] /Count ${pages.length}`,
    ),
    dictionary(`/Font << ${fonts.join(' ')} >>`),
    ...pages.flatMap((page, index) => pageObjects(page, design, first + 3 * index)),
  ]);
}

const POINT = 0.75;

/** The page, what it draws (its form, placed), and the form. */
function pageObjects(page: LaidPage, design: SheetDesign, at: number): Buffer[] {
  const [width, height] = [page.width * POINT, page.height * POINT];
  const placed = `/Artifact BMC EMC q ${POINT} 0 0 ${POINT} 0 0 cm /Report Do Q`;
  const form = deflateSync(Buffer.from(formContent(page, design), 'latin1'));
  return [
    dictionary(
      `/Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /CropBox [0 0 ${width} ${height}] /Contents ${at + 1} 0 R /Resources << /XObject << /Report ${at + 2} 0 R >> >>`,
    ),
    stream('', Buffer.from(placed)),
    stream(
      `/Type /XObject /Subtype /Form /BBox [0 0 ${page.width} ${page.height}] /Resources 3 0 R /Filter /FlateDecode`,
      form,
    ),
  ];
}

function formContent({ width, height, drawing }: LaidPage, design: SheetDesign): string {
  const paper = design.paper === 'FFFFFF' ? [] : [`${colour(design.paper)} rg 0 0 ${width} ${height} re f`];
  const fills = drawing.fills
    .filter((fill) => !fill.isRule)
    .map((fill) => `${colour(fill.ink)} rg ${rectangle(fill, height)} f`);
  const inks = [...new Set(drawing.fills.filter((fill) => fill.isRule).map((rule) => rule.ink))];
  const rules = inks.map((ink) => {
    const paths = drawing.fills.filter((fill) => fill.isRule && fill.ink === ink);
    return `${colour(ink)} rg ${paths.map((rule) => rectangle(rule, height)).join(' ')} f`;
  });
  return [...paper, ...fills, ...rules, ...drawing.texts.map((text) => textOf(text, height))].join('\n');
}

function rectangle({ x, y, width, height }: Fill, page: number): string {
  return `${number(x)} ${number(page - y - height)} ${number(width)} ${number(height)} re`;
}

function textOf({ x, y, text, size, isBold, isItalic, ink, angle }: PlacedText, page: number): string {
  const font = (isBold ? 1 : 0) + (isItalic ? 2 : 0);
  const stretch = (100 * textWidth(text, 1, isBold)) / Math.max(0.1, timesWidth(text));
  const matrix = { 0: '1 0 0 1', 90: '0 1 -1 0', 270: '0 -1 1 0' }[angle];
  // The gap between words as a shift (a quarter of the size), not as a letter.
  const words = text
    .split(' ')
    .map((word) => `(${pdfText(word)})`)
    .join(' -250 ');
  return `BT /T${font} ${number(size)} Tf ${number(stretch)} Tz ${colour(ink)} rg ${matrix} ${number(x)} ${number(page - y)} Tm [${words}] TJ ET`;
}
