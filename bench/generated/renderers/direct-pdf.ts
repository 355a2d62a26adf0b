import type { Dice } from '../dice.ts';
import type { SheetDesign } from '../sheet-design.ts';
import type { Fill, PlacedText } from './drawing.ts';
import { textWidth } from './helvetica.ts';
import { layOut } from './lay-out.ts';
import type { LaidPage } from './lay-out.ts';
import { colour, number, pdfText } from './pdf-content.ts';
import { dictionary, pdfFile, stream } from './pdf-file.ts';

/** How a program writes its PDFs. */
export type PdfHabits = {
  /** Every letter placed on its own, and no spaces written, as some timetable programs do. */
  readonly byLetter: boolean;
  /** Texts in no order at all instead of from top to bottom. */
  readonly shuffled: boolean;
  /** Rules as filled rectangles; otherwise as strokes. */
  readonly filledRules: boolean;
  /** The page lies on its side in the file and is turned back by /Rotate. */
  readonly turnedPage: boolean;
};

const POINT = 0.75;

/** The design as a PDF in Helvetica, one of the fonts that every reader brings along. */
export function writeDirectPdf(design: SheetDesign, dice: Dice, habits: PdfHabits): Buffer {
  const pages = layOut(design);
  const first = 4 + 1;
  const kids = pages.map((_, index) => `${first + 2 * index} 0 R`).join(' ');
  const fonts = ['Helvetica', 'Helvetica-Bold', 'Helvetica-Oblique', 'Helvetica-BoldOblique'];
  const fontEntries = fonts.map(
    (font, index) => `/F${index} << /Type /Font /Subtype /Type1 /BaseFont /${font} /Encoding /WinAnsiEncoding >>`,
  );
  return pdfFile([
    dictionary('/Type /Catalog /Pages 2 0 R'),
    dictionary(`/Type /Pages /Kids [${kids}] /Count ${pages.length}`),
    dictionary(`/Font << ${fontEntries.join(' ')} >>`),
    dictionary('/Producer (Plan)'),
    ...pages.flatMap((page, index) => [
      dictionary(
        `/Type /Page /Parent 2 0 R ${pageBox(page, habits)} /Contents ${first + 2 * index + 1} 0 R /Resources 3 0 R`,
      ),
      stream('', Buffer.from(pageContent(page, design, dice, habits), 'latin1')),
    ]),
  ]);
}

function pageBox({ width, height }: LaidPage, { turnedPage }: PdfHabits): string {
  const [w, h] = [width * POINT, height * POINT];
  return turnedPage ? `/MediaBox [0 0 ${h} ${w}] /Rotate 90` : `/MediaBox [0 0 ${w} ${h}]`;
}

function pageContent(page: LaidPage, design: SheetDesign, dice: Dice, habits: PdfHabits): string {
  // From pixels down from the top to points up from the bottom; a turned page is a quarter turn on.
  const frame = habits.turnedPage
    ? `0 ${POINT} ${POINT} 0 0 0 cm`
    : `${POINT} 0 0 ${-POINT} 0 ${page.height * POINT} cm`;
  const paper = design.paper === 'FFFFFF' ? '' : `${colour(design.paper)} rg 0 0 ${page.width} ${page.height} re f\n`;
  const texts = habits.shuffled ? dice.shuffle(page.drawing.texts) : page.drawing.texts;
  const fills = page.drawing.fills.map((fill) => (fill.isRule && !habits.filledRules ? strokeOf(fill) : fillOf(fill)));
  const pieces = habits.byLetter ? texts.flatMap(lettersOf) : texts;
  return `q ${frame}\n${paper}${fills.join('\n')}\n${pieces.map(textOf).join('\n')}\nQ`;
}

function fillOf({ x, y, width, height, ink }: Fill): string {
  return `${colour(ink)} rg ${number(x)} ${number(y)} ${number(width)} ${number(height)} re f`;
}

/** A thin rectangle as a line along its middle. */
function strokeOf({ x, y, width, height, ink }: Fill): string {
  const isLying = width >= height;
  const [from, to] = isLying
    ? [
        [x, y + height / 2],
        [x + width, y + height / 2],
      ]
    : [
        [x + width / 2, y],
        [x + width / 2, y + height],
      ];
  const line = `${from.map(number).join(' ')} m ${to.map(number).join(' ')} l S`;
  return `${colour(ink)} RG ${number(isLying ? height : width)} w ${line}`;
}

function textOf({ x, y, text, size, isBold, isItalic, ink, angle }: PlacedText): string {
  const font = (isBold ? 1 : 0) + (isItalic ? 2 : 0);
  // The frame is upside down, so letters are turned over: the matrix undoes that.
  const matrix = { 0: '1 0 0 -1', 90: '0 -1 -1 0', 270: '0 1 1 0' }[angle];
  return `BT /F${font} ${number(size)} Tf ${colour(ink)} rg ${matrix} ${number(x)} ${number(y)} Tm (${pdfText(text)}) Tj ET`;
}

function lettersOf(text: PlacedText): PlacedText[] {
  let along = 0;
  return [...text.text].flatMap((letter) => {
    const [x, y] =
      text.angle === 0 ? [text.x + along, text.y] : [text.x, text.y + (text.angle === 90 ? -along : along)];
    along += textWidth(letter, text.size, text.isBold);
    return letter === ' ' ? [] : [{ ...text, text: letter, x, y }];
  });
}
