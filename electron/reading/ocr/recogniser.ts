import type { Box } from '../../../shared/timetable/geometry.ts';
import type { Picture, Word } from '../page/page.ts';
import type { LineRead } from './line-read.ts';

export type ReadingHints = {
  /**
   * Finds the boxes of the cells, in the picture's pixels: a line of text never runs across a cell's border. Only asked once
   * a thread looks for lines, so that one processor finds cells meanwhile; may be asked several times.
   */
  readonly cells: () => readonly Box[];
  /** ISO 639-3 codes ("eng", "deu"), likeliest first; empty where nothing is known. */
  readonly languages: readonly string[];
  readonly signal: AbortSignal;
  /** Told the share of the work that is done, 0 to 1. */
  readonly onProgress?: (fraction: number) => void;
};

/** What both engines promise: find and read the words of a picture, at any of the four rotations. */
export type Recogniser = {
  readonly name: 'pp-ocr' | 'tesseract';
  /** Reads the words of a whole picture. Boxes are in the picture's pixels. Fails with OcrFailure. */
  readWords(picture: Picture, hints: ReadingHints): Promise<Word[]>;
  /** The same before the lines of the page are compared with each other. */
  readLines(picture: Picture, hints: ReadingHints): Promise<LineRead[]>;
  close(): Promise<void>;
};
