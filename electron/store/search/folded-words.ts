/** Letters that Unicode does not take apart into a plain one and an accent. */
const PLAIN_LETTERS: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ħ', 'h'],
  ['ı', 'i'],
  ['ŋ', 'n'],
  ['ς', 'σ'],
]);
const HAS_SUCH_LETTER = new RegExp(`[${[...PLAIN_LETTERS.keys()].join('')}]`, 'gu');

/** Longer "words" are not words; a sheet that holds such must not grow the index without end. In letters. */
const LONGEST_WORD = 64;

/** The words of a text in printed order: without case and accents, cut at everything that is no letter and no digit. */
export function foldedWords(text: string): string[] {
  const words = foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) => (word.length > LONGEST_WORD ? [...word].slice(0, LONGEST_WORD).join('') : word));
}

/**
 * What a text is found by: its words and, because one school prints "R101" and another "R 101", "7c" or "7 c", such
 * pairs joined and the number of such a room alone.
 */
export function indexedWords(text: string): string[] {
  const words = foldedWords(text);
  const found = [...words];
  words.forEach((word, at) => {
    const next = words[at + 1];
    if (next !== undefined && isRoomOrClass(word, next)) found.push(word + next);
    const number = /^\p{L}{1,3}(\p{N}+)$/u.exec(word)?.[1];
    if (number !== undefined) found.push(number);
  });
  return found;
}

function foldText(text: string): string {
  // Most texts are plain, and taking apart those that are not costs ten times as much.
  if (/^[ -~]*$/.test(text)) return text.toLowerCase();
  // Cut before it is taken apart: a sign like ™ would turn into letters and stick to the word beside it.
  const onlyWords = text.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ');
  const folded = onlyWords
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  return folded.replace(HAS_SUCH_LETTER, (letter) => PLAIN_LETTERS.get(letter) ?? letter);
}

function isRoomOrClass(word: string, next: string): boolean {
  return (
    (/^\p{L}{1,3}$/u.test(word) && /^\p{N}{1,4}$/u.test(next)) || (/^\p{N}{1,2}$/u.test(word) && /^\p{L}$/u.test(next))
  );
}
