import type { Box } from '../../../shared/timetable/geometry.ts';
import type { Colour } from '../../../shared/timetable/sheet.ts';
import { MOST_CHARACTERS } from '../limits.ts';
import { isBoldFont, isBoldFontFile, plainLetter } from './pdf-fonts.ts';
import type { Matrix, Point } from './matrix.ts';
import { mapCorners, mapDirection, mapPoint } from './matrix.ts';
import type { Pdfium, Scratch } from './pdfium.ts';

/** One drawn character, in page coordinates (points, origin at the top left). */
export type Letter = {
  readonly text: string;
  /** Start of the letter on its baseline. */
  readonly origin: Point;
  /** Unit vector along which the text runs. */
  readonly along: Point;
  /** How far the pen moves on, in points. */
  readonly advance: number;
  /** The ink's own box. */
  readonly ink: Box;
  /** Font size as it appears on the page, in points. */
  readonly size: number;
  readonly bold: boolean;
  readonly colour: Colour;
  /** Drawn with nothing: the layer of recognised words under many scans. */
  readonly hidden: boolean;
  /** The font does not say which letter this is. */
  readonly unmapped: boolean;
  /** PDFium's handle of the text object it belongs to. */
  readonly object: number;
};

const INVISIBLE = 3;
const FILL_AND_STROKE = 2;
const CLIP_ONLY = 7;
/** Bytes of an embedded font that are looked at. */
const LARGEST_FONT = 20_000_000;

/** The characters of a page in the order of its content, and whether there were more of them than are read. */
export type PageLetters = { readonly letters: readonly Letter[]; readonly isCutShort: boolean };
export const NO_LETTERS: PageLetters = { letters: [], isCutShort: false };

/** `toPage` maps PDF's page space to ours. */
export function readLetters(pdfium: Pdfium, textPage: number, toPage: Matrix, scratch: Scratch): PageLetters {
  const reader = new LetterReader(pdfium, textPage, toPage, scratch);
  const count = pdfium.FPDFText_CountChars(textPage);
  const letters: Letter[] = [];
  for (let i = 0; i < Math.min(count, MOST_CHARACTERS); i++) {
    // Blanks and line ends that PDFium puts in by its own judgement; ours is made from the gaps, in pdf-words.ts.
    if (pdfium.FPDFText_IsGenerated(textPage, i) === 1) continue;
    const letter = reader.read(i);
    if (letter) letters.push(letter);
  }
  return { letters, isCutShort: count > MOST_CHARACTERS };
}

type Style = Pick<Letter, 'bold' | 'colour' | 'hidden' | 'object'> & {
  readonly fontName: string;
  readonly font: number;
};
type Font = { readonly name: string; readonly bold: boolean };
const NO_FONT: Font = { name: '', bold: false };

/** Holds what the letters of one text object share, so that it is asked for once per object and not per letter. */
class LetterReader {
  readonly #pdfium: Pdfium;
  readonly #textPage: number;
  readonly #toPage: Matrix;
  readonly #scratch: Scratch;
  readonly #stylesByObject = new Map<number, Style>();
  readonly #fontsByHandle = new Map<number, Font>();

  constructor(pdfium: Pdfium, textPage: number, toPage: Matrix, scratch: Scratch) {
    this.#pdfium = pdfium;
    this.#textPage = textPage;
    this.#toPage = toPage;
    this.#scratch = scratch;
  }

  read(index: number): Letter | null {
    const pdfium = this.#pdfium;
    const style = this.#style(index);
    const unicode = pdfium.FPDFText_GetUnicode(this.#textPage, index);
    const matrix = this.#matrix(index);
    const origin = this.#origin(index);
    const ink = this.#ink(index);
    if (!matrix || !origin || !ink) return null;
    const fontSize = pdfium.FPDFText_GetFontSize(this.#textPage, index);
    const along = mapDirection(this.#toPage, { x: matrix.a, y: matrix.b });
    const up = mapDirection(this.#toPage, { x: matrix.c, y: matrix.d });
    const stretch = Math.hypot(along.x, along.y) || 1;
    const text = plainLetter(unicode, style.fontName);
    return {
      text,
      origin,
      along: { x: along.x / stretch, y: along.y / stretch },
      advance: this.#glyphWidth(style.font, unicode, fontSize) * stretch,
      ink,
      size: fontSize * (Math.hypot(up.x, up.y) || stretch),
      bold: style.bold,
      colour: style.colour,
      hidden: style.hidden,
      object: style.object,
      unmapped: text === '' || pdfium.FPDFText_HasUnicodeMapError(this.#textPage, index) === 1,
    };
  }

  #matrix(index: number): Matrix | null {
    if (!this.#pdfium.FPDFText_GetMatrix(this.#textPage, index, this.#scratch.slot(0))) return null;
    return this.#scratch.matrix(0);
  }

  #origin(index: number): Point | null {
    const { slot } = bound(this.#scratch);
    if (!this.#pdfium.FPDFText_GetCharOrigin(this.#textPage, index, slot(0), slot(1))) return null;
    return mapPoint(this.#toPage, this.#scratch.doublePoint(0, 1));
  }

  #ink(index: number): Box | null {
    const { slot, double } = bound(this.#scratch);
    if (!this.#pdfium.FPDFText_GetCharBox(this.#textPage, index, slot(0), slot(1), slot(2), slot(3))) return null;
    return mapCorners(this.#toPage, double(0), double(2), double(1), double(3));
  }

  /** The parameter is called a glyph but is looked up as a Unicode value; 0 where the font does not know it. */
  #glyphWidth(font: number, unicode: number, fontSize: number): number {
    const known = font && this.#pdfium.FPDFFont_GetGlyphWidth(font, unicode, fontSize, this.#scratch.slot(0));
    return known ? this.#scratch.float(0) : 0;
  }

  #style(index: number): Style {
    const object = this.#pdfium.FPDFText_GetTextObject(this.#textPage, index);
    const known = this.#stylesByObject.get(object);
    if (known) return known;
    const style = this.#readStyle(index, object);
    this.#stylesByObject.set(object, style);
    return style;
  }

  #readStyle(index: number, object: number): Style {
    const font = object ? this.#pdfium.FPDFTextObj_GetFont(object) : 0;
    const mode = object ? this.#pdfium.FPDFTextObj_GetTextRenderMode(object) : 0;
    const { name, bold } = font ? this.#font(index, font) : NO_FONT;
    const { colour, alpha } = this.#colour(index);
    return {
      object,
      font,
      fontName: name,
      bold: bold || mode === FILL_AND_STROKE,
      colour,
      hidden: mode === INVISIBLE || mode === CLIP_ONLY || alpha === 0,
    };
  }

  #colour(index: number): { colour: Colour; alpha: number } {
    const { slot, uint } = bound(this.#scratch);
    const known = this.#pdfium.FPDFText_GetFillColor(this.#textPage, index, slot(0), slot(1), slot(2), slot(3));
    if (!known) return { colour: [0, 0, 0], alpha: 255 };
    return { colour: [uint(0), uint(1), uint(2)], alpha: uint(3) };
  }

  #font(index: number, handle: number): Font {
    const known = this.#fontsByHandle.get(handle);
    if (known) return known;
    const name = this.#fontName(handle);
    const weight = this.#pdfium.FPDFText_GetFontWeight(this.#textPage, index);
    const bold = isBoldFont(name, weight, this.#pdfium.FPDFFont_GetFlags(handle)) || this.#isBoldFile(handle);
    const font = { name, bold };
    this.#fontsByHandle.set(handle, font);
    return font;
  }

  #fontName(font: number): string {
    const length = this.#pdfium.FPDFFont_GetBaseFontName(font, 0, 0);
    if (length <= 1 || length > 1024) return '';
    return this.#withMemory(length, (at) => {
      this.#pdfium.FPDFFont_GetBaseFontName(font, at, length);
      return this.#pdfium.pdfium.UTF8ToString(at);
    });
  }

  #isBoldFile(font: number): boolean {
    const { slot, uint } = bound(this.#scratch);
    if (!this.#pdfium.FPDFFont_GetFontData(font, 0, 0, slot(0))) return false;
    const length = uint(0);
    if (length === 0 || length > LARGEST_FONT) return false;
    return this.#withMemory(length, (at) => {
      this.#pdfium.FPDFFont_GetFontData(font, at, length, slot(0));
      return isBoldFontFile(this.#pdfium.pdfium.HEAPU8.subarray(at, at + length));
    });
  }

  #withMemory<Value>(bytes: number, step: (at: number) => Value): Value {
    const at = this.#pdfium.pdfium.wasmExports.malloc(bytes);
    try {
      return step(at);
    } finally {
      this.#pdfium.pdfium.wasmExports.free(at);
    }
  }
}

function bound(scratch: Scratch) {
  return {
    slot: (number: number) => scratch.slot(number),
    double: (number: number) => scratch.double(number),
    uint: (number: number) => scratch.uint(number),
  };
}
