import { changesBetween } from './changes-between.ts';
import { foldText } from './fold-letters.ts';
import { DAYS, OWN_LETTERS, WORDS } from './language-words.ts';
import type { Language } from './languages.ts';
import { LANGUAGES } from './languages.ts';

const DAY_WEIGHT = 4;
const LETTER_WEIGHT = 2;
/** Less than this says nothing: a single word that happens to be one of a language. */
const LEAST = 2;
/** What a second language has to show that the first does not explain: a few words of its own, not a loan word. */
const LEAST_BESIDE = 4;
const MOST = 2;
/** Names of days this long are known with one letter misread. */
const LONG_DAY = 6;

type Evidence = { readonly word: string; readonly weight: number };

/**
 * The languages that a page's words are written in, likeliest first: the one that explains most of them, then one that
 * explains enough of the rest. English where nothing says otherwise. Day names weigh more than other words, and a word that
 * several languages share weighs less for each of them.
 */
export function guessLanguages(words: readonly string[]): Language[] {
  const seen = seenWords(words);
  const evidence = new Map(LANGUAGES.map((language) => [language, evidenceFor(language, seen, words)]));
  const guessed: Language[] = [];
  const explained = new Set<string>();
  while (guessed.length < MOST) {
    const { language, score } = strongest(evidence, explained);
    if (score < (guessed.length === 0 ? LEAST : LEAST_BESIDE)) break;
    guessed.push(language);
    for (const { word } of evidence.get(language)!) explained.add(word);
  }
  return guessed.length > 0 ? guessed : ['eng'];
}

/** Words of one or two letters are codes ("DE", "E", "Do") unless they are printed small. */
function seenWords(words: readonly string[]): Set<string> {
  const parts = words.flatMap((word) => word.normalize('NFC').match(/\p{L}+(?:-\p{L}+)*/gu) ?? []);
  return new Set(parts.filter((part) => part.length > 2 || part === part.toLowerCase()).map(foldText));
}

function strongest(evidence: ReadonlyMap<Language, readonly Evidence[]>, explained: ReadonlySet<string>) {
  const scores = [...evidence].map(([language, found]) => ({
    language,
    score: found.reduce((sum, { word, weight }) => sum + (explained.has(word) ? 0 : weight), 0),
  }));
  return scores.reduce((best, next) => (next.score > best.score ? next : best));
}

function evidenceFor(language: Language, seen: ReadonlySet<string>, words: readonly string[]): Evidence[] {
  const days = DAYS[language].split(' ').flatMap((day) => {
    const word = seen.has(day) ? day : nearlyAs(day, seen);
    return word === null ? [] : [{ word, weight: DAY_WEIGHT / sharedBy(day, DAYS) }];
  });
  const found = WORDS[language].split(' ').filter((word) => seen.has(word));
  const own = OWN_LETTERS[language] ?? '';
  const withOwn = new Set(words.filter((word) => [...word.toLowerCase()].some((letter) => own.includes(letter))));
  return [
    ...days,
    ...found.map((word) => ({ word, weight: (word.length > 2 ? 1 : 0.5) / sharedBy(word, WORDS) })),
    ...[...withOwn].map((word) => ({ word: foldText(word), weight: LETTER_WEIGHT })),
  ];
}

/** "poniedziatek" for "poniedzialek": a letter that the recogniser was never taught. */
function nearlyAs(day: string, seen: ReadonlySet<string>): string | null {
  if (day.length < LONG_DAY) return null;
  const isNear = (word: string) =>
    Math.abs(word.length - day.length) <= 1 && changesBetween([...word], [...day]).at(-1)! <= 1;
  return [...seen].find(isNear) ?? null;
}

const sharers = new Map<string, number>();

function sharedBy(word: string, lists: Readonly<Record<Language, string>>): number {
  const key = `${lists === DAYS ? 'day' : 'word'} ${word}`;
  const known = sharers.get(key);
  if (known !== undefined) return known;
  const count = LANGUAGES.filter((language) => lists[language].split(' ').includes(word)).length;
  sharers.set(key, count);
  return count;
}
