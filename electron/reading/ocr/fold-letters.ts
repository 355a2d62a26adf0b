// Letters that are no letter with an accent to Unicode, so that taking accents off leaves them as they are; and what one
// recogniser takes for the other: PP-OCR, for one, reads the ß that it was never taught as B or β.
const TAKEN_FOR: ReadonlyMap<string, string> = new Map([
  ['ß', 'b'],
  ['β', 'b'],
  ['æ', 'a'],
  ['œ', 'o'],
  ['ø', 'o'],
  ['ı', 'i'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ŀ', 'l'],
  ['·', '.'],
  ['•', '.'],
  ['’', "'"],
  ['‘', "'"],
  ['–', '-'],
  ['—', '-'],
]);

/** A letter without case and accent, so that readings which differ only in those become equal. One letter in, one out. */
export function foldLetter(letter: string): string {
  const plain = letter.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return TAKEN_FOR.get(plain) ?? plain;
}

export function foldText(text: string): string {
  return [...text.normalize('NFC')].map(foldLetter).join('');
}

/** Whether a letter is more than one of the plain twenty-six. */
export function isAccented(letter: string): boolean {
  return /[ß·æœøłđ]/iu.test(letter) || /\p{M}/u.test(letter.normalize('NFD'));
}
