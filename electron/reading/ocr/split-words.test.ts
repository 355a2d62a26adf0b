import { expect, test } from 'vitest';
import type { Ink } from './ink.ts';
import { placeLetters } from './place-letters.ts';
import { splitWords } from './split-words.ts';

const HEIGHT = 20;
const SIZE = 28;

/** A line drawn with bars for letters: each "#" is ten columns of ink, each "-" two columns of white, "_" twelve. */
function drawn(pattern: string): { ink: Ink; places: number[] } {
  const columns: number[] = [0, 0, 0];
  const middles: number[] = [];
  for (const mark of pattern) {
    if (mark === '#') middles.push(columns.length + 5);
    columns.push(...Array.from({ length: mark === '#' ? 10 : mark === '-' ? 2 : 12 }, () => (mark === '#' ? 1 : 0)));
  }
  columns.push(0, 0, 0);
  const cover = new Float32Array(columns.length * HEIGHT);
  for (let y = 2; y < HEIGHT - 2; y++) cover.set(columns, y * columns.length);
  const ink: Ink = {
    width: columns.length,
    height: HEIGHT,
    cover,
    top: 2,
    bottom: HEIGHT - 2,
    background: [255, 255, 255],
  };
  return { ink, places: middles.map((middle) => middle / columns.length) };
}

function wordsIn(pattern: string, text: string): string[] {
  const { ink, places } = drawn(pattern);
  let next = 0;
  const letters = [...text].map((letter) => {
    const place = letter === ' ' ? (places[next - 1]! + places[next]!) / 2 : places[next++]!;
    return { text: letter, place, confidence: 1, rivals: [] };
  });
  return splitWords(placeLetters(letters, ink).letters, SIZE).map((word) =>
    word.letters.map((letter) => letter.text).join(''),
  );
}

test('a space that was read parts words', () => {
  expect(wordsIn('#-#_#-#', 'ab cd')).toEqual(['ab', 'cd']);
});

test('a space that was dropped is put back where the ink leaves a wide gap', () => {
  expect(wordsIn('#-#_#-#-#', 'abcde')).toEqual(['ab', 'cde']);
});

test('letters set wide apart are one word', () => {
  expect(wordsIn('#_#_#_#', 'MOND')).toEqual(['MOND']);
});

test('a time is not torn at its colon', () => {
  expect(wordsIn('#_#-#-#', '1:30')).toEqual(['1:30']);
});

test('the words stand where their ink stands', () => {
  const { ink, places } = drawn('#-#_#');
  const letters = ['a', 'b', 'c'].map((text, i) => ({ text, place: places[i]!, confidence: 1, rivals: [] }));
  expect(splitWords(placeLetters(letters, ink).letters, SIZE).map(({ from, to }) => [from, to])).toEqual([
    [3, 25],
    [37, 47],
  ]);
});
