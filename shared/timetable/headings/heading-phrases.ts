import { findWeekPhrase } from '../days/week-words.ts';

/** A phrase in a heading that says when the timetable holds; positions are characters of the text, `to` exclusive. */
export type TimePhrase = {
  readonly fact: 'term' | 'schoolYear' | 'week';
  readonly value: string;
  readonly from: number;
  readonly to: number;
};

const YEAR = String.raw`(?:19|20)\d{2}(?:\s?[/–-]\s?(?:\d{4}|\d{2}))?`;
const NUMBER = String.raw`(?:\d|[IVX]{1,3})`;
const SEASON =
  'autumn|spring|summer|winter|fall|michaelmas|hilary|trinity|lent|easter|herbst|frühjahr|frühling|sommer|automne|printemps|été|' +
  'hiver|otoño|primavera|verano|invierno|autunno|inverno|estate|tardor|hivern|estiu|outono|verão|herfst|lente|zomer';
const TERM =
  'half[- ]?term|term|semester|trimester|halbjahr|trimestre|semestre|quadrimestre|pentamestre|pololetí|půlrok|polrok|félév|' +
  'semestr|półrocze|avaluació|evaluación|blok|(?:les)?periode';
const SCHOOL_YEAR =
  'school year|academic year|schuljahr|année scolaire|année|anno scolastico|a\\.?\\s?s\\.|curso(?: escolar)?|curs|ano letivo|' +
  'schooljaar|rok szkolny|školní rok|školský rok|tanév';

const PATTERNS: readonly { readonly fact: TimePhrase['fact']; readonly pattern: RegExp }[] = [
  { fact: 'term', pattern: phrase(`(?:${SEASON})\\s+(?:half[- ]?term|term|semester)(?:\\s+\\d)?(?:\\s+${YEAR})?`) },
  { fact: 'term', pattern: phrase(`(?:${SEASON})\\s+(?:[1-6](?:\\s+${YEAR})?|${YEAR})`) },
  { fact: 'term', pattern: phrase(`(?:winter|sommer)semester\\s*(?:${YEAR})?|(?:ws|ss|wise|sose)\\s?${YEAR}`) },
  { fact: 'term', pattern: phrase(`${NUMBER}\\s?(?:\\.|[ºª°]|\\p{Ll}{1,3})?\\s?(?:${TERM})(?:\\s+${YEAR})?`) },
  { fact: 'term', pattern: phrase(`(?:${TERM})\\s+${NUMBER}(?:\\s*,?\\s*${YEAR})?`) },
  { fact: 'schoolYear', pattern: phrase(`(?:${SCHOOL_YEAR})\\s*${YEAR}`) },
  { fact: 'schoolYear', pattern: phrase(`20\\d{2}\\s?[/–-]\\s?(?:20)?\\d{2}`) },
  { fact: 'schoolYear', pattern: phrase(`${YEAR}\\.?\\s*(?:tanév|school year|academic year)`) },
  {
    fact: 'week',
    pattern: phrase(
      `(?:weeks?|wk|weken|kw|wochen?|semaines?|settiman[ae]|semanas?|setman(?:a|es)|tydzień|týden|týždeň|hét)\\s*(?:nr\\.?|no\\.?|n°)?\\s*\\d{1,2}(?:\\s?[-–/]\\s?\\d{1,2})?`,
    ),
  },
  { fact: 'week', pattern: phrase(`\\d{1,2}\\.\\s?(?:woche|týden|týždeň|hét|kw)`) },
];

function phrase(pattern: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}]|[.:]\\d)`, 'iu');
}

/** Every term, school year and week that a heading names: "Summer 1 2025", "2. Halbjahr 2024/25", "a.s. 2024/2025", "KW 38". */
export function findTimePhrases(text: string): readonly TimePhrase[] {
  const weeks = findWeekPhrase(text);
  const found = PATTERNS.flatMap(({ fact, pattern }): TimePhrase[] => {
    const match = pattern.exec(text);
    if (!match) return [];
    return [{ fact, value: match[0].trim(), from: match.index, to: match.index + match[0].length }];
  });
  const all = weeks ? [...found, { fact: 'week' as const, value: weeks.weeks, from: weeks.from, to: weeks.to }] : found;
  return all
    .toSorted((a, b) => b.to - b.from - (a.to - a.from))
    .filter((one, index, longer) => !longer.slice(0, index).some((other) => one.from < other.to && other.from < one.to))
    .toSorted((a, b) => a.from - b.from);
}
