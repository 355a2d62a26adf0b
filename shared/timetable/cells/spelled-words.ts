import type { ViewCell } from '../grids/grid-view.ts';
import { findSpelledOutWord, isSpelledOutWord } from './school-words.ts';

/** A word put together from cells, and whether letters of it could not be read. */
export type SpelledWord = { readonly text: string; readonly isComplete: boolean };

/**
 * Words whose letters are spread over the cells of one time slot, a letter (or a syllable) a day: B R E A K down five rows.
 * `cells` are the cells of one slot in the order of the days, blank ones too. Returns the word that all of them share, or
 * null. Letters that were not read are filled in only for words that are known to be spelled that way.
 */
export function spelledOverCells(cells: readonly ViewCell[]): SpelledWord | null {
  // A lone letter read as a digit is the commonest slip: nothing else stands in these cells.
  const texts = cells.map((cell) => cell.text.replace(/\s+/g, '').replace(/^0$/, 'O').replace(/^1$/, 'I'));
  const letters = texts.filter((text) => /^\p{L}{1,4}$/u.test(text));
  const symbols = texts.filter((text) => text.length > 0 && !/[\p{L}\p{N}]/u.test(text));
  const blanks = texts.filter((text) => text === '');
  if (letters.length < 3 || letters.length + symbols.length + blanks.length !== texts.length) return null;
  const word = letters.join('');
  if (isSpelledOutWord(word)) return { text: word, isComplete: true };
  const areSingleLetters = letters.every((text) => text.length === 1);
  if (!areSingleLetters) return null;
  const known = findSpelledOutWord(texts.map((text) => (/^\p{L}$/u.test(text) ? text : null)));
  if (known) return { text: sameCase(known, word), isComplete: false };
  return letters.length >= 4 && blanks.length === 0 && new Set(letters).size >= 3
    ? { text: word, isComplete: true }
    : null;
}

/** Different rows of letters, no known words, made of the same few letters: "A D G C F", "B E A D G". */
export function areLettersOfRotation(words: readonly string[]): boolean {
  const unknown = [...new Set(words)].filter((word) => !isSpelledOutWord(word));
  const letters = unknown.flatMap((word) => [...word]);
  return unknown.length >= 2 && new Set(letters).size <= FEW_LETTERS * letters.length;
}

const FEW_LETTERS = 0.75;

function sameCase(word: string, printed: string): string {
  return printed === printed.toUpperCase() ? word.toUpperCase() : word;
}
