import type { Language } from './day-words.ts';
import { DAY_FORMS } from './day-words.ts';
import { beginsRange, joiningRole } from '../cells/joining-words.ts';
import { monthOf } from './month-words.ts';
import type { Day } from '../reading.ts';
import { rememberAnswers } from '../remember-answers.ts';

export const weekDays: readonly Day[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** One way to read a word as a weekday. */
export type DayCandidate = {
  readonly day: Day;
  readonly language: Language;
  readonly letters: number;
  readonly isFull: boolean;
};

const candidatesByForm = new Map<string, DayCandidate[]>();
const fullNames: { name: string; candidate: DayCandidate }[] = [];
for (const [language, days] of Object.entries(DAY_FORMS) as [Language, readonly string[]][]) {
  days.forEach((forms, index) => {
    const day = weekDays[index];
    if (!day) return;
    forms.split(' ').forEach((form, position) => {
      const candidate = { day, language, letters: form.length, isFull: position === 0 || form.length > 5 };
      candidatesByForm.set(form, [...(candidatesByForm.get(form) ?? []), candidate]);
      if (candidate.isFull) fullNames.push({ name: form, candidate });
    });
  });
}

/** Lower case, accents and everything but letters and digits taken away. */
export const plainWord = rememberAnswers((text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ł/g, 'l')
    .replace(/[^\p{L}\p{N}]/gu, ''),
);

/** All ways to read one word as a weekday; a long name may have one letter misread. */
export function dayCandidates(word: string): readonly DayCandidate[] {
  const plain = plainWord(word);
  const exact = candidatesByForm.get(plain);
  // Two Slovak days differ by their accent alone; without it, their order must tell.
  if (exact && plain === 'st' && word.normalize('NFC').toLowerCase().startsWith('š'))
    return exact.filter(({ day }) => day === 'TH');
  if (exact) return exact;
  if (plain.length < 6) return [];
  return fullNames
    .filter(({ name }) => name.length >= 6 && isOneEditAway(plain, name))
    .map(({ candidate }) => candidate);
}

function isOneEditAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return Math.max(a.length, b.length) - start - end <= 1;
}

/** What a label names: the days, and how many letters were evidence for it ("M" is weaker than "Monday"). */
export type DayLabel = { readonly days: readonly Day[]; readonly letters: number; readonly language: Language };

/**
 * Reads a text that names weekdays and nothing else, dates and joining words aside: "Monday", "Mon-Wed",
 * "Monday, Tuesday, Thursday", "Mo 12.9.", "M O N". One answer for each language in which it can be read.
 */
export const readDayLabel = rememberAnswers(readLabel);

function readLabel(text: string): readonly DayLabel[] {
  const words = text
    .replace(/\bt\/m\b/giu, 'tm')
    .replace(/(?<=\b[2-6])\.(?=ª|a\b)/giu, '')
    .split(/[\s,;/&+.()·|]+|(?=[-–—])|(?<=[-–—])/u)
    .filter((word) => word.length > 0);
  const named = words.filter((word, index) => !/^[-–—]$/.test(word) && !isDateLike(word, words[index - 1]));
  if (named.length === 0 || named.length > MOST_WORDS) return [];
  return (Object.keys(DAY_FORMS) as Language[]).flatMap((language) => {
    const label = readWordsAsDays(words, named, language);
    return label ? [label] : [];
  });
}

/** Seven days, and the words that join them. */
const MOST_WORDS = 14;

/** Numbers and months. "mar" is a month only behind a number: else it is Tuesday. */
function isDateLike(word: string, before: string | undefined): boolean {
  const isDay = candidatesByForm.has(plainWord(word));
  if (/^\d{1,4}(?:st|nd|rd|th)?$/.test(word)) return !isDay;
  if (isDayWithMonth(word)) return true;
  return monthOf(plainWord(word)) !== null && (!isDay || /^\d/.test(before ?? ''));
}

/** "12Oct", or "120ct" where a recogniser also took the O for a nought: the space of "12 Oct" was lost. */
function isDayWithMonth(word: string): boolean {
  const [, day = '', month = ''] =
    /^(\d{1,2})(\p{L}{3,})\.?$/u.exec(word.replace(/(?<=^\d{1,2})0(?=\p{L})/u, 'O')) ?? [];
  return Number(day) >= 1 && Number(day) <= 31 && monthOf(plainWord(month)) !== null;
}

function readWordsAsDays(words: readonly string[], named: readonly string[], language: Language): DayLabel | null {
  const days: Day[] = [];
  let letters = 0;
  let isRange = false;
  for (const word of words) {
    if (/^[-–—]$/.test(word)) {
      isRange = days.length > 0;
      continue;
    }
    const plain = plainWord(word);
    const candidate = dayCandidates(word).find((one) => one.language === language);
    const joining = candidate ? null : joiningRole(plain, language);
    // "tot en met": the range goes on; the dash of "Segunda-feira" began none.
    if (joining === 'range') isRange = days.length > 0;
    else if (joining === 'beside') isRange = false;
    else if (!candidate && !joining && named.includes(word)) return null;
    if (!candidate) continue;
    const last = days.at(-1);
    if (isRange && last) days.push(...daysBetween(last, candidate.day));
    days.push(candidate.day);
    letters += candidate.letters;
    isRange = beginsRange(plain, language);
  }
  return days.length > 0 && new Set(days).size === days.length ? { days, letters, language } : null;
}

function daysBetween(first: Day, last: Day): Day[] {
  return weekDays.slice(weekDays.indexOf(first) + 1, Math.max(weekDays.indexOf(first) + 1, weekDays.indexOf(last)));
}

/** Days named by full or three-letter names anywhere in a text; for headings such as "Timetable Monday" or "Thu Time". */
export function daysNamedIn(text: string): readonly Day[] {
  const whole = readDayLabel(text).filter((label) => label.letters >= 3 * label.days.length || label.letters >= 6);
  const best = whole.toSorted((a, b) => b.letters - a.letters)[0];
  if (best) return best.days;
  const range = rangeIn(text);
  if (range) return range;
  const days = text
    .split(/[^\p{L}]+/u)
    .filter((word) => plainWord(word).length >= 4)
    .flatMap((word) => dayCandidates(word).slice(0, 1))
    .filter((candidate) => candidate.isFull)
    .map((candidate) => candidate.day);
  return [...new Set(days)];
}

/** "Our daily routine (Monday to Friday)", "Bell times Mon–Thu": days joined to a range within a longer text. */
function rangeIn(text: string): readonly Day[] | null {
  const words = text.split(/\s+|(?=[-–—(])|(?<=[-–—)])/u).filter((word) => word !== '');
  for (const length of [5, 4, 3, 2]) {
    for (let at = 0; at + length <= words.length; at++) {
      const label = readDayLabel(words.slice(at, at + length).join(' '))[0];
      const isRange = label && label.days.length >= 3 && label.letters < 3 * label.days.length + 8;
      if (isRange && (label.letters >= 6 || /^\p{Lu}/u.test(words[at] ?? ''))) return label.days;
    }
  }
  return null;
}

/**
 * True when a text of at least two letters can be a day's name with letters missing ("M N") or one misread ("F R L"): the
 * first letter is right.
 */
export function isDamagedName(text: string, day: Day, language: Language): boolean {
  const letters = plainWord(text);
  const forms = DAY_FORMS[language][weekDays.indexOf(day)]?.split(' ') ?? [];
  return forms.some((form) => {
    if (letters.length < 2 || form.length > letters.length + 3 || form[0] !== letters[0]) return false;
    return isSubsequence(letters, form) || (letters.length >= 3 && isOneEditAway(letters, form));
  });
}

function isSubsequence(letters: string, word: string): boolean {
  let at = 0;
  for (const letter of word) if (letter === letters[at]) at++;
  return at === letters.length;
}
