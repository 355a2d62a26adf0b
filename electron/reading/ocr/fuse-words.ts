import type { Looks } from '../../../shared/timetable/sheet.ts';
import { accentedText } from './accented-text.ts';
import { changesBetween } from './changes-between.ts';
import { foldLetter, foldText } from './fold-letters.ts';

/** What the first recogniser read: words with their place in mind, so their number and order stay. */
export type FirstReading = {
  readonly text: string;
  readonly confidence: number;
  readonly alternatives: readonly string[];
  readonly looks: Looks;
};

export type SecondReading = { readonly text: string; readonly confidence: number };

/** A second reading less sure than this says nothing, neither for nor against the first. */
const WORTH_HEARING = 0.4;
/** A second reading with fewer letters in common (share of the longer text) is of something else: a border, a shade. */
const SAME_THING = 0.5;
/** How much of the confidence a wholly sure contradiction takes away. */
const DOUBT = 0.3;

/**
 * Joins two readings of one line. Where they agree up to accents the accented letters win: the first recogniser was
 * never taught them. Where they disagree the surer one stands, the other becomes an alternative and the confidence falls.
 */
export function fuseWords<Word extends FirstReading>(first: readonly Word[], second: readonly SecondReading[]): Word[] {
  const opinions = matchWords(
    first.map((word) => word.text.normalize('NFC')),
    second.map((word) => ({ ...word, text: word.text.normalize('NFC') })),
  );
  return first.map((word, i) => ({ ...word, ...fuseWord(word, opinions[i]!) }));
}

export function fuseWord(word: FirstReading, opinion: SecondReading): FirstReading {
  const text = word.text.normalize('NFC');
  const alone = { ...word.looks, unseconded: 1 };
  if (opinion.text === '' || opinion.confidence < WORTH_HEARING) return { ...word, text, looks: alone };
  const accented = withAccents(text, opinion.text);
  if (accented !== null) {
    const others = accented === text ? word.alternatives : [text, ...word.alternatives];
    const confidence = 1 - (1 - word.confidence) * (1 - opinion.confidence / 2);
    return { text: accented, confidence, alternatives: without(accented, others), looks: { ...alone, unseconded: 0 } };
  }
  if (likeness(text, opinion.text) < SAME_THING) return { ...word, text, looks: alone };
  const isSecondSurer = opinion.confidence > word.confidence;
  const [stands, falls] = isSecondSurer ? [opinion.text, text] : [text, opinion.text];
  const confidence = Math.max(word.confidence, opinion.confidence) * (1 - DOUBT * lesser(word, opinion));
  return { text: stands, confidence, alternatives: without(stands, [falls, ...word.alternatives]), looks: alone };
}

function likeness(a: string, b: string): number {
  const costs = changesBetween([...foldText(a)], [...foldText(b)]);
  return 1 - costs.at(-1)! / Math.max(a.length, b.length);
}

function lesser(word: FirstReading, opinion: SecondReading): number {
  return Math.min(word.confidence, opinion.confidence);
}

function without(text: string, others: readonly string[]): string[] {
  return [...new Set(others)].filter((other) => other !== text);
}

/** The first text with the second's accents, its case and marks kept; null where the letters themselves differ. */
function withAccents(first: string, second: string): string | null {
  const core = trimMarks(first);
  const from = first.indexOf(core);
  const accented = accentedText(core, trimMarks(second));
  if (accented !== null) return first.slice(0, from) + accented + first.slice(from + core.length);
  // What was trimmed as a mark may be a letter never taught: "Hetf?" for "Hétfő".
  return accentedText(first, second);
}

/** Dots, dashes and brackets at the ends are where recognisers differ most and where it matters least. */
function trimMarks(text: string): string {
  const trimmed = text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  return trimmed === '' ? text : trimmed;
}

/** For each word of the first reading the letters of the second that stand at the same place, as one text. */
function matchWords(first: readonly string[], second: readonly SecondReading[]): SecondReading[] {
  const firstLetters = first.flatMap((text, word) => [...text].map((letter) => ({ letter, word })));
  const secondLetters = second.flatMap(({ text }, word) => [...text].map((letter) => ({ letter, word })));
  const wordOf = alignLetters(
    firstLetters.map(({ letter }) => foldLetter(letter)),
    secondLetters.map(({ letter }) => foldLetter(letter)),
  );
  return first.map((_, word) => {
    const here = secondLetters.filter((__, i) => firstLetters[wordOf[i]!]?.word === word);
    const confidences = here.map((letter) => second[letter.word]!.confidence);
    return { text: here.map(({ letter }) => letter).join(''), confidence: Math.min(1, ...confidences) };
  });
}

/**
 * For each letter of the second reading the index of the letter of the first that it stands for, or else of the one before,
 * by the fewest changes that turn one reading into the other (Levenshtein).
 */
function alignLetters(first: readonly string[], second: readonly string[]): number[] {
  const cost = changesBetween(first, second);
  const width = second.length + 1;
  const standsFor: number[] = [];
  for (let i = first.length, j = second.length; j > 0;) {
    const here = cost[i * width + j]!;
    const isPair = i > 0 && here === cost[(i - 1) * width + j - 1]! + (first[i - 1] === second[j - 1] ? 0 : 1);
    if (!isPair && i > 0 && here === cost[(i - 1) * width + j]! + 1) {
      i--;
      continue;
    }
    standsFor[j - 1] = Math.max(0, i - 1);
    j--;
    if (isPair) i--;
  }
  return standsFor;
}
