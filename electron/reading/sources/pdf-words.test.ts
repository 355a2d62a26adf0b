import { expect, test } from 'vitest';
import type { Letter } from './pdf-letters.ts';
import { wordsFromLetters } from './pdf-words.ts';

/** Letters of size 10 one behind the other; each says its text, where it starts, how far its font moves on and how wide it is drawn. */
function letters(...drawn: readonly (readonly [text: string, at: number, advance: number, width: number])[]): Letter[] {
  return drawn.map(([text, at, advance, width]) => ({
    text,
    origin: { x: at, y: 50 },
    along: { x: 1, y: 0 },
    advance,
    ink: { x: at + 0.2, y: 43, width, height: 7 },
    size: 10,
    ...{ bold: false, colour: [0, 0, 0], hidden: false, unmapped: false, object: 1 },
  }));
}

const textsOf = (drawn: Letter[]) => wordsFromLetters(drawn).map((word) => word.text);

test('a gap as wide as a blank ends a word, a gap between letters does not', () => {
  expect(textsOf(letters(['P', 0, 6, 5.5], ['E', 6.1, 6, 5.5], ['A', 15, 6, 5.5]))).toEqual(['PE', 'A']);
});

test('the letters of a ligature, drawn in one, do not break the word behind them', () => {
  const ligature = letters(['t', 0, 4, 6.2], ['i', 0, 2.5, 6.2], ['m', 6.7, 9, 8], ['e', 15.8, 6, 5.4]);
  expect(textsOf(ligature)).toEqual(['time']);
});
