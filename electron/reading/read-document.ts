import { createHash } from 'node:crypto';
import type { DeskError } from '../../shared/desk-error.ts';
import { deskError } from '../../shared/desk-error.ts';
import type { ReadingProgress } from '../../shared/ipc/document-messages.ts';
import type { Result } from '../../shared/result.ts';
import { failed, ok } from '../../shared/result.ts';
import type { Interpretation } from '../../shared/timetable/interpret-sheets.ts';
import { interpretSheets } from '../../shared/timetable/interpret-sheets.ts';
import type { Reading } from '../../shared/timetable/reading.ts';
import { exchangeKindOf } from './exchange/exchange-kind.ts';
import type { ExchangeKind } from './exchange/exchange-content.ts';
import { readExchange } from './exchange/read-exchange.ts';
import { MOST_BLOCKS } from './limits.ts';
import type { Recognisers } from './ocr/recognisers.ts';
import { leaveShared } from './ocr/shared-picture.ts';
import { encodePicture, viewPage } from './page/show-page.ts';
import type { DocumentRead, PagePicture } from './reader-messages.ts';
import type { PageRead } from './read-page.ts';
import { readPage } from './read-page.ts';
import { Refusal } from './refusal.ts';
import type { OpenedDocument } from './sources/open-pages.ts';
import { openPages } from './sources/open-pages.ts';

type DocumentFile = { readonly name: string; readonly bytes: Uint8Array };

/** What reading needs from outside; handed in, so that the program, the command line and tests run the same engine. */
export type ReadingTools = {
  /** Starts the engines at first use and keeps them warm from then on. */
  readonly recognisers: () => Recognisers;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ReadingProgress) => void;
  /** Page pictures for the review screen are only made when wanted. */
  readonly withPictures: boolean;
  /** Handed what the blocks were made from, for the programs that learn from it. */
  readonly onMeaning?: (meaning: Interpretation) => void;
};

/**
 * The way through, top to bottom: bytes → pages → grids → words → blocks → reading. Expected failures (a damaged or
 * locked file, no timetable in it) come back as errors; an aborted signal and bugs are thrown.
 */
export async function readDocument(file: DocumentFile, tools: ReadingTools): Promise<Result<DocumentRead, DeskError>> {
  const began = performance.now();
  try {
    tools.signal.throwIfAborted();
    const exchange = exchangeKindOf(file.bytes);
    if (exchange) return ok(readStatedLessons(file, exchange, began));
    const opened = await openPages(file.bytes, tools.signal);
    try {
      const { pages, pictures } = await readPages(opened, tools);
      const meaning = interpretSheets(pages.map((page) => page.sheet));
      tools.onMeaning?.(meaning);
      if (meaning.blocks.length === 0 && !meaning.isForm) return failed(nothingFound(opened));
      if (meaning.blocks.length > MOST_BLOCKS)
        return failed(deskError('tooManyBlocks', { blocks: meaning.blocks.length, most: MOST_BLOCKS }));
      const reading = composeReading(file, opened, pages, meaning, Math.round(performance.now() - began));
      const views = pages.map((page) => viewPage(page.sheet, page.hasPicture));
      return ok({ reading, pages: views, pictures: await Promise.all(pictures) });
    } finally {
      opened.close();
    }
  } catch (error) {
    if (error instanceof Refusal) return failed(error.deskError);
    throw error;
  }
}

/** A file that states its lessons has no pages to understand: what is shown for them are lists of its records. */
function readStatedLessons(file: DocumentFile, kind: ExchangeKind, began: number): DocumentRead {
  const { sheets, ...stated } = readExchange(kind, file.bytes);
  const reading: Reading = {
    version: 1,
    source: { ...nameAndHash(file), kind, pages: sheets.length },
    ...stated,
    questions: [],
    contradictions: [],
    engine: { route: 'native', milliseconds: Math.round(performance.now() - began) },
  };
  return { reading, pages: sheets.map((sheet) => viewPage(sheet, false)), pictures: [] };
}

function nameAndHash({ name, bytes }: DocumentFile): { name: string; sha256: string } {
  return { name, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** Where pictures were passed over, the timetable may well be in one of them. */
function nothingFound(opened: OpenedDocument): DeskError {
  return deskError(opened.notes().includes('pictures-not-read') ? 'picturesOnly' : 'noTimetable');
}

/** A page without its pixels: a document of many scans would not fit into memory otherwise. */
type KeptPage = Omit<PageRead, 'picture'> & { readonly hasPicture: boolean };

async function readPages(
  opened: OpenedDocument,
  tools: ReadingTools,
): Promise<{ pages: KeptPage[]; pictures: Promise<PagePicture>[] }> {
  const pages: KeptPage[] = [];
  const pictures: Promise<PagePicture>[] = [];
  tools.onProgress({ stage: 'opening', page: 1, pages: opened.pageCount, fraction: 0, secondsLeft: null });
  for await (const page of opened.pages) {
    const read = await readPage(page, {
      recognisers: tools.recognisers,
      signal: tools.signal,
      displayPicture: (one) => opened.displayPicture(one),
      onStage: (stage, done) => {
        const fraction = Math.min(1, (page.number - 1 + shareDone(stage, done)) / opened.pageCount);
        tools.onProgress({ stage, page: page.number, pages: opened.pageCount, fraction, secondsLeft: null });
      },
    });
    tools.signal.throwIfAborted();
    // Encoded on another thread while the reading goes on; one at a time, for their size.
    await pictures.at(-1);
    const { picture, ...kept } = read;
    if (picture && tools.withPictures) {
      const encoded = encodePicture(page.number, picture).finally(() => leaveShared(picture));
      // Where the reading ends before anyone waits for it, a failure is no longer of interest: unhandled, it would end the reader.
      encoded.catch(() => undefined);
      pictures.push(encoded);
    } else if (picture) leaveShared(picture);
    pages.push({ ...kept, hasPicture: picture !== null });
  }
  return { pages, pictures };
}

/** How much of a page's work is behind us, by stage; finding words is most of it. */
function shareDone(stage: 'finding-cells' | 'finding-words' | 'understanding', done: number): number {
  switch (stage) {
    case 'finding-cells':
      return 0.02;
    case 'finding-words':
      return 0.15 + 0.8 * done;
    case 'understanding':
      return 0.96;
  }
}

function composeReading(
  file: DocumentFile,
  opened: OpenedDocument,
  pages: readonly KeptPage[],
  { score: _score, isForm: _isForm, grounds: _grounds, ...meaning }: Interpretation,
  milliseconds: number,
): Reading {
  const routes = new Set(pages.map((page) => page.route));
  return {
    version: 1,
    source: { ...nameAndHash(file), kind: opened.kind(), pages: opened.pageCount },
    ...meaning,
    setAside: [...meaning.setAside, ...pages.flatMap((page) => page.drawings.setAside)],
    questions: [...meaning.questions, ...pages.flatMap((page) => page.drawings.questions)],
    warnings: [...new Set([...meaning.warnings, ...opened.notes(), ...pages.flatMap((page) => page.warnings)])],
    engine: { route: routes.size === 1 ? ([...routes][0] ?? 'native') : 'mixed', milliseconds },
  };
}
