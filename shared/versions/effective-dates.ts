import { z } from 'zod';
import { invariant } from '../invariant.ts';
import { PermanentId } from './content.ts';

/** A day of the school's calendar, YYYY-MM-DD. Days compare as text and know no time zone. */
export const LocalDate = z.iso.date();
export type LocalDate = z.infer<typeof LocalDate>;

/**
 * A published version of a timetable and the days it is meant for: from the first to the last one, both included, or without
 * an end. `number` counts the versions of the timetable in the order they were published.
 */
export const PublishedVersion = z
  .object({ id: PermanentId, number: z.number().int(), from: LocalDate, until: LocalDate.nullable() })
  .refine(({ from, until }) => until === null || until >= from, { error: 'ends-before-it-starts', path: ['until'] });
export type PublishedVersion = z.infer<typeof PublishedVersion>;

/** Days in a row on which the same version holds, both ends included; no version is a gap. */
export type Stretch = {
  readonly from: LocalDate;
  readonly until: LocalDate | null;
  readonly version: PermanentId | null;
};

/**
 * The version in force on a day: of all that are meant for it the one published last. So an exam week is published over the
 * timetable of the term, and that holds again afterwards.
 */
export function versionInForce(versions: readonly PublishedVersion[], date: LocalDate): PublishedVersion | null {
  const meant = versions.filter(({ from, until }) => from <= date && (until === null || date <= until));
  return meant.reduce<PublishedVersion | null>(
    (latest, version) => (latest === null || version.number > latest.number ? version : latest),
    null,
  );
}

/** Which version holds when, from the first day of any to the last, without overlap and with the gaps between. */
export function stretchesInForce(versions: readonly PublishedVersion[]): Stretch[] {
  const starts = versions.flatMap(({ from, until }) => (until === null ? [from] : [from, dayAfter(until)]));
  const turns = [...new Set(starts)].sort();
  const stretches: Stretch[] = [];
  for (const [index, from] of turns.entries()) {
    const next = turns[index + 1];
    const until = next === undefined ? null : dayBefore(next);
    const version = versionInForce(versions, from)?.id ?? null;
    const last = stretches.at(-1);
    if (last?.version === version) stretches[stretches.length - 1] = { ...last, until };
    else stretches.push({ from, until, version });
  }
  // After the last day of all there is no gap but the end.
  return stretches.at(-1)?.version === null ? stretches.slice(0, -1) : stretches;
}

/** Versions that hold on no day from `date` on any more: over, or others were published over all of their days. */
export function supersededVersions(versions: readonly PublishedVersion[], date: LocalDate): PublishedVersion[] {
  const holding = stretchesInForce(versions).filter(({ until }) => until === null || until >= date);
  const ids = new Set(holding.map(({ version }) => version));
  return versions.filter(({ id }) => !ids.has(id));
}

function dayAfter(date: LocalDate): LocalDate {
  return shiftDay(date, 1);
}

export function dayBefore(date: LocalDate): LocalDate {
  return shiftDay(date, -1);
}

/** Counted in UTC, where every day has 24 hours. */
function shiftDay(date: LocalDate, days: number): LocalDate {
  const [year, month, day] = date.split('-').map(Number);
  invariant(year !== undefined && month !== undefined && day !== undefined, 'a local date has year, month and day');
  const shifted = new Date(0);
  shifted.setUTCFullYear(year, month - 1, day + days);
  return shifted.toISOString().slice(0, 10);
}
