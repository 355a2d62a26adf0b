import { expect, test } from 'vitest';
import { decodeLetters } from './decode-letters.ts';

const ALPHABET = ['a', 'b', 'O', 'o'].map((text, i) => ({ index: i + 1, text }));
const CLASSES = ALPHABET.length + 1;

/** Steps as the network gives them: for each the probability of "no letter" (''), and of letters; the rest is 0. */
function outputOf(steps: readonly Record<string, number>[]): Float32Array {
  const output = new Float32Array(steps.length * CLASSES);
  steps.forEach((step, i) => {
    for (const [text, p] of Object.entries(step)) {
      const index = text === '' ? 0 : ALPHABET.find((letter) => letter.text === text)!.index;
      output[i * CLASSES + index] = p;
    }
  });
  return output;
}

function decode(steps: readonly Record<string, number>[]) {
  return decodeLetters(outputOf(steps), steps.length, CLASSES, ALPHABET);
}

function textOf(steps: readonly Record<string, number>[]): string {
  return decode(steps)
    .map((letter) => letter.text)
    .join('');
}

test('a letter seen in several steps on end is one letter', () => {
  expect(textOf([{ a: 1 }, { a: 1 }, { '': 1 }, { b: 1 }])).toBe('ab');
});

test('the same letter on both sides of a pause is two letters', () => {
  expect(textOf([{ a: 1 }, { '': 1 }, { a: 1 }])).toBe('aa');
});

test('a line of pauses holds no letters', () => {
  expect(decode([{ '': 1 }, { '': 0.9, a: 0.1 }])).toEqual([]);
});

test('a letter stands in the middle of the steps it was seen in', () => {
  expect(decode([{ '': 1 }, { a: 1 }, { a: 1 }, { '': 1 }])[0]?.place).toBe(0.5);
});

test('a doubtful letter names the one it may be instead', () => {
  const [letter] = decode([{ a: 0.6, b: 0.3, '': 0.1 }]);
  expect(letter?.text).toBe('a');
  expect(letter?.rivals).toEqual([{ text: 'b', confidence: expect.closeTo(0.3) }]);
});

test('a sure letter has no rivals', () => {
  expect(decode([{ a: 0.95, b: 0.05 }])[0]?.rivals).toEqual([]);
});

test('not knowing a capital from a small letter of the same shape is no doubt that it was read', () => {
  const [letter] = decode([{ O: 0.5, o: 0.45 }]);
  expect(letter?.confidence).toBeCloseTo(0.95);
  expect(letter?.rivals[0]?.text).toBe('o');
});
