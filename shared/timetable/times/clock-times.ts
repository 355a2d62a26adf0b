import { rememberAnswers } from '../remember-answers.ts';

/** A time as printed: hour and minute, and whether "am" or "pm" stood with it. */
export type PrintedTime = { readonly hour: number; readonly minute: number; readonly half: 'am' | 'pm' | null };

/** A time or a stretch of time found in a text; `from` and `to` are character positions, `to` exclusive. */
export type TimeMention = {
  readonly start: PrintedTime;
  readonly end: PrintedTime | null;
  readonly from: number;
  readonly to: number;
};

const HALF = String.raw`(?:\s?([ap])\.?\s?m\b\.?)?`;
const UNIT = String.raw`(?:\s?(?:h(?:rs?|ours?|oras?)?|uhr)\b)?`;
/** "8:35", "8.35", "8h35", "08H00", "8:35:00", with am/pm, "h" or "Uhr" behind. */
const WITH_MINUTES = String.raw`(\d{1,2})\s?[:.h;]\s?([0-5]\d)(?:(?<=\d:\d\d):[0-5]\d)?${UNIT}${HALF}`;
/** "1110Hrs", "0830": four digits, as such only with a unit or in a stretch. */
const FOUR_DIGITS = String.raw`([01]\d|2[0-3])([0-5]\d)${UNIT}`;
/** "9", "12pm", "8h": whole hours, as such only in a stretch or with a unit. */
const WHOLE_HOUR = String.raw`(\d{1,2})${UNIT}${HALF}`;
/** Twelve o'clock in a word, as such only in a stretch: "10 am - noon". */
const NOON = String.raw`(?<!\p{L})(noon|midday|mittags?|midi|mezzogiorno|mediod[ií]a|meio-dia|migdia|południe|poledne|poludnie)(?!\p{L})`;
const ONE_TIME = `(?:${WITH_MINUTES}|${FOUR_DIGITS}|${WHOLE_HOUR}|${NOON})`;
/** Between two times "as" can only be a Portuguese "às" that lost its accent. */
const BETWEEN = String.raw`\s*(?:[-–—−~]|(?:to|till|until|bis|a|à|al|alle|às|as|até|do|tot|hasta|fins)\.?)\s*`;

const STRETCH = new RegExp(`(?<![\\d.:/#])${ONE_TIME}${BETWEEN}${ONE_TIME}(?![\\d/]|[.:]\\d)`, 'giu');
const SINGLE = new RegExp(
  `(?<![\\d.:/#])(?:${WITH_MINUTES}|(\\d{1,2})\\s?([ap])\\.?m\\b|${FOUR_DIGITS}(?<=[a-z]))(?![\\d/]|[.:]\\d)`,
  'giu',
);
/** Two times with nothing but a space or a slash between, or a dash that was not seen: "7:30 8:20", "08:00/09:00", "08:3508:55". */
const PAIR = new RegExp(
  `(?<![\\d.:/#])${WITH_MINUTES}(?:\\s+|\\s*/\\s*|(?=[0-2]\\d[:.][0-5]\\d))${WITH_MINUTES}(?![\\d/]|[.:]\\d)`,
  'giu',
);

/** "11-15AM", "B:20AM": what a recogniser made of 11:15 and 8:20, for no hour past twelve has am or pm and none is a letter. */
function asClockShows(text: string): string {
  return text
    .replace(/(?<!\d)(\d{1,2})-(1[3-9]|[2-5]\d)(?=\s?[ap]\.?m\b)/giu, '$1:$2')
    .replace(/(?<![\p{L}\d])B(?=:[0-5]\d\s?[ap]\.?m\b)/giu, '8');
}

/** All times and stretches of time in a text, in order. A lone whole number is never a time. */
export const findTimes = rememberAnswers(seekTimes);

function seekTimes(printed: string): readonly TimeMention[] {
  const text = asClockShows(printed);
  const mentions: TimeMention[] = [];
  const free = (from: number, to: number) => mentions.every((mention) => to <= mention.from || from >= mention.to);
  for (const match of text.matchAll(STRETCH)) {
    const start = timeFromGroups(match.slice(1, 9));
    const end = timeFromGroups(match.slice(9, 17));
    if (!start || !end || !isPlausibleStretch(match[0], start, end)) continue;
    mentions.push({ start, end, from: match.index, to: match.index + match[0].length });
  }
  for (const match of text.matchAll(PAIR)) {
    const start = timeFromGroups(match.slice(1, 4));
    const end = timeFromGroups(match.slice(4, 7));
    const to = match.index + match[0].length;
    if (isRoom(text, match.index, match[0])) continue;
    if (start && end && free(match.index, to)) mentions.push({ start, end, from: match.index, to });
  }
  for (const match of text.matchAll(SINGLE)) {
    const [hour, minute, half, bareHour, bareHalf, hours, minutes] = match.slice(1, 8);
    const start = printedTime(hour ?? bareHour ?? hours, minute ?? minutes ?? '00', half ?? bareHalf);
    const to = match.index + match[0].length;
    if (isDate(match[0], text[to]) || isDuration(text, match.index, to) || isRoom(text, match.index, match[0]))
      continue;
    if (start && free(match.index, to)) mentions.push({ start, end: null, from: match.index, to });
  }
  return mentions.toSorted((a, b) => a.from - b.from);
}

/** "12.10." with a dot behind is the twelfth of October; a time with so few minutes would hardly be written that way. */
function isDate(text: string, next: string | undefined): boolean {
  const match = /^(\d{1,2})\.\s?(\d{1,2})$/.exec(text);
  return next === '.' && match !== null && Number(match[2]) <= 12 && Number(match[2]) > 0;
}

/** "B1.12" and "A 2.07": a floor and a room behind the letter of a building. */
function isRoom(text: string, from: number, number: string): boolean {
  if (!/^\d\.\d\d\b/u.test(number)) return false;
  const before = text.slice(0, from);
  return /(?<![\p{L}\d])\p{Lu}$/u.test(before) || (/(?<!\S)\p{Lu}\s$/u.test(before) && !/[05]\b/u.test(number));
}

/** "(1 h 15)" and "1h30 min" say how long a lesson lasts; with an "h", an early afternoon would be "13 h 15". */
function isDuration(text: string, from: number, to: number): boolean {
  if (!/^[0-4]\s?h/iu.test(text.slice(from, to))) return false;
  return (
    /^\s*min/iu.test(text.slice(to)) || (/[([]\s*$/u.test(text.slice(0, from)) && /^\s*[)\]]/u.test(text.slice(to)))
  );
}

function timeFromGroups(groups: readonly (string | undefined)[]): PrintedTime | null {
  const [hour, minute, half, hours, minutes, wholeHour, wholeHalf, noon] = groups;
  if (noon) return { hour: 12, minute: 0, half: 'pm' };
  if (hour) return printedTime(hour, minute, half);
  if (hours) return printedTime(hours, minutes, undefined);
  return printedTime(wholeHour, '00', wholeHalf);
}

function printedTime(
  hour: string | undefined,
  minute: string | undefined,
  half: string | undefined,
): PrintedTime | null {
  const hours = Number(hour);
  // Nothing at school takes place right after midnight: "0:45" is a length, or a number misread.
  if (hour === undefined || hours > 24 || hours === 0) return null;
  const letter = half?.toLowerCase();
  return { hour: hours % 24, minute: Number(minute ?? 0), half: letter === 'a' ? 'am' : letter === 'p' ? 'pm' : null };
}

/** "8 - 9" is a stretch of time; "2 - 4" pages, "3-1" and "10-a" are told apart by what a lesson can last. */
function isPlausibleStretch(text: string, start: PrintedTime, end: PrintedTime): boolean {
  const from = start.hour * 60 + start.minute;
  const to = end.hour * 60 + end.minute;
  const minutes = (to - from + 24 * 60) % (12 * 60);
  if (/[:.h]\s?\d\d|[ap]\.?m\b|\bh\b/iu.test(text)) return minutes >= 5 && minutes <= 8 * 60;
  return minutes >= 5 && minutes <= 4 * 60;
}

/** Minutes since midnight as "HH:MM". */
export function clockText(minutes: number): string {
  const hour = Math.floor(minutes / 60);
  return `${String(hour).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** The minutes since midnight that a printed time can mean: one with am, pm or an hour past 12, else two. */
export function possibleMinutes(time: PrintedTime): readonly number[] {
  const minutes = time.hour * 60 + time.minute;
  if (time.half === 'am') return [time.hour === 12 ? minutes - 720 : minutes];
  if (time.half === 'pm') return [time.hour < 12 ? minutes + 720 : minutes];
  return time.hour > 12 || time.hour === 0 ? [minutes] : time.hour === 12 ? [minutes] : [minutes, minutes + 720];
}
