import { dayCandidates, daysNamedIn, plainWord, readDayLabel } from '../days/day-names.ts';
import { monthOf } from '../days/month-words.ts';
import type { Day } from '../reading.ts';
import { columnRoles } from '../lists/column-roles.ts';

/**
 * When a column of times holds, by its heading: on `days`, as `usual`, on an `occasion` that no ordinary week has ("Exam days"),
 * or nobody can tell. `doubtful`: it names days, but says more about them ("from Mon 3 Nov", "not on Wednesday").
 */
export type ColumnHolds = { readonly on: 'usual' | 'occasion' | 'unknown' | 'doubtful' } | HoldsOnDays;
export type HoldsOnDays = { readonly on: 'days'; readonly days: readonly Day[] };

/** What makes of a day something else than every such day: when it begins or ends, or that it is left out. */
const LIMITS = wordsOf(
  'since before after not except excluding without other alternate alternating second first last starting beginning valid ' +
    'ab seit vor nach nicht kein ausser außer ausgenommen ohne gultig gultige letzter erster zweiter ' +
    'depuis partir des avant apres sauf pas hors jusqu jusque jusquau valable premier dernier ' +
    'dopo prima eccetto tranne non escluso partire valido fino primo ultimo ' +
    'despues antes excepto salvo menos partir valido primer ultimo no ' +
    'depois exceto menos nao desde fins despres abans excepte llevat ' +
    'vanaf sinds voor na niet behalve zonder geldig eerste laatste fran efter fore utom inte fra ikke undtagen ' +
    'przed po oprocz nie bez poza pred krome mimo ne platnost platne po bez okrem nie kivetel kiveve elott utan nem',
);

/** "Monday till Thursday" is a stretch of days, but "till Thursday" an end: these need a day on both sides. */
const EDGES = wordsOf('from until till to through thru bis von vom des au dal al desde hasta ate tot van til od do az');

/** Hungarian says the same with endings: "péntektől", "péntekig". */
const HUNGARIAN_EDGE = /(?:t[oe]l|ig)$/u;

const ONLY =
  /\b(?:only|nur|seulement|uniquement|solo|sólo|solamente|soltanto|apenas|somente|só|només|alleen|bara|kun|tylko|pouze|jen|iba|len|csak)\b/giu;

const USUAL = wordsOf(
  'regular usual normal standard default ordinary typical everyday ublich ublicher ubliche ublichen regelzeit regelzeiten regular regulare ' +
    'habituel habituelle habituels ordinaire normale normales normaux normali normalmente standaard gewoon gewone ' +
    'ordinario ordinaria ordinari solito soliti habitual habituales habituais ordinaria regulares comum vanlig vanliga almindelig ' +
    'zwykly zwykle zwykla normalny normalne bezny bezne bezna normalni normalna normalny szokasos rendes normal altalanos',
);
const OTHERS = wordsOf(
  'other others remaining rest ubrige ubrigen andere anderen restliche autres reste altri resto otros demas outros restantes altres ' +
    'overige ovriga ovrige pozostale inne ostatni ostatne tobbi',
);
const DAYS = wordsOf(
  'day days week weeks tag tage tagen woche jour jours semaine giorno giorni settimana dia dias semana dies setmana dag dagen week dagar ' +
    'dage vecka uge dzien dni tydzien den dny tyden tyzden nap napok napokon het',
);
/** What may stand beside "regular" without making it anything else. */
const PLAIN = wordsOf(
  'schedule schedules bell bells timetable time times hours hour lesson lessons period periods school the of all zeit zeiten zeiten stundenplan ' +
    'stunden unterricht die der im emploi du temps horaire horaires les le de orario orari gli i il horario horarios los el la los horari horaris ' +
    'rooster tijden plan godziny rozvrh hodiny casy csengetes rend idopontok o os as els schema',
);

function wordsOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

/** `texts`: the lines over the column, from above: days may go on in the next line, and one line may be the title of the table. */
export function whenColumnHolds(texts: readonly string[]): ColumnHolds {
  const lines = texts.map((text) => text.replace(ONLY, ' '));
  const whole = lines.join(' ');
  const named = splitWords(whole).filter(isDayName).length;
  if (named > 0) {
    const days = daysOfHeading(whole);
    return isLimited(splitWords(whole), named) || days.length === 0 ? { on: 'doubtful' } : { on: 'days', days };
  }
  const plain = lines.map((line) => splitWords(line).map(plainWord));
  if (plain.some(isUsual)) return { on: 'usual' };
  return { on: plain.flat().some((word) => DAYS.has(word)) ? 'occasion' : 'unknown' };
}

function splitWords(text: string): readonly string[] {
  return text.split(/[\s,;:/()–—’'+&-]+/u).filter((word) => plainWord(word) !== '');
}

/** "Friday", "Fri", "2ª", but no letter alone and no number, and no "les" or "des" of which a longer heading is full. */
function isDayName(word: string): boolean {
  return dayCandidates(word).some((one) => one.isFull || (one.letters >= 2 && /^\p{Lu}|^\d/u.test(word)));
}

/** "Friday", "Fr", "Late start (Wed)". */
function daysOfHeading(text: string): readonly Day[] {
  const named = daysNamedIn(text);
  if (named.length > 0) return named;
  const inside = /\(([^)]*)\)/u.exec(text)?.[1] ?? text;
  const inBrackets = daysNamedIn(inside);
  return inBrackets.length > 0 ? inBrackets : daysOfShortNames(inside);
}

/** "Fr", "Mo/Di": where all languages agree, but for those in which it would be a Sunday. */
function daysOfShortNames(text: string): readonly Day[] {
  const labels = readDayLabel(text).filter(({ days, letters }) => letters >= 2 * days.length);
  const onWeekdays = labels.filter(({ days }) => !days.includes('SU'));
  const [first, ...others] = onWeekdays.length > 0 ? onWeekdays : labels;
  return first && others.every(({ days }) => days.join() === first.days.join()) ? first.days : [];
}

function isLimited(words: readonly string[], daysNamed: number): boolean {
  return words.some((word) => {
    const plain = plainWord(word);
    if (isDayName(word)) return daysNamed < 2 && HUNGARIAN_EDGE.test(plain);
    return LIMITS.has(plain) || (daysNamed < 2 && EDGES.has(plain)) || /\d/u.test(word) || monthOf(plain) !== null;
  });
}

/** "Regular", "Normal schedule", "Other days", or "Time" alone: no word of it is about anything else. */
function isUsual(words: readonly string[]): boolean {
  const saysDays = words.some((word) => DAYS.has(word));
  const says = words.some((word) => USUAL.has(word) || (saysDays && OTHERS.has(word)));
  const isTime = !saysDays && words.some((word) => columnRoles(word).includes('time'));
  const isPlain = (word: string) => [USUAL, OTHERS, DAYS, PLAIN].some((known) => known.has(word));
  return (says || isTime) && words.every((word) => isPlain(word) || columnRoles(word).includes('time'));
}
