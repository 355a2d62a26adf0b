import type { PrintedTime, TimeMention } from './clock-times.ts';
import { possibleMinutes } from './clock-times.ts';

/** A stretch of the day in minutes since midnight; `end` is null where only a start is printed. */
export type DayTime = { readonly start: number; readonly end: number | null };

const EARLIEST_USUAL = 7 * 60;
const LATEST_USUAL_START = 18 * 60;

/** One way to read a printed time; `cost`: 0 for what is printed, more the less likely it is. */
export type TimeReading = { readonly mention: TimeMention; readonly cost: number };

/** What was decided for one printed time: which of its readings, and what that means. */
export type ChosenTime = DayTime & { readonly reading: number };

/**
 * Decides for a column of printed times, in the order of the page, which half of the day each one means. All of them are
 * decided together (dynamic programming over the possible meanings), because "1.15" is only told apart from 1:15 at
 * night by what stands before and after it.
 */
export function resolveInOrder(mentions: readonly TimeMention[]): readonly DayTime[] {
  return chooseReadings(mentions.map((mention) => [{ mention, cost: 0 }])).map(({ start, end }) => ({ start, end }));
}

/**
 * The same where letters were hard to make out: of all that each time may read, those are chosen that make the likeliest day
 * together. "13:15" and "18:15" are told apart by the lessons around them.
 */
export function chooseReadings(times: readonly (readonly TimeReading[])[]): readonly ChosenTime[] {
  type Path = { cost: number; times: ChosenTime[] };
  let paths: Path[] = [{ cost: 0, times: [] }];
  for (const readings of times) {
    const options = readings.flatMap(({ mention, cost }, reading) =>
      meaningsOf(mention).map((meaning) => ({ time: { ...meaning.time, reading }, cost: cost + meaning.cost })),
    );
    paths = options.map((option) => {
      const candidates = paths.map((path) => ({
        cost: path.cost + option.cost + costOfFollowing(path.times.at(-1), option.time),
        times: [...path.times, option.time],
      }));
      return candidates.reduce((best, one) => (one.cost < best.cost ? one : best));
    });
  }
  return paths.reduce((best, one) => (one.cost < best.cost ? one : best)).times;
}

/** The meaning of a time printed inside a cell that lies nearest to the stretch its place on the sheet suggests. */
export function resolveNear(
  mention: TimeMention,
  near: { readonly start: number | null; readonly end: number | null },
): DayTime {
  const anchor = near.start ?? near.end;
  const distance = (time: DayTime) =>
    anchor === null
      ? 0
      : Math.abs(time.start - anchor) + (time.end !== null && near.end !== null ? Math.abs(time.end - near.end) : 0);
  const meanings = meaningsOf(mention);
  return meanings.reduce((best, one) =>
    one.cost + distance(one.time) / 10 < best.cost + distance(best.time) / 10 ? one : best,
  ).time;
}

type Meaning = { readonly time: DayTime; readonly cost: number };

function meaningsOf(mention: TimeMention): readonly Meaning[] {
  const ends = mention.end ? possibleMinutes(mention.end) : [null];
  return startMeanings(mention.start, mention.end).flatMap((start) =>
    ends.map((end): Meaning => ({
      time: { start, end },
      cost: costOfHour(start, mention.start) + costOfLength(start, end),
    })),
  );
}

function costOfLength(start: number, end: number | null): number {
  if (end === null) return 0;
  return end <= start ? 60 : end - start > 5 * 60 ? 25 : 0;
}

/** "8:35 – 8.50 am": the half printed with the end holds for the start too, unless it would then come after the end. */
function startMeanings(start: PrintedTime, end: PrintedTime | null): readonly number[] {
  if (start.half || !end?.half) return possibleMinutes(start);
  const [endMinutes = 0] = possibleMinutes(end);
  const before = possibleMinutes(start).filter((minutes) => minutes < endMinutes && endMinutes - minutes < 12 * 60);
  return before.length > 0 ? before : possibleMinutes(start);
}

function costOfHour(minutes: number, printed: PrintedTime): number {
  if (printed.half) return 0;
  const early = minutes < EARLIEST_USUAL ? 6 : 0;
  const late = minutes >= LATEST_USUAL_START && printed.hour <= 12 ? 6 : 0;
  return early + late;
}

function costOfFollowing(before: DayTime | undefined, after: DayTime): number {
  if (!before) return 0;
  if (after.start < before.start) return 20;
  if (before.end !== null && after.start < before.end) return 3;
  const gap = after.start - (before.end ?? before.start);
  return gap > 4 * 60 ? 5 : 0;
}
