import { area, sharedArea } from '../../../shared/timetable/geometry.ts';
import type { Word } from './page.ts';

/** A recognised word that shares this much of its box with a word of the file is that word. */
const SAME = 0.3;

/** What was recognised on the picture of a page, with the words that the file states itself in the place of those read there. */
export function keepNativeWords(native: readonly Word[], recognised: readonly Word[]): readonly Word[] {
  if (native.length === 0) return recognised;
  const found = recognised.filter(
    (word) => !native.some((own) => sharedArea(own.box, word.box) > SAME * Math.min(area(own.box), area(word.box))),
  );
  return [...native.map((word) => ({ ...word, line: null })), ...found];
}
