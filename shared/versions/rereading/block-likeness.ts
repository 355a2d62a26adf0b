import type { BlockField, BlockValues } from '../content.ts';
import type { Place } from './shared-place.ts';
import { sharedPlace } from './shared-place.ts';
import { titleLikeness } from './title-likeness.ts';

/**
 * A block as it is compared with those of another reading. One that people changed has two sets of values: what its sheet
 * said and what they say; agreeing with either counts. `class` is its own or inherited one.
 */
export type Comparable = {
  readonly place: Place | null;
  readonly values: readonly BlockValues[];
  readonly class: string | null;
};

/** In the same cell, whatever was read there. */
const SAME_CELL = 0.75;
/** Touching cells share a sliver, cells cut anew share more. */
const OVERLAPPING = 0.2;
/** A wrong letter within a word of six costs two of its five pairs. */
const SAME_TITLE = 0.6;

/** Place weighs most: a sheet is the same sheet. The small ones only tell groups in one cell apart. */
const WEIGHTS = { place: 3, title: 1.5, day: 1, start: 0.7, end: 0.3, class: 0.2, weeks: 0.2, teacher: 0.1, room: 0.1 };
const PLAIN_FIELDS = ['start', 'end', 'weeks', 'teacher', 'room'] as const satisfies readonly BlockField[];

/**
 * How likely two blocks of two readings of a sheet are the same lesson, by place, day, time and title; null where too little
 * speaks for it.
 */
export function blockLikeness(a: Comparable, b: Comparable): number | null {
  const place = a.place === null || b.place === null ? 0 : sharedPlace(a.place, b.place);
  const isClassSame = a.class === b.class;
  const isDaySame = someAgree(a, b, isOnSameDay);
  const isSameTime = isDaySame && agree(a, b, 'start');
  // Titles are dear to compare; without one of these they would not help.
  if (place < OVERLAPPING && !(isClassSame && isSameTime)) return null;
  const title = Math.max(...a.values.flatMap((one) => b.values.map((other) => titleLikeness(one.title, other.title))));
  const isTitleSame = title >= SAME_TITLE;
  const isSamePlace = place >= SAME_CELL || (place >= OVERLAPPING && (isSameTime || isTitleSame));
  const isSameLesson = isClassSame && isSameTime && isTitleSame;
  if (!isSamePlace && !isSameLesson) return null;
  const agreeing = PLAIN_FIELDS.filter((field) => agree(a, b, field)).map((field) => WEIGHTS[field]);
  return [
    WEIGHTS.place * place,
    WEIGHTS.title * title,
    isDaySame ? WEIGHTS.day : 0,
    isClassSame ? WEIGHTS.class : 0,
    ...agreeing,
  ].reduce((sum, part) => sum + part);
}

function agree(a: Comparable, b: Comparable, field: BlockField): boolean {
  return someAgree(a, b, (one, other) => one[field] !== null && one[field] === other[field]);
}

function someAgree(a: Comparable, b: Comparable, same: (one: BlockValues, other: BlockValues) => boolean): boolean {
  return a.values.some((one) => b.values.some((other) => same(one, other)));
}

function isOnSameDay(one: BlockValues, other: BlockValues): boolean {
  const isKnown = one.day !== null || one.cycleDay !== null || one.date !== null;
  return isKnown && one.day === other.day && one.cycleDay === other.cycleDay && one.date === other.date;
}
