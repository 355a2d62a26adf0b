import { expect, test } from 'vitest';
import { lineBoxOf } from './line-box.ts';
import type { LineRead } from './line-read.ts';
import { oneLook } from './line-read.ts';
import { wordsOfLines } from './words-of-lines.ts';

const box = { x: 0, y: 0, width: 50, height: 10 };
const plain = { box, confidence: 1, alternatives: [], colour: [0, 0, 0], looks: oneLook } as const;

function line(...words: [text: string, stroke: number][]): LineRead {
  return {
    view: { box: lineBoxOf(box), angle: 270 },
    confidence: 1,
    size: 12,
    words: words.map(([text, stroke]) => ({ ...plain, text, stroke })),
  };
}

const boldIn = (lines: LineRead[]) => wordsOfLines(lines).flatMap((word) => (word.bold ? [word.text] : []));

test('words clearly heavier than the rest of the page are bold', () => {
  expect(boldIn([line(['Maths', 0.09], ['English', 0.092], ['History', 0.095]), line(['Monday', 0.13])])).toEqual([
    'Monday',
  ]);
});

test('on a page all in bold all words are bold', () => {
  expect(boldIn([line(['Matematica', 0.122]), line(['Inglese', 0.12])])).toEqual(['Matematica', 'Inglese']);
});

test('thin print is not bold, however much thinner the rest is', () => {
  expect(boldIn([line(['Kunst', 0.055], ['Deutsch', 0.055]), line(['Sport', 0.075])])).toEqual([]);
});

test('a short word is as bold as its line', () => {
  expect(boldIn([line(['Monday', 0.13], ['-', 0.08], ['Friday', 0.131]), line(['Mathematics', 0.09])])).toEqual([
    'Monday',
    '-',
    'Friday',
  ]);
});

test('words of one line share its number, angle and size', () => {
  const words = wordsOfLines([line(['a', 0.1], ['b', 0.1]), line(['c', 0.1])]);
  expect(words.map((word) => [word.line, word.angle, word.size])).toEqual([
    [0, 270, 12],
    [0, 270, 12],
    [1, 270, 12],
  ]);
});
