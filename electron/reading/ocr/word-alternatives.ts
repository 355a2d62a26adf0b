import type { ReadLetter } from './pp-ocr/decode-letters.ts';

const MOST = 4;

/** Other texts that the letters of a word may spell, most likely first: each doubtful letter exchanged for its rival. */
export function wordAlternatives(letters: readonly ReadLetter[]): string[] {
  const spelled = letters.map((letter) => letter.text);
  const others = letters.flatMap((letter, i) =>
    letter.rivals.map((rival) => ({
      text: spelled.with(i, rival.text).join(''),
      likelihood: rival.confidence / Math.max(letter.confidence, 1e-6),
    })),
  );
  const texts = others.toSorted((a, b) => b.likelihood - a.likelihood).map((other) => other.text.trim());
  return [...new Set(texts)].filter((text) => text !== '' && text !== spelled.join('')).slice(0, MOST);
}
