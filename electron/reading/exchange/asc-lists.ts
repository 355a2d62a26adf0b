import type { XmlElement } from '../sources/xml.ts';
import { attribute, childElements, childNamed } from '../sources/xml.ts';

/** A list's entries by their ids. */
export type Named = ReadonlyMap<string, XmlElement>;
/** What lessons and cards refer to. */
export type Lists = {
  readonly periods: ReadonlyMap<string, XmlElement>;
  /** In the order of the bits; empty where the file has no names for single days. */
  readonly dayNames: readonly string[];
  readonly firstDay: number;
  readonly weeks: ReadonlyMap<string, string>;
  readonly terms: ReadonlyMap<string, string>;
  readonly subjects: Named;
  readonly teachers: Named;
  readonly rooms: Named;
  readonly classes: Named;
  readonly groups: Named;
};

export function readLists(root: XmlElement): Lists {
  return {
    periods: new Map(
      childElements(childNamed(root, 'periods')).map((period) => [attribute(period, 'period') ?? '', period]),
    ),
    dayNames: dayNamesOf(root),
    firstDay: /daynumbering1/.test(attribute(root, 'options') ?? '') ? 1 : firstDayNumber(root),
    weeks: namesByBits(root, 'weeksdefs', 'weeks'),
    terms: namesByBits(root, 'termsdefs', 'terms'),
    subjects: byId(root, 'subjects'),
    teachers: byId(root, 'teachers'),
    rooms: byId(root, 'classrooms'),
    classes: byId(root, 'classes'),
    groups: byId(root, 'groups'),
  };
}

export function byId(root: XmlElement, list: string): Map<string, XmlElement> {
  return new Map(childElements(childNamed(root, list)).map((entry) => [attribute(entry, 'id') ?? '', entry]));
}

function dayNamesOf(root: XmlElement): readonly string[] {
  const named: string[] = [];
  for (const entry of childElements(childNamed(root, 'daysdefs'))) {
    const bits = attribute(entry, 'days') ?? '';
    if (/^0*10*$/.test(bits)) named[bits.indexOf('1')] = nameOf(entry);
  }
  const days = childElements(childNamed(root, 'days'));
  const first = firstDayNumber(root);
  for (const entry of named.length === 0 ? days : []) {
    const place = Number(attribute(entry, 'day')) - first;
    if (Number.isInteger(place) && place >= 0 && place < MOST_DAYS) named[place] = nameOf(entry);
  }
  return Array.from(named, (name) => name ?? '');
}

/** Days of the longest cycle that aSc knows. */
export const MOST_DAYS = 31;

/** The 2008 form counts its days from 0 or from 1. */
function firstDayNumber(root: XmlElement): number {
  const numbers = childElements(childNamed(root, 'days')).map((day) => attribute(day, 'day'));
  return numbers.length > 0 && !numbers.includes('0') ? 1 : 0;
}

function namesByBits(root: XmlElement, list: string, bits: string): ReadonlyMap<string, string> {
  return new Map(childElements(childNamed(root, list)).map((entry) => [attribute(entry, bits) ?? '', nameOf(entry)]));
}

/** Its full name, else its short one. */
export function nameOf(entry: XmlElement | undefined): string {
  return (attribute(entry ?? null, 'name') || attribute(entry ?? null, 'short') || '').trim();
}
