import { expect, test } from 'vitest';
import { joinBrokenWords } from './join-broken-words.ts';
import { lineBoxOf } from './line-box.ts';
import type { LineRead } from './line-read.ts';
import { oneLook } from './line-read.ts';

const cell = { x: 0, y: 0, width: 100, height: 150 };

function line(text: string, y: number, width: number, height = 20): LineRead {
  const box = { x: 50 - width / 2, y, width, height };
  const word = {
    text,
    box,
    confidence: 0.9,
    alternatives: [],
    colour: [0, 0, 0] as const,
    stroke: 0.1,
    looks: oneLook,
  };
  return { view: { box: lineBoxOf(box), angle: 0 }, confidence: 0.9, size: 24, words: [word] };
}

const textsOf = (lines: readonly LineRead[]) => lines.flatMap((one) => one.words.map((word) => word.text));

test('the small letter that a narrow cell broke off goes back to its word', () => {
  const lines = [line('Math', 10, 65), line('s', 45, 12, 14), line('Con', 75, 55)];
  expect(textsOf(joinBrokenWords(lines, [cell]))).toEqual(['Maths', 'Con']);
  expect(textsOf(joinBrokenWords([line('Math', 10, 65), line('S', 45, 12, 14)], [cell]))).toEqual(['Maths']);
});

test('a letter below a word that leaves room beside it is a line of its own', () => {
  expect(textsOf(joinBrokenWords([line('Art', 10, 30), line('s', 45, 12, 14)], [cell]))).toEqual(['Art', 's']);
});

test('a capital as tall as the word above is a line of its own, and so is a letter far below', () => {
  expect(textsOf(joinBrokenWords([line('Math', 10, 65), line('S', 45, 12, 20)], [cell]))).toEqual(['Math', 'S']);
  expect(textsOf(joinBrokenWords([line('Math', 10, 65), line('s', 110, 12, 14)], [cell]))).toEqual(['Math', 's']);
});
