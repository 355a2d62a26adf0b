import type ICAL from 'ical.js';
import { dateText, dayNumber } from './dates.ts';

/** A moment as the school's clock shows it; `minutes` since midnight, null for a whole day. */
export type LocalTime = { readonly day: number; readonly minutes: number | null };

/** The time zone that a calendar names for itself; null where it names none that is known. */
export type CalendarZone = string | null;

/** The first of these names that is a time zone of the IANA list. */
export function knownZone(names: readonly (string | null)[]): CalendarZone {
  return names.find((name): name is string => name !== null && isZone(name)) ?? null;
}

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/**
 * Times with a zone of their own or none are taken as printed. Only times in UTC, as some programs write for every zone, are
 * moved to the calendar's own zone; without one they stay in UTC, which `isDoubtful` tells.
 */
export function localTime(time: ICAL.Time, zone: CalendarZone): LocalTime {
  if (time.isDate) return { day: dayNumber(time.year, time.month, time.day), minutes: null };
  if (!isUtc(time) || zone === null) {
    return { day: dayNumber(time.year, time.month, time.day), minutes: time.hour * 60 + time.minute };
  }
  const moment = Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute);
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    hourCycle: 'h23',
  }).formatToParts(moment);
  const value = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((part) => part.type === type)?.value);
  return {
    day: dayNumber(value('year'), value('month'), value('day')),
    minutes: value('hour') * 60 + value('minute'),
  };
}

export function isUtc(time: ICAL.Time): boolean {
  return time.zone?.tzid === 'UTC';
}

/** "2026-09-07 08:00", as a person would write it. */
export function momentText({ day, minutes }: LocalTime): string {
  return minutes === null ? dateText(day) : `${dateText(day)} ${clockOf(minutes)}`;
}

export function clockOf(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
