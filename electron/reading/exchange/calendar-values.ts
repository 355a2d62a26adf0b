import ICAL from 'ical.js';

/** Thrown for a value that is not written as its kind is; the event it stands in is set aside. */
export class UnreadableValue extends Error {}

/** The parser reads a value when it is first asked for, and its own words would quote the file. */
function stated<Value>(ask: () => Value): Value {
  try {
    return ask();
  } catch {
    throw new UnreadableValue('a value that is not written as its kind is');
  }
}

export function textOf(component: ICAL.Component, name: string): string | null {
  const value = stated(() => component.getFirstPropertyValue(name));
  const text = typeof value === 'string' ? value.trim() : '';
  return text === '' ? null : text;
}

export function timeOf(event: ICAL.Component, name: string): ICAL.Time | null {
  const value = stated(() => event.getFirstPropertyValue(name));
  return value instanceof ICAL.Time ? value : null;
}

/** All times of a property that may be there several times, with several times each. */
export function timesOf(event: ICAL.Component, name: string): ICAL.Time[] {
  const values = stated(() => event.getAllProperties(name).flatMap((property) => property.getValues()));
  return values.flatMap((value) => (value instanceof ICAL.Time ? [value] : []));
}

export function ruleOf(event: ICAL.Component): ICAL.Recur | null {
  const value = stated(() => event.getFirstPropertyValue('rrule'));
  return value instanceof ICAL.Recur ? value : null;
}

/** How long the event says it lasts, in minutes. */
export function durationOf(event: ICAL.Component): number | null {
  const value = stated(() => event.getFirstPropertyValue('duration'));
  return value instanceof ICAL.Duration ? Math.round(value.toSeconds() / 60) : null;
}
