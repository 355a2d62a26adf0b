import type { Language } from '../days/day-words.ts';

/** Words between days: `range` means all days from the one to the other, `and` both, `from` only goes before. */
type Words = { readonly range: string; readonly and: string; readonly from: string };

/** Plain words (no accents, lower case): "lundi au vendredi", "od pondělí do pátku", "maandag t/m vrijdag" (read as "tm"). */
const JOINING: Record<Language, Words> = {
  eng: { range: 'to till until thru through', and: 'and', from: 'from every each' },
  deu: { range: 'bis', and: 'und', from: 'von vom jeden am' },
  fra: { range: 'au a', and: 'et', from: 'du de le les' },
  ita: { range: 'al a alla', and: 'e ed', from: 'dal dalla da il' },
  spa: { range: 'a al hasta', and: 'y e', from: 'de del desde los' },
  por: { range: 'a ate', and: 'e', from: 'de da' },
  cat: { range: 'a al fins', and: 'i', from: 'de del des' },
  nld: { range: 'tot tm', and: 'en met', from: 'van' },
  swe: { range: 'till', and: 'och', from: 'fran' },
  dan: { range: 'til', and: 'og', from: 'fra' },
  pol: { range: 'do', and: 'i oraz', from: 'od' },
  ces: { range: 'az do', and: 'a', from: 'od' },
  slk: { range: 'az do', and: 'a', from: 'od' },
  // Hungarian says it with endings: "hétfőtől péntekig".
  hun: { range: '', and: 'es', from: '' },
};

/** Words that may stand beside a day in any language: "Segunda-feira", "Day", "Time" over a column of times. */
const BESIDE_DAYS = new Set(['feira', 'day', 'time', 'times', 'zeit', 'hora', 'ore']);

/** What a plain word that is no day does among days; null for any other word. */
export function joiningRole(word: string, language: Language): 'range' | 'and' | 'beside' | null {
  const { range, and, from } = JOINING[language];
  if (has(range, word)) return 'range';
  if (has(and, word) || has(from, word)) return 'and';
  return BESIDE_DAYS.has(word) ? 'beside' : null;
}

function has(words: string, word: string): boolean {
  return word !== '' && words.split(' ').includes(word);
}

const HUNGARIAN_FROM = /t[oe]l$/;

/** "hétfőtől": the day's ending says that a range begins. */
export function beginsRange(word: string, language: Language): boolean {
  return language === 'hun' && HUNGARIAN_FROM.test(word);
}
