import { LARGEST_DOCUMENT } from '../../../shared/ipc/document-messages.ts';
import { identify } from '../identify.ts';
import { DISPLAY_DPI, MOST_TEXT_BYTES } from '../limits.ts';
import type { Page, Picture } from '../page/page.ts';
import { Refusal } from '../refusal.ts';
import type { CsvNote } from './csv.ts';
import { readCsv } from './csv.ts';
import type { DocxNote } from './docx.ts';
import { readDocx } from './docx.ts';
import type { PictureNote } from './embedded-pictures.ts';
import { openEmbeddedPictures } from './embedded-pictures.ts';
import type { HtmlNote } from './html-reader.ts';
import { readHtml } from './html.ts';
import type { ImageDocument, ImageNote } from './image.ts';
import { openImage } from './image.ts';
import type { OdfNote } from './odf-reader.ts';
import type { OdsNote } from './ods.ts';
import { readOds } from './ods.ts';
import { readOdt } from './odt.ts';
import type { OfficeDocument } from './office-document.ts';
import { withinWordLimits } from './word-limits.ts';
import { openPdf } from './pdf.ts';
import type { PdfNote } from './pdf.ts';
import { refusalForKind } from './refusal-for-kind.ts';
import { readXlsx } from './xlsx.ts';
import type { XlsxNote } from './xlsx.ts';

export type SourceKind = 'pdf-text' | 'pdf-scan' | 'pdf-mixed' | 'image' | OfficeKind;
type OfficeKind = 'docx' | 'xlsx' | 'odt' | 'ods' | 'html' | 'csv';

/** What a source left out or came across besides its pages, as codes for the reading's warnings. */
export type SourceNote =
  PdfNote | ImageNote | DocxNote | XlsxNote | OdfNote | OdsNote | HtmlNote | CsvNote | PictureNote;

/** A file whose pages can be read one at a time. Close it when done, also after an error. */
export type OpenedDocument = {
  readonly pageCount: number;
  /** Pages from the first to the last, each read only when it is asked for. */
  readonly pages: AsyncIterable<Page>;
  /** A PDF's kind is that of the pages read so far: final once all are read. */
  kind(): SourceKind;
  /** What was noticed so far; final once all pages are read. */
  notes(): readonly SourceNote[];
  /** The page as people see it, for the review screen; null where the file has no picture of it (Word, Excel, web pages). */
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
    case 'bmp':
    case 'heic':
      return openImagePages(await openImage(bytes), signal);
    case 'docx':
      return openOfficePages('docx', readDocx(bytes), signal);
    case 'xlsx':
      return openOfficePages('xlsx', readXlsx(bytes), signal);
    case 'odt':
      return openOfficePages('odt', readOdt(bytes), signal);
    case 'ods':
      return openOfficePages('ods', readOds(bytes), signal);
    case 'html':
      return openOfficePages('html', readHtml(withinTextLimit(bytes)), signal);
    case 'text':
      return openOfficePages('csv', readCsv(withinTextLimit(bytes)), signal);
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

function withinTextLimit(bytes: Uint8Array): Uint8Array {
  if (bytes.byteLength > MOST_TEXT_BYTES) throw new Refusal('tooLarge', { most: MOST_TEXT_BYTES / 1024 / 1024 });
  return bytes;
}

/** The pages that the file states, then its larger pictures, each a page of its own. */
async function openOfficePages(
  kind: OfficeKind,
  document: OfficeDocument<SourceNote>,
  signal: AbortSignal,
): Promise<OpenedDocument> {
  const pages = document.pages.map(withinWordLimits);
  const isCutShort = pages.some((page, i) => page !== document.pages[i]);
  const pictures = await openEmbeddedPictures(document.pictures, (path) => document.readPart(path), pages.length);
  const pageCount = pages.length + pictures.count;
  return {
    pageCount,
    pages: oneByOne(pageCount, signal, (number) => {
      return pages[number - 1] ?? pictures.readPage(number - 1 - pages.length, number);
    }),
    kind: () => kind,
    notes: () => [
      ...new Set([...document.notes, ...(isCutShort ? (['text-cut-short'] as const) : []), ...pictures.notes()]),
    ],
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
