import { expect, test } from 'vitest';
import { foldedWords, indexedWords } from './folded-words.ts';

test.each([
  ['Müller-Lüdenscheidt, Straße', ['muller', 'ludenscheidt', 'strasse']],
  ['ŁÓDŹ Œuvre Ørsted İzmir', ['lodz', 'oeuvre', 'orsted', 'izmir']],
  ['ΟΔΟΣ', ['οδοσ']],
  ['ﬁnal ２０４', ['final', '204']],
  ['مُحَمَّد', ['محمد']],
  ['Sport™ball', ['sport', 'ball']],
  ['…', []],
])('%s is cut into %j', (text, words) => {
  expect(foldedWords(text)).toEqual(words);
});

test('an accent is the same whether it stands on its letter or behind it', () => {
  expect(foldedWords('e\u0301cole')).toEqual(foldedWords('\u00e9cole'));
});

test('folding what is folded changes nothing', () => {
  for (const word of foldedWords('Straße ŁÓDŹ ΟΔΟΣ Œuvre İzmir Ŋ ŉ ĸ Đorđe')) expect(foldedWords(word)).toEqual([word]);
});

test('rooms and classes are found however their parts are set', () => {
  expect(indexedWords('R 101')).toEqual(['r', '101', 'r101']);
  expect(indexedWords('R101')).toEqual(['r101', '101']);
  expect(indexedWords('7 c')).toEqual(['7', 'c', '7c']);
  expect(indexedWords('7c')).toEqual(['7c']);
});

test('what is much too long for a word is cut off, and not inside a letter', () => {
  const [word] = foldedWords('𝒜'.repeat(500) + 'a'.repeat(500));
  expect(word).toHaveLength(64);
  const [astral] = foldedWords('\u{20000}'.repeat(500));
  expect([...(astral ?? '')]).toHaveLength(64);
});
