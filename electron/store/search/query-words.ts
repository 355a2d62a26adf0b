import { foldedWords } from './folded-words.ts';

/** Nobody types more into a search box; each is a bit in a byte when it is asked which words stand together. */
const MOST_WORDS = 8;
const SHORTEST_SPELLING = 3;

/** One word of a query, folded. `spellings` are the other ways to write the same name: Müller and Mueller. */
export type QueryWord = { readonly typed: string; readonly spellings: readonly string[] };

const WRITTEN_OUT: ReadonlyMap<string, string> = new Map([
  ['ä', 'ae'],
  ['ö', 'oe'],
  ['ü', 'ue'],
  ['ø', 'oe'],
  ['å', 'aa'],
]);

/** The different words of what was typed, in its order. */
export function queryWords(text: string): QueryWord[] {
  const typed = foldedWords(text);
  const lower = text.normalize('NFC').toLowerCase();
  const writtenOut = foldedWords(lower.replace(/[äöüøå]/gu, (letter) => WRITTEN_OUT.get(letter) ?? letter));
  const words = new Map<string, QueryWord>();
  typed.forEach((word, at) => {
    const others = [writtenOut[at] ?? word, word.replace(/([aou])e/gu, '$1')];
    const spellings = others.filter((other) => other !== word && other.length >= SHORTEST_SPELLING);
    if (!words.has(word)) words.set(word, { typed: word, spellings });
  });
  return [...words.values()].slice(0, MOST_WORDS);
}
