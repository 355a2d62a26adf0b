import { readDurationIn } from '../times/durations.ts';
import type { DayTime } from '../times/time-order.ts';
import type { PrintedTime, TimeMention } from '../times/clock-times.ts';
import { findTimes } from '../times/clock-times.ts';
import { compactDays } from '../days/compact-days.ts';
import { findDate } from '../days/day-dates.ts';
import { dayCandidates, plainWord, readDayLabel } from '../days/day-names.ts';
import type { Language } from '../days/day-words.ts';
import { DAY_FORMS } from '../days/day-words.ts';
import { joiningRole } from '../cells/joining-words.ts';
import type { Day } from '../reading.ts';
import { columnRoles } from './column-roles.ts';

/**
 * What is left of a day's cell without its days and its date: "hall 3" of "Monday hall 3", "not in May" of "Mondays (not in
 * May)". Null where it names days and nothing else.
 */
export function restOfDay(text: string, days: readonly Day[]): string | null {
  const date = findDate(text)?.text ?? '';
  const undated = date === '' ? text : text.replace(date, ' ');
  if (!hasWords(undated) || compactDays(undated).length > 0 || saysDays(undated)) return null;
  const words = undated.split(/\s+/u);
  const isDay = words.map((word) => namesOneOf(days, word));
  // "Every Monday", "Monday and Tuesday": words that lead to a day go with it.
  const rest = words.filter((word, at) => !isDay[at] && !(isDay[at + 1] && isJoining(word)));
  return tidy(rest.join(' '));
}

/** Numbers without a month are passed over where days are looked for: here they count. */
function saysDays(text: string): boolean {
  return !/\p{N}/u.test(text) && readDayLabel(text).length > 0;
}

function namesOneOf(days: readonly Day[], word: string): boolean {
  const parts = word.split(/[-–—/,;&+]/u).filter(hasWords);
  const isDay = (part: string) => dayCandidates(part).some(({ day }) => days.includes(day));
  return parts.some(isDay) && parts.every((part) => isDay(part) || isJoining(part));
}

function isJoining(word: string): boolean {
  return languages.some((language) => joiningRole(plainWord(word), language) !== null);
}

const languages = Object.keys(DAY_FORMS) as Language[];

type TextOfRole = (role: 'time' | 'start' | 'end') => string;

/** The text that gives a row its time. */
export function timeTextOf(textOf: TextOfRole): string {
  return findTimes(textOf('time')).length > 0 ? textOf('time') : textOf('start');
}

/** What the cells of a row's times say besides the one that it keeps. */
export function restsOfTimes(textOf: TextOfRole, mention: TimeMention | null): readonly string[] {
  const isTimed = findTimes(textOf('time')).length > 0;
  return (['time', 'start', 'end'] as const).flatMap((role) => {
    const gaveTime = mention !== null && role === (isTimed ? 'time' : 'start');
    if (gaveTime) return restOfTime(textOf(role), mention) ?? [];
    return restOfStated(textOf(role), (role === 'end' ? mention?.end : mention?.start) ?? null) ?? [];
  });
}

/** Another time behind the one that a row keeps, in the same cell. */
export function secondTimeIn(text: string, own: TimeMention): TimeMention | null {
  return findTimes(text).find(({ from }) => from >= own.to) ?? null;
}

/** What is left of a text without one of its times; null where that is nothing, or only "from", "to" and the like. */
function restOfTime(text: string, { from, to }: Pick<TimeMention, 'from' | 'to'>): string | null {
  const rest = tidy(`${text.slice(0, from)} ${text.slice(to)}`);
  const words = rest?.split(/[\s.:]+/u).filter(hasWords) ?? [];
  return words.every((word) => SAYS_TIME.has(columnRoles(word)[0] ?? '')) ? null : rest;
}

const SAYS_TIME = new Set<string>(['start', 'end', 'time']);

/** What is left of a cell that may say when a lesson starts or ends: all of it where it says another time than `known`. */
function restOfStated(text: string, known: PrintedTime | null): string | null {
  const [first] = findTimes(text);
  const isKnown =
    first && first.end === null && first.start.hour === known?.hour && first.start.minute === known.minute;
  return isKnown ? restOfTime(text, first) : tidy(text);
}

/** When a lesson ends, by its end or its length, and what the cell of its length says beside that. */
export function endOf(
  time: DayTime | null,
  length: string,
): { readonly minutes: number | null; readonly rest: string | null } {
  if (!time) return { minutes: null, rest: tidy(length) };
  const { start, end } = time;
  const stated = readDurationIn(length);
  const byLength = stated && start + stated.minutes < 24 * 60 ? start + stated.minutes : null;
  // A length that does not fit the two times is not known better than them: it stays as it is printed.
  const isUsed = byLength !== null && (end === null || end === byLength);
  return { minutes: end ?? byLength, rest: tidy(stated && isUsed ? stated.rest : length) };
}

/** Without the brackets and commas that held it to what was read; null where no word is left. */
function tidy(text: string): string | null {
  const plain = text
    .replace(/\s+/gu, ' ')
    .replace(/^[\s,;:.·|/–—-]+|[\s,;:·|/–—-]+$/gu, '')
    .replace(/^[([]([^()[\]]*)[)\]]$/u, '$1')
    .trim();
  return hasWords(plain) ? plain : null;
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
