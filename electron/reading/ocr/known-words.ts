import { changesBetween } from './changes-between.ts';
import { foldText } from './fold-letters.ts';
import { DAYS, WORDS } from './language-words.ts';
import { isLanguage } from './languages.ts';
import type { LineRead, WordRead } from './line-read.ts';

/** Only words read with less confidence are compared with known ones: a teacher may well be called Mundy. */
const SURE = 0.95;
/** Shorter words have too many neighbours. */
const SHORTEST = 6;
const TWO_CHANGES_FROM = 8;
/** Confidence in a word that the recogniser alone would have spelled otherwise. */
const GUESSED = 0.8;

/**
 * Doubtful words that are one letter away from a day or a usual word of the page's languages (two in long words) become that
 * word: "Thusday". What was read stays on as an alternative.
 */
export function withKnownWords(lines: readonly LineRead[], languages: readonly string[]): LineRead[] {
  const known = languages
    .filter(isLanguage)
    .flatMap((language) => `${DAYS[language]} ${WORDS[language]}`.split(' '))
    .filter((word) => word.length >= SHORTEST);
  return lines.map((line) => ({ ...line, words: line.words.map((word) => asKnown(word, known)) }));
}

function asKnown(word: WordRead, known: readonly string[]): WordRead {
  if (word.confidence >= SURE || !/^\p{L}+$/u.test(word.text) || word.text.length < SHORTEST - 1) return word;
  const folded = foldText(word.text);
  if (known.includes(folded)) return word;
  const near = known.filter((candidate) => isNear(folded, candidate));
  const [only] = near;
  if (near.length !== 1 || only === undefined) return word;
  const text = inCaseOf(word.text, only);
  const alternatives = [word.text, ...word.alternatives.filter((other) => other !== text)];
  return { ...word, text, alternatives, confidence: Math.min(word.confidence, GUESSED) };
}

function isNear(word: string, known: string): boolean {
  const most = known.length >= TWO_CHANGES_FROM ? 2 : 1;
  // "Spellings" is no misread "spelling".
  if (word.startsWith(known) || known.startsWith(word)) return false;
  if (Math.abs(word.length - known.length) > most) return false;
  return changesBetween([...word], [...known]).at(-1)! <= most;
}

function inCaseOf(read: string, known: string): string {
  if (read === read.toUpperCase()) return known.toUpperCase();
  return read[0] === read[0]?.toUpperCase() ? known[0]!.toUpperCase() + known.slice(1) : known;
}
