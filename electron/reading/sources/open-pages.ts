import { LARGEST_DOCUMENT } from '../../../shared/ipc/document-messages.ts';
import { identify } from '../identify.ts';
import { DISPLAY_DPI } from '../limits.ts';
import type { Page, Picture } from '../page/page.ts';
import { Refusal } from '../refusal.ts';
import type { DocxNote } from './docx.ts';
import { readDocx } from './docx.ts';
import type { ImageDocument, ImageNote } from './image.ts';
import { openBmp, openHeic, openImage } from './image.ts';
import { openPdf } from './pdf.ts';
import type { PdfNote } from './pdf.ts';
import { refusalForKind } from './refusal-for-kind.ts';
import { readXlsx } from './xlsx.ts';
import type { XlsxNote } from './xlsx.ts';

export type SourceKind = 'pdf-text' | 'pdf-scan' | 'pdf-mixed' | 'image' | 'docx' | 'xlsx';

/** What a source left out or came across besides its pages, as codes for the reading's warnings. */
export type SourceNote = PdfNote | ImageNote | DocxNote | XlsxNote;

/** A file whose pages can be read one at a time. Close it when done, also after an error. */
export type OpenedDocument = {
  readonly pageCount: number;
  /** Pages from the first to the last, each read only when it is asked for. */
  readonly pages: AsyncIterable<Page>;
  /** A PDF's kind is that of the pages read so far: final once all are read. */
  kind(): SourceKind;
  /** What was noticed so far; final once all pages are read. */
  notes(): readonly SourceNote[];
  /** The page as people see it, for the review screen; null where the file has no picture of it (Word, Excel). */
  displayPicture(page: Page): Picture | null;
  close(): void;
};

/** Identifies a file and opens it. Throws a Refusal where it cannot be read, and the signal's reason when aborted. */
export async function openPages(bytes: Uint8Array, signal: AbortSignal): Promise<OpenedDocument> {
  if (bytes.byteLength > LARGEST_DOCUMENT) throw new Refusal('tooLarge', { most: LARGEST_DOCUMENT / 1024 / 1024 });
  signal.throwIfAborted();
  const kind = identify(bytes);
  switch (kind) {
    case 'pdf':
      return openPdfPages(bytes, signal);
    case 'png':
    case 'jpeg':
    case 'webp':
    case 'gif':
    case 'tiff':
    case 'avif':
      return openImagePages(await openImage(bytes), signal);
    case 'bmp':
      return openImagePages(openBmp(bytes), signal);
    case 'heic':
      return openImagePages(openHeic(bytes), signal);
    case 'docx': {
      const { pages, notes } = readDocx(bytes);
      return withReadPages('docx', pages, notes, signal);
    }
    case 'xlsx': {
      const { pages, notes } = readXlsx(bytes);
      return withReadPages('xlsx', pages, notes, signal);
    }
    default:
      throw refusalForKind(kind);
  }
}

async function openPdfPages(bytes: Uint8Array, signal: AbortSignal): Promise<OpenedDocument> {
  const pdf = await openPdf(bytes);
  const units = new Set<Page['unit']>();
  return {
    pageCount: pdf.pageCount,
    pages: oneByOne(pdf.pageCount, signal, (number) => {
      const page = pdf.readPage(number);
      units.add(page.unit);
      const { asPicture } = page;
      if (!asPicture) return page;
      return { ...page, asPicture: () => units.add('pixel') && asPicture() };
    }),
    kind: () => (units.size === 2 ? 'pdf-mixed' : units.has('pixel') ? 'pdf-scan' : 'pdf-text'),
    notes: () => [...pdf.notes],
    displayPicture: (page) => pdf.renderPage(page.number, DISPLAY_DPI),
    close: () => pdf.close(),
  };
}

function openImagePages(image: ImageDocument, signal: AbortSignal): OpenedDocument {
  return {
    pageCount: image.pageCount,
    pages: oneByOne(image.pageCount, signal, (number) => image.readPage(number)),
    kind: () => 'image',
    notes: () => image.notes,
    displayPicture: (page) => page.picture,
    close: () => {},
  };
}

/** Word and Excel files are read whole: their tables are small beside the XML they come from. */
function withReadPages(
  kind: 'docx' | 'xlsx',
  pages: readonly Page[],
  notes: readonly SourceNote[],
  signal: AbortSignal,
): OpenedDocument {
  const pageAt = (number: number) => pages[number - 1] ?? pages[0];
  return {
    pageCount: pages.length,
    pages: oneByOne(pages.length, signal, (number) => {
      const page = pageAt(number);
      if (!page) throw new Refusal('unreadable');
      return page;
    }),
    kind: () => kind,
    notes: () => notes,
    displayPicture: () => null,
    close: () => {},
  };
}

async function* oneByOne(
  count: number,
  signal: AbortSignal,
  readPage: (number: number) => Page | Promise<Page>,
): AsyncGenerator<Page> {
  for (let number = 1; number <= count; number++) {
    signal.throwIfAborted();
    yield await readPage(number);
  }
}
