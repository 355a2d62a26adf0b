import type { Box } from '../../../shared/timetable/geometry.ts';
import { contains } from '../../../shared/timetable/geometry.ts';
import type { TextAngle } from '../../../shared/timetable/sheet.ts';
import { DISPLAY_DPI, MOST_PAGES, MOST_WORDS, SCAN_DPI } from '../limits.ts';
import type { Page, Picture, Word } from '../page/page.ts';
import { pageAngle, turnUpright } from '../page/turn-upright.ts';
import { Refusal } from '../refusal.ts';
import { findCoveredLetters } from './covered-letters.ts';
import { drawPdfPage } from './draw-pdf-page.ts';
import { picturePage } from './image.ts';
import type { PageContent } from './pdf-content.ts';
import { PASTED_PICTURE, hasUnreadPicture, isUnreadable, saysTooLittle } from './pdf-content.ts';
import { joinRules } from './join-rules.ts';
import type { Matrix } from './matrix.ts';
import type { Letter } from './pdf-letters.ts';
import { NO_LETTERS, readLetters } from './pdf-letters.ts';
import { readShapes } from './pdf-shapes.ts';
import { wordsFromLetters } from './pdf-words.ts';
import type { Pdfium } from './pdfium.ts';
import { Scratch, insidePdfium, startPdfium } from './pdfium.ts';
import { turnPage } from './turn-page.ts';
import { withoutUnderlines } from './underlines.ts';
import { findUnseenLetters } from './unseen-letters.ts';
import { withoutEndlessWords } from './word-limits.ts';

/** What reading the pages of a document brought up besides the pages, as codes. */
export type PdfNote = 'hidden-text' | 'shapes-cut-short' | 'text-cut-short';

/** PDFium's error codes (fpdfview.h). */
const PASSWORD_ERROR = 4;
const SECURITY_ERROR = 5;

/** Kinds of annotations: text typed onto the page, and the field of a form. */
const TYPED_NOTE = 3;
const FORM_FIELD = 20;
/** Fields of one page that are drawn. */
const MOST_FIELDS = 2_000;

/** Opens a PDF with every page in reach. Throws a Refusal: encrypted, truncated, tooManyPages or unreadable. */
export async function openPdf(bytes: Uint8Array): Promise<PdfDocument> {
  const pdfium = await startPdfium();
  return insidePdfium(() => {
    const memory = pdfium.pdfium.wasmExports.malloc(bytes.byteLength);
    if (!memory) throw new Refusal('memoryLimit');
    pdfium.pdfium.HEAPU8.set(bytes, memory);
    const handle = pdfium.FPDF_LoadMemDocument(memory, bytes.byteLength, '');
    const document = new PdfDocument(pdfium, handle, memory);
    try {
      if (!handle) throw refusalFor(pdfium.FPDF_GetLastError(), bytes);
      if (isCutOff(bytes)) throw new Refusal('truncated');
      refusePageCount(document.pageCount);
      return document;
    } catch (error) {
      document.close();
      throw error;
    }
  });
}

/** One open document; owns PDFium's handle and the memory the file lies in until it is closed. */
class PdfDocument {
  readonly notes = new Set<PdfNote>();
  readonly #pdfium: Pdfium;
  /** At which angle the text of the pages read so far was drawn. */
  readonly #angles = new Map<number, TextAngle>();
  /** The page that was drawn last at the size for the screen, as it stands in the file. */
  #shown: { readonly number: number; readonly picture: Picture } | null = null;
  #handle: number;
  #memory: number;

  constructor(pdfium: Pdfium, handle: number, memory: number) {
    this.#pdfium = pdfium;
    this.#handle = handle;
    this.#memory = memory;
  }

  get pageCount(): number {
    return this.#pdfium.FPDF_GetPageCount(this.#handle);
  }

  /** A page (numbered from 1) as words, rules and fills in points; as a picture where it is a scan or says too little. */
  readPage(number: number): Page {
    return this.#withPage(number, (page) => {
      const content = this.#readContent(number, page);
      if (content.hidden) this.notes.add('hidden-text');
      if (content.shapes.overflowed) this.notes.add('shapes-cut-short');
      this.#angles.delete(number);
      if (saysTooLittle(content)) return this.#asPicture(number, page, content);
      const found = wordsFromLetters(content.letters);
      if (content.textIsCutShort) this.notes.add('text-cut-short');
      const words = this.#withinLimits(found);
      const angle = pageAngle(words);
      this.#angles.set(number, angle);
      const native: Page = {
        number,
        width: content.box.width,
        height: content.box.height,
        unit: 'point',
        words,
        rules: withoutUnderlines(joinRules(content.shapes.rules), words),
        fills: content.shapes.fills,
        tables: null,
        picture: null,
        name: null,
        ...(hasUnreadPicture(content, PASTED_PICTURE) ? { asPicture: () => this.#readAsPicture(number, content) } : {}),
      };
      return turnPage(native, angle);
    });
  }

  #readAsPicture(number: number, content: PageContent): Page {
    this.#angles.delete(number);
    return this.#withPage(number, (page) => this.#asPicture(number, page, content));
  }

  /** The page in pixels, with the words it states itself where it shows a picture among them. */
  #asPicture(number: number, page: number, content: PageContent): Page {
    const picture = drawPdfPage(this.#pdfium, page, SCAN_DPI);
    const scale = picture.width / content.box.width;
    const words = isUnreadable(content) ? [] : this.#withinLimits(wordsFromLetters(content.letters));
    return { ...picturePage(number, picture), words: words.map((word) => enlargeWord(word, scale)) };
  }

  #withinLimits(found: readonly Word[]): readonly Word[] {
    const few = found.length > MOST_WORDS ? found.slice(0, MOST_WORDS) : found;
    const words = withoutEndlessWords(few);
    if (words !== found) this.notes.add('text-cut-short');
    return words;
  }

  /** Any page as a picture, turned as it was read; fewer dots where the page is so large that its picture would pass the limit. */
  renderPage(number: number, dpi: number): Picture {
    const shown = dpi === DISPLAY_DPI && this.#shown?.number === number ? this.#shown.picture : null;
    const picture = shown ?? this.#withPage(number, (page) => drawPdfPage(this.#pdfium, page, dpi));
    const angle = this.#angles.get(number) ?? 0;
    return angle === 0 ? picture : turnUpright(picture, angle);
  }

  /** Gives back everything; may be called again. */
  close(): void {
    if (this.#handle) this.#pdfium.FPDF_CloseDocument(this.#handle);
    if (this.#memory) this.#pdfium.pdfium.wasmExports.free(this.#memory);
    this.#handle = 0;
    this.#memory = 0;
  }

  #withPage<Value>(number: number, step: (page: number) => Value): Value {
    return insidePdfium(() => {
      const page = this.#loadFlattened(number);
      try {
        return step(page);
      } finally {
        this.#pdfium.FPDF_ClosePage(page);
      }
    });
  }

  /** Filled-in form fields and typed comments are drawn into the page, so that they are read like everything else. */
  #loadFlattened(number: number): number {
    const page = this.#load(number);
    const count = this.#pdfium.FPDFPage_GetAnnotCount(page);
    if (count === 0) return page;
    this.#drawBareFields(page, Math.min(count, MOST_FIELDS));
    const asDisplayed = 0;
    const succeeded = 1;
    if (this.#pdfium.FPDFPage_Flatten(page, asDisplayed) !== succeeded) return page;
    this.#pdfium.FPDF_ClosePage(page);
    return this.#load(number);
  }

  /** Some programs fill in a form and leave it to the viewer to draw what stands in its fields; with notes typed onto the page too. */
  #drawBareFields(page: number, count: number): void {
    for (let index = 0; index < count; index++) {
      const field = this.#pdfium.FPDFPage_GetAnnot(page, index);
      if (!field) continue;
      const kind = this.#pdfium.FPDFAnnot_HasKey(field, 'AP') ? null : this.#pdfium.FPDFAnnot_GetSubtype(field);
      if (kind === FORM_FIELD) this.#pdfium.EPDFAnnot_GenerateFormFieldAP(field);
      if (kind === TYPED_NOTE) this.#pdfium.EPDFAnnot_GenerateAppearance(field);
      this.#pdfium.FPDFPage_CloseAnnot(field);
    }
  }

  #load(number: number): number {
    const page = this.#pdfium.FPDF_LoadPage(this.#handle, number - 1);
    if (!page) throw new Refusal('unreadable', { page: number });
    return page;
  }

  #readContent(number: number, page: number): PageContent {
    const box = {
      x: 0,
      y: 0,
      width: this.#pdfium.FPDF_GetPageWidthF(page),
      height: this.#pdfium.FPDF_GetPageHeightF(page),
    };
    if (!(box.width > 0 && box.height > 0)) throw new Refusal('unreadable');
    const scratch = new Scratch(this.#pdfium);
    const textPage = this.#pdfium.FPDFText_LoadPage(page);
    try {
      const toPage = pageMatrix(this.#pdfium, page, box, scratch);
      const { letters: all, isCutShort } = textPage ? readLetters(this.#pdfium, textPage, toPage, scratch) : NO_LETTERS;
      const drawn = all.filter((letter) => !letter.hidden && isOnPage(letter, box));
      const shapes = readShapes(this.#pdfium, page, toPage, box, scratch);
      const covered = findCoveredLetters(drawn, shapes.covers, shapes.orderByText);
      const open = drawn.filter((letter) => !covered.has(letter));
      const unseen = this.#unseen(number, page, open, box.width);
      const letters = open.filter((letter) => !unseen.has(letter));
      return {
        box,
        letters,
        hidden: covered.size > 0 || unseen.size > 0 || all.some((letter) => letter.hidden),
        textIsCutShort: isCutShort,
        shapes,
      };
    } finally {
      if (textPage) this.#pdfium.FPDFText_ClosePage(textPage);
      scratch.free();
    }
  }

  #unseen(number: number, page: number, letters: readonly Letter[], width: number): Set<Letter> {
    if (letters.length === 0) return new Set();
    // The screen shows the same picture later.
    const picture = drawPdfPage(this.#pdfium, page, DISPLAY_DPI);
    this.#shown = { number, picture };
    return findUnseenLetters(letters, picture, width);
  }
}

function refusalFor(error: number, bytes: Uint8Array): Refusal {
  if (error === PASSWORD_ERROR || error === SECURITY_ERROR) return new Refusal('encrypted');
  return new Refusal(isCutOff(bytes) ? 'truncated' : 'unreadable');
}

function refusePageCount(pages: number): void {
  if (pages < 1) throw new Refusal('unreadable');
  if (pages > MOST_PAGES) throw new Refusal('tooManyPages', { pages, most: MOST_PAGES });
}

/**
 * Whether the end of the file is missing. PDFium rebuilds the table of contents of such a file and shows what is left as if
 * it were all. A whole file names its table of contents (`startxref`) after its last object, whatever junk follows.
 */
function isCutOff(bytes: Uint8Array): boolean {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return content.lastIndexOf('startxref') < content.lastIndexOf(' obj');
}

/**
 * PDF's page space to ours: cropped, turned and with the origin at the top left. PDFium answers in whole device pixels, so a
 * device with 64 pixels a point is asked.
 */
function pageMatrix(pdfium: Pdfium, page: number, box: Box, scratch: Scratch): Matrix {
  const fine = 64;
  const [width, height] = [Math.round(box.width * fine), Math.round(box.height * fine)];
  const map = (x: number, y: number) => {
    pdfium.FPDF_PageToDevice(page, 0, 0, width, height, 0, x, y, scratch.slot(0), scratch.slot(1));
    return { x: scratch.int(0) / fine, y: scratch.int(1) / fine };
  };
  const span = 1000;
  const [origin, right, up] = [map(0, 0), map(span, 0), map(0, span)];
  return {
    a: (right.x - origin.x) / span,
    b: (right.y - origin.y) / span,
    c: (up.x - origin.x) / span,
    d: (up.y - origin.y) / span,
    e: origin.x,
    f: origin.y,
  };
}

function isOnPage({ ink }: Letter, page: Box): boolean {
  return contains(page, ink.x + ink.width / 2, ink.y + ink.height / 2);
}

function enlargeWord(word: Word, by: number): Word {
  const { x, y, width, height } = word.box;
  return { ...word, box: { x: x * by, y: y * by, width: width * by, height: height * by }, size: word.size * by };
}
