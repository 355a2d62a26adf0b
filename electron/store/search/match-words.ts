import type { QueryWord } from './query-words.ts';
import type { SearchedIndex } from './search-index.ts';

/** How a word of a timetable answers one that was typed. */
export type MatchKind = 'whole' | 'prefix' | 'typo';

/** `quality` is above 0 and at most 0.9, so that a word in a header can be worth 0.1 more and no kind overtakes the next. */
export type WordMatch = { readonly kind: MatchKind; readonly quality: number };

/** By the number of the word that matches; the best way where there are several. */
export type WordMatches = ReadonlyMap<number, WordMatch>;

const QUALITY = { whole: 0.9, otherSpelling: 0.85, prefix: 0.5, typo: { 1: 0.2, 2: 0.1 } } as const;
/** What more a beginning is worth that is nearly the whole word. */
const NEARLY_WHOLE = 0.15;

/** Below this, one wrong letter makes another word: "Koch" is the shortest that may be mistyped. */
const SHORTEST_WITH_TYPO = 4;
const SHORTEST_WITH_TWO = 8;

/** Every word of the index that answers a typed one: itself, what begins with it, what a typing mistake makes of it. */
export function matchWords(words: SearchedIndex['words'], { typed, spellings }: QueryWord): WordMatches {
  const matches = new Map<number, WordMatch>();
  const add = (word: number, match: WordMatch): void => {
    if (match.quality > (matches.get(word)?.quality ?? 0)) matches.set(word, match);
  };
  for (const spelling of [typed, ...spellings]) {
    const whole = spelling === typed ? QUALITY.whole : QUALITY.otherSpelling;
    for (const [word, number] of words.withBeginning(spelling)) {
      if (word === spelling) add(number, { kind: 'whole', quality: whole });
      else add(number, { kind: 'prefix', quality: QUALITY.prefix + (NEARLY_WHOLE * spelling.length) / word.length });
    }
  }
  const mistakes = mistakesIn(typed);
  if (mistakes === 0) return matches;
  for (const swapped of withNeighboursSwapped(typed)) {
    const number = words.find(swapped);
    if (number !== undefined) add(number, { kind: 'typo', quality: QUALITY.typo[1] });
  }
  for (const [word, [number, made]] of words.withMistakes(typed, mistakes))
    if (made > 0 && isMistyped(word)) add(number, { kind: 'typo', quality: QUALITY.typo[made === 1 ? 1 : 2] });
  return matches;
}

/** How many mistakes are forgiven. A number is never mistyped: room 204 is not room 205, nor is class 10a class 10b. */
function mistakesIn(word: string): 0 | 1 | 2 {
  if (word.length < SHORTEST_WITH_TYPO || !isMistyped(word)) return 0;
  return word.length < SHORTEST_WITH_TWO ? 1 : 2;
}

function isMistyped(word: string): boolean {
  return /^\p{L}+$/u.test(word);
}

/** Two neighbouring letters in the wrong order are the commonest slip; counting letters exchanged, that would be two. */
function* withNeighboursSwapped(word: string): Generator<string> {
  for (let at = 0; at + 1 < word.length; at++)
    if (word[at] !== word[at + 1]) yield word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
}
