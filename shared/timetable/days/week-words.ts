import { rememberAnswers } from '../remember-answers.ts';

/**
 * How sheets name the weeks in which a lesson takes place, in the languages we read: "Week A", "2. týden", "KW gerade",
 * "páros hét". What is printed is kept as it stands.
 */
const WEEK =
  'weeks?|wks?|weken|wochen?|kw|semaines?|sem|settiman[ae]|sett|semanas?|setman(?:a|es)|tydzien|tyg(?:odnie)?|tydz|tydny?|tyden|tyzden|tyz|het|uge|vecka';
/** Even and odd, each as it may stand alone. */
const TURN =
  '(?:un)?gerade[nrs]?|(?:on)?even|odd|(?:nie)?parzyst[aey]|sud[aey]|lich[aey]|(?:ne)?parn[aey]|paros|paratlan';
/** Words that say even and odd only beside the word for week: "pari" and "par" are other things elsewhere. */
const TURN_WITH_WEEK = `${TURN}|(?:im)?paires?|(?:im)?par(?:es)?|(?:dis)?pari|parells?|senars?`;
const NUMBER = '[a-d]|[1-4]|i{1,3}|iv';
/** "Wks 1-11", "KW 36", "Weeks 3, 5, 7": only behind words that mean nothing else. */
const CALENDAR_WEEK =
  'weeks?|wks?|weken|wochen?|kw|semaines?|settiman[ae]|semanas?|setman(?:a|es)|tydzien|tygodnie|tydny?|tyden|tyzden|vecka';
const WEEK_NUMBERS = '\\d{1,2}(?:\\s*[-–,/&+]\\s*\\d{1,2})*';
/** Fortnights as French programs print them: "QA", "Q B". */
const FORTNIGHT = 'q\\s?[ab]';
const ALONE = 'fortnightly|quinzenal|quincenal|every (?:other|second) week|alle (?:zwei|2) wochen|14-tagig';

const PHRASES = [
  // Recognisers lose the space of "Wks 1-11".
  `(?:${CALENDAR_WEEK})[.:\\s]*${WEEK_NUMBERS}`,
  FORTNIGHT,
  `(?:${WEEK})[.:\\s-]+(?:${TURN_WITH_WEEK}|${NUMBER})`,
  '(?:week|woche|wk|kw)[ab1-4]',
  `(?:${NUMBER})\\.?[-\\s]*(?:${WEEK})`,
  `(?:${TURN_WITH_WEEK})\\s*(?:${WEEK})`,
  TURN,
  ALONE,
]
  .map((phrase) => `(?:${phrase})`)
  .join('|');

const FIND = new RegExp(`(?<![\\p{L}\\p{N}])(?:${PHRASES})(?![\\p{L}\\p{N}])`, 'iu');

export type WeekPhrase = { readonly weeks: string; readonly from: number; readonly to: number };

/** The first phrase in a text that names weeks; positions are characters of the text, `to` exclusive. */
export const findWeekPhrase = rememberAnswers((text: string): WeekPhrase | null => {
  const match = FIND.exec(withoutAccents(text));
  if (!match) return null;
  const to = match.index + match[0].length;
  return { weeks: text.slice(match.index, to).trim(), from: match.index, to };
});

/** True for a text that names weeks and nothing else. */
export function isWeekPhrase(text: string): boolean {
  const found = findWeekPhrase(text);
  return found !== null && !/[\p{L}\p{N}]/u.test(text.slice(0, found.from) + text.slice(found.to));
}

/** Letter for letter, so that positions stay what they are. */
function withoutAccents(text: string): string {
  return [...text.replace(/ł/g, 'l')]
    .map((letter) => (letter.length === 1 ? (letter.normalize('NFD')[0] ?? letter) : letter))
    .join('');
}
