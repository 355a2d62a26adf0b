import { expect, test } from 'vitest';
import { withKnownWords } from './known-words.ts';
import { lineBoxOf } from './line-box.ts';
import { oneLook } from './line-read.ts';

const box = { x: 0, y: 0, width: 60, height: 20 };

function read(text: string, confidence: number, languages = ['eng']) {
  const word = { text, box, confidence, alternatives: [], colour: [0, 0, 0] as const, stroke: 0.1, looks: oneLook };
  const line = { view: { box: lineBoxOf(box), angle: 0 as const }, confidence, size: 16, words: [word] };
  return withKnownWords([line], languages)[0]!.words[0]!;
}

test.each([
  ['Thusday', 'Thursday'],
  ['FRIDAV', 'FRIDAY'],
  ['Handwitng', 'Handwriting'],
])('%s, read with doubt, becomes %s and keeps what was read', (text, known) => {
  expect(read(text, 0.85)).toMatchObject({ text: known, alternatives: [text], confidence: 0.8 });
});

test('a name read without doubt, a short word and a plural stay as they were read', () => {
  expect(read('Mundey', 0.99).text).toBe('Mundey');
  expect(read('Lynch', 0.8).text).toBe('Lynch');
  expect(read('Spellings', 0.8).text).toBe('Spellings');
});

test('only words of the languages of the page count', () => {
  expect(read('Mittwach', 0.8).text).toBe('Mittwach');
  expect(read('Mittwach', 0.8, ['deu']).text).toBe('Mittwoch');
});
