// What one recogniser takes for the other: PP-OCR, for one, reads the ß that it was never taught as B or β.
const TAKEN_FOR: ReadonlyMap<string, string> = new Map([
  ['ß', 'b'],
  ['β', 'b'],
  ['æ', 'a'],
  ['œ', 'o'],
  ['ø', 'o'],
  ['ı', 'i'],
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
