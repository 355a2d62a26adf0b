import type { PlacedLetter } from './place-letters.ts';

/** A word within a line: its letters and the columns of the line's picture that its ink stands in, `to` excluded. */
export type LineWord = { readonly letters: readonly PlacedLetter[]; readonly from: number; readonly to: number };

/**
 * Cuts a read line into words: at the spaces that the recogniser saw, and where the ink leaves a gap clearly wider than
 * those between letters (the recogniser drops spaces now and then). `size` is the type size in pixels of the line's picture.
 */
export function splitWords(letters: readonly PlacedLetter[], size: number): LineWord[] {
  const gaps = letters.map((letter, i) => (i === 0 ? 0 : letter.from - letters[i - 1]!.to));
  const usual = median(gaps.filter((gap, i) => i > 0 && gap > 0 && !letters[i]!.isAfterSpace));
  const words: PlacedLetter[][] = [];
  letters.forEach((letter, i) => {
    const before = letters[i - 1];
    const isCut = !before || letter.isAfterSpace || isWordGap(gaps[i]!, usual, size, before, letter);
    if (isCut) words.push([letter]);
    else words.at(-1)!.push(letter);
  });
  return words.map((word) => {
    const from = word[0]!.from;
    return { letters: word, from, to: Math.max(from + 1, word.at(-1)!.to) };
  });
}

const BESIDE_BAR = 0.24;

function isWordGap(gap: number, usual: number, size: number, before: PlacedLetter, after: PlacedLetter): boolean {
  // "1:30", "9.15", "l'Art": marks that cling to their neighbours, with white around them in most typefaces.
  if (/[.:,;'’)]/.test(after.text)) return false;
  // "V | ML": a bar with white on it parts, however few letters there are to compare with.
  if (before.text === '|' || after.text === '|') return gap > BESIDE_BAR * size;
  // A digit 1 has much white on both sides.
  const isNumber = /[\d.:]/.test(before.text) && /\d/.test(after.text);
  return gap > (isNumber ? 0.45 : 0.21) * size && gap > 2.2 * usual;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[(values.length - 1) >> 1] ?? 0;
}
