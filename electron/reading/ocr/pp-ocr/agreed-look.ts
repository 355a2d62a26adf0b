import { foldText } from '../fold-letters.ts';
import type { ReadLetter } from './decode-letters.ts';

/** What one look at a line spells. */
export type Letters = readonly ReadLetter[];

/** A look less sure than this has no say. */
const WORTH_HEARING = 0.6;

/**
 * Several looks at one line, that which stands coming first: the first of two, unless it differs from the second and a third
 * look spells what the second does. The surer of two looks is wrong more often than what two of three agree upon.
 */
export function agreedLook(first: Letters, second: Letters, third: Letters): readonly Letters[] {
  if (confidenceOf(third) < WORTH_HEARING || spellAlike(third, first)) return [first, second];
  return spellAlike(third, second) ? [second, first] : [first, second, third];
}

/** The same letters and digits; spaces, marks and whether a stroke is a bar or an I are told from the ink, or matter little. */
export function spellAlike(a: Letters, b: Letters): boolean {
  return plainText(a) === plainText(b);
}

function plainText(letters: Letters): string {
  return foldText(textOf(letters))
    .replaceAll('|', 'i')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

export function textOf(letters: Letters): string {
  return letters.map((letter) => letter.text).join('');
}

export function confidenceOf(letters: Letters): number {
  return letters.length === 0 ? 0 : letters.reduce((sum, letter) => sum + letter.confidence, 0) / letters.length;
}
