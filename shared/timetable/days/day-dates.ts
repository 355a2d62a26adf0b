import { plainWord } from './day-names.ts';
import { monthOf } from './month-words.ts';

/** A date as it stands beside a day. `first` and `second` are its two numbers where only their order tells which is the month. */
export type PrintedDate = {
  readonly text: string;
  readonly year: number | null;
  readonly first: number;
  readonly second: number;
  readonly isNamed: boolean;
};

/** The minutes of "16:05-16:35" are no date. */
const NUMBERS = /(?<![\d:])(?:(\d{4})[-./]\s?)?(\d{1,2})\s?[-./]\s?(\d{1,2})(?:\.|[-./]\s?(\d{4}|\d{2}))?(?![\d:])/u;
const DAY_FIRST =
  /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|[.ºª])?\s+(?:de\s+|d['’])?(\p{L}{3,})\.?(?:\s+(?:de\s+)?(\d{4}))?/u;
const MONTH_FIRST =
  /(?:(\d{4})\.?\s+)?(?<!\p{L})(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th|\.)?(?!\d|[.:]\d)(?:,?\s+(\d{4}))?/u;

/** The date in the heading of a day: "14/09", "14.9.2025", "14 Sept", "szept. 15."; null where there is none. */
export function findDate(text: string): PrintedDate | null {
  const numbers = NUMBERS.exec(text);
  if (numbers) {
    const [whole, yearBefore, a, b, yearBehind] = numbers;
    return dated(whole, yearBefore ?? yearBehind, Number(a), Number(b), yearBefore !== undefined);
  }
  const dayFirst = DAY_FIRST.exec(text);
  const month = dayFirst && monthOf(plainWord(dayFirst[2] ?? ''));
  if (dayFirst && month) return dated(dayFirst[0], dayFirst[3], month, Number(dayFirst[1]), true);
  const monthFirst = MONTH_FIRST.exec(text);
  const named = monthFirst && monthOf(plainWord(monthFirst[2] ?? ''));
  if (!monthFirst || !named) return null;
  return dated(monthFirst[0], monthFirst[1] ?? monthFirst[4], named, Number(monthFirst[3]), true);
}

/** `isNamed`: the first number is known to be the month. */
function dated(
  text: string,
  year: string | undefined,
  first: number,
  second: number,
  isNamed: boolean,
): PrintedDate | null {
  if (first < 1 || second < 1 || Math.max(first, second) > 31 || Math.min(first, second) > 12) return null;
  const full = year === undefined ? null : Number(year) + (Number(year) < 100 ? 2000 : 0);
  return { text: text.trim(), year: full, first, second, isNamed };
}

/**
 * Dates of a row of days: "2025-09-14" where a year is known (printed with one of them, else `year` from the heading),
 * else as printed. Whether day or month comes first is told by the dates themselves: they run on as the days do.
 */
export function settleDates(dates: readonly (PrintedDate | null)[], year: number | null): readonly (string | null)[] {
  const monthFirst = runsOn(dates, true) && !runsOn(dates, false);
  const known = dates.find((date) => date?.year)?.year ?? year;
  return dates.map((date) => {
    if (!date) return null;
    const own = date.year ?? known;
    if (own === null) return date.text;
    const [month, day] = partsOf(date, monthFirst);
    const two = (value: number) => String(value).padStart(2, '0');
    return `${own}-${two(month)}-${two(day)}`;
  });
}

function partsOf({ first, second, isNamed }: PrintedDate, monthFirst: boolean): readonly [number, number] {
  return isNamed || monthFirst || second > 12 ? [first, second] : [second, first];
}

/** No date lies more than a week from the one before it, and none before. */
function runsOn(dates: readonly (PrintedDate | null)[], monthFirst: boolean): boolean {
  const days = dates.flatMap((date) => {
    if (!date) return [];
    const [month, day] = partsOf(date, monthFirst);
    return month > 12 ? [NaN] : [month * 31 + day];
  });
  return days.every((day, index) => index === 0 || (day > (days[index - 1] ?? 0) && day - (days[index - 1] ?? 0) <= 8));
}
