import { expect, test } from 'vitest';
import type { LineRead } from '../line-read.ts';
import { oneLook } from '../line-read.ts';
import { lineBoxOf } from '../line-box.ts';
import { isSpeck } from './read-lines.ts';

function line(text: string, width: number, height: number, confidence: number): LineRead {
  const box = { x: 0, y: 0, width, height };
  const word = { text, box, confidence, alternatives: [], colour: [0, 0, 0], stroke: 0.1, looks: oneLook } as const;
  return { view: { box: lineBoxOf(box), angle: 0 }, confidence, size: height, words: [word] };
}

test('a bracket hardly read, or a piece of a border read as a letter, is dirt', () => {
  expect(isSpeck(line('(', 8, 30, 0.5))).toBe(true);
  expect(isSpeck(line('I', 2, 39, 0.44))).toBe(true);
});

test('a dash that was surely read and a printed digit one are none', () => {
  expect(isSpeck(line('-', 10, 4, 0.95))).toBe(false);
  expect(isSpeck(line('1', 9, 30, 0.6))).toBe(false);
});

test('a doubtful word is a question, never dirt', () => {
  expect(isSpeck(line('Il1', 9, 30, 0.4))).toBe(false);
});
