import type { ViewCell } from './grid-view.ts';
import { isSpelledOutWord } from './school-words.ts';

/**
 * Words whose letters are spread over the cells of one time slot, a letter (or a syllable) a day: B R E A K down five rows.
 * `cells` are the cells of one slot in the order of the days. Returns the word that all of them share, or null.
 */
export function spelledOverCells(cells: readonly ViewCell[]): string | null {
  const texts = cells.map((cell) => cell.text.replace(/\s+/g, ''));
  const letters = texts.filter((text) => /^\p{L}{1,4}$/u.test(text));
  const symbols = texts.filter((text) => text.length > 0 && !/[\p{L}\p{N}]/u.test(text));
  if (letters.length < 3 || letters.length + symbols.length !== texts.length) return null;
  const word = letters.join('');
  if (isSpelledOutWord(word)) return word;
  const areSingleLetters = letters.every((text) => text.length === 1);
  return areSingleLetters && letters.length >= 4 && new Set(letters).size >= 3 ? word : null;
}
