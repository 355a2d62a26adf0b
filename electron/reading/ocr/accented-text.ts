import { foldLetter, isAccented } from './fold-letters.ts';

/**
 * What PP-OCR, which was never taught most accented letters, reads in their place beside the plain letter. Seen on drawn
 * words in all the languages; one entry may be two letters wide.
 */
const MISREAD: Readonly<Record<string, readonly string[]>> = {
  ł: ['t', 'i', '1', 'f'],
  ü: ['ui', 'ii', 'ti', '0', 'o'],
  ű: ['ui', 'ii', 'ti', '0', 'o'],
  ö: ['6', '0', '?', 'oi', 'd'],
  ő: ['6', '0', '?', 'oi', 'd'],
  ó: ['6', '0', '?', 'd'],
  ò: ['6', '0'],
  ô: ['6', '0'],
  õ: ['6', '0'],
  é: ['0', '6'],
  í: ['1', 'l', 'f', '['],
  ì: ['1', 'l'],
  ď: ["d'"],
  ť: ["t'", 'f'],
  ľ: ["l'", 'f'],
  ř: ['f', 'r'],
  ń: ['ri'],
  '·': ['-', "'", ' '],
};

/**
 * The first reading's letters with the second's accents; null where the letters themselves differ. Only an accented letter
 * may stand for what the first recogniser is known to read in its place; plain letters have to be the same.
 */
export function accentedText(first: string, second: string): string | null {
  const joined = join([...first], [...second]);
  return joined?.join('') ?? null;
}

function join(first: readonly string[], second: readonly string[]): string[] | null {
  const [letter] = second;
  if (letter === undefined) return first.length === 0 ? [] : null;
  for (const taken of takenBy(letter, first)) {
    const rest = join(first.slice(taken), second.slice(1));
    if (rest) return [isAccented(letter) ? inCaseOf(first[0]!, letter) : first[0]!, ...rest];
  }
  return null;
}

/** How many letters of the first reading this letter of the second can stand for: none, one, or two. */
function takenBy(letter: string, first: readonly string[]): number[] {
  const plain = first[0] !== undefined && foldLetter(first[0]) === foldLetter(letter) ? [1] : [];
  const next = first.slice(0, 2).join('').toLowerCase();
  const misread = isAccented(letter) ? (MISREAD[letter.toLowerCase()] ?? []) : [];
  return [...plain, ...misread.filter((text) => next.startsWith(text)).map((text) => text.length)];
}

/** The accented letter, large or small as the plain one was; what was read in its place by mistake says nothing. */
function inCaseOf(letter: string, accented: string): string {
  if (accented === 'ß' || !/\p{L}/u.test(letter) || foldLetter(letter) !== foldLetter(accented)) return accented;
  return letter === letter.toLowerCase() ? accented.toLowerCase() : accented.toUpperCase();
}
