import { expect, test } from 'vitest';
import { lineBoxOf } from './line-box.ts';
import { oneLook } from './line-read.ts';
import { withPossibleTimes } from './possible-times.ts';

const box = { x: 0, y: 0, width: 60, height: 20 };

function read(text: string, alternatives: readonly string[]) {
  const word = { text, box, confidence: 0.9, alternatives, colour: [0, 0, 0] as const, stroke: 0.1, looks: oneLook };
  const line = { view: { box: lineBoxOf(box), angle: 0 as const }, confidence: 0.9, size: 16, words: [word] };
  return withPossibleTimes([line])[0]!.words[0]!;
}

test('a time that no clock shows becomes the alternative that one shows, and keeps what was read', () => {
  expect(read('10.90', ['10.80', '10.40'])).toMatchObject({
    text: '10.40',
    alternatives: ['10.90', '10.80'],
    confidence: 0.8,
  });
  expect(read('9:76-10:30', ['9:16-10:30']).text).toBe('9:16-10:30');
});

test('a time that a clock shows, and a number without a time among its alternatives, stay as they were read', () => {
  expect(read('10.40', ['10.10']).text).toBe('10.40');
  expect(read('12.90', ['12.80']).text).toBe('12.90');
  expect(read('2.214', ['2.211']).text).toBe('2.214');
});
