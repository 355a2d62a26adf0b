import type { PageView } from '../../../shared/timetable/layout/page-view.ts';
import type {
  DocumentPiece,
  DocumentRead,
  PagePicture,
  ReadingLists,
  ReadingWithoutLists,
} from '../reader-messages.ts';

/** Far above any document that was read; a reader that sends more has been taken over and wants our memory. */
const MOST_PIECES = 20_000;
const MOST_PICTURE_BYTES = 512 * 1024 * 1024;

export type PieceGatherer = {
  /** Answers false when there are more pieces than a document can have. */
  take(piece: DocumentPiece): boolean;
  complete(reading: ReadingWithoutLists): DocumentRead;
};

/** Puts a document together again from the pieces that cut-into-pieces.ts made of it, in the order they came. */
export function createPieceGatherer(): PieceGatherer {
  const lists: ReadingLists = { parts: [], blocks: [], setAside: [], questions: [], contradictions: [] };
  const pages = new Map<number, PageView>();
  const pictures: PagePicture[] = [];
  let piecesTaken = 0;
  let pictureBytes = 0;
  return {
    take(piece) {
      piecesTaken += 1;
      if (piece.kind === 'lists') addLists(lists, piece.lists);
      if (piece.kind === 'page') addPage(pages, piece.page);
      if (piece.kind === 'picture') {
        pictures.push(piece.picture);
        pictureBytes += piece.picture.bytes.buffer.byteLength;
      }
      return piecesTaken <= MOST_PIECES && pictureBytes <= MOST_PICTURE_BYTES;
    },
    complete: (reading) => ({ reading: { ...reading, ...lists }, pages: [...pages.values()], pictures }),
  };
}

function addLists(lists: ReadingLists, more: Extract<DocumentPiece, { kind: 'lists' }>['lists']): void {
  lists.parts.push(...(more.parts ?? []));
  lists.blocks.push(...(more.blocks ?? []));
  lists.setAside.push(...(more.setAside ?? []));
  lists.questions.push(...(more.questions ?? []));
  lists.contradictions.push(...(more.contradictions ?? []));
}

function addPage(pages: Map<number, PageView>, more: PageView): void {
  const page = pages.get(more.page);
  if (page === undefined) pages.set(more.page, more);
  page?.cells.push(...more.cells);
  page?.lines.push(...more.lines);
}
