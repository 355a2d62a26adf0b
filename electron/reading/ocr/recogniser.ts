import type { Box } from '../../../shared/timetable/geometry.ts';
import type { Picture, Word } from '../page/page.ts';

/** What both engines promise: find and read the words of a picture, at any of the four rotations. */
export type Recogniser = {
  readonly name: 'pp-ocr' | 'tesseract';
  /**
   * Reads the words of a whole picture. Boxes are in the picture's pixels. `cells` are the boxes of the cells found
   * before: a line of text never runs across a cell's border. `languages` are ISO 639-3 codes ("eng", "deu").
   */
  readWords(
    picture: Picture,
    hints: { readonly cells: readonly Box[]; readonly languages: readonly string[]; readonly signal: AbortSignal },
  ): Promise<Word[]>;
};
