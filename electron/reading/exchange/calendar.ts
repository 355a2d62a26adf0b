import ICAL from 'ical.js';
import { findFacts } from '../../../shared/timetable/school-words.ts';
import { Refusal } from '../refusal.ts';
import type { CalendarZone, LocalTime } from './calendar-times.ts';
import { clockOf, isUtc, knownZone, localTime, momentText } from './calendar-times.ts';
import type { ExchangeContent, ExchangeLesson } from './exchange-content.ts';
import { emptyLesson, joinTexts } from './exchange-content.ts';
import type { Occurrence } from './fold-weeks.ts';
import { foldWeeks } from './fold-weeks.ts';
import type { Repeat } from './repeats.ts';
import { daysOf } from './repeats.ts';

/** Events of one calendar; a school year of single lessons of one class has about 1,500. */
const MOST_EVENTS = 20_000;
/** Times that all events together take place. */
const MOST_OCCURRENCES = 200_000;
/** A note longer than this is a letter. */
const LONGEST_NOTE = 500;
const MINUTES_A_DAY = 24 * 60;

/** Reads an iCalendar file (RFC 5545). Throws a Refusal: unreadable, tooLarge. */
export function readCalendar(text: string): ExchangeContent {
  const calendars = parseCalendars(text);
  const warnings = new Set<string>();
  const setAside: { text: string; reason: string }[] = [];
  const occurrences: Occurrence[] = [];
  for (const calendar of calendars) {
    const zone = zoneOf(calendar);
    const events = calendar.getAllSubcomponents('vevent');
    if (events.length > MOST_EVENTS) throw new Refusal('tooLarge');
    const replaced = replacedTimes(events, zone);
    for (const event of events) {
      const read = readEvent(event, zone);
      if ('reason' in read) setAside.push(read);
      else {
        if (read.isRepeatUnread) warnings.add('repeats-not-read');
        for (const day of daysOfEvent(event, read, replaced, zone)) occurrences.push({ lesson: read.lesson, day });
      }
      if (occurrences.length > MOST_OCCURRENCES) throw new Refusal('tooLarge');
    }
  }
  return {
    title: joinTexts(calendars.map((calendar) => textOf(calendar, 'x-wr-calname'))),
    columns: ['DTSTART', 'DTEND', 'RRULE', 'SUMMARY', 'LOCATION', 'DESCRIPTION'],
    lessons: foldWeeks(occurrences),
    setAside,
    warnings: [...warnings],
  };
}

function parseCalendars(text: string): ICAL.Component[] {
  try {
    const parsed: unknown = ICAL.parse(text);
    const components = Array.isArray(parsed) && Array.isArray(parsed[0]) ? (parsed as unknown[]) : [parsed];
    return components.map((one) => new ICAL.Component(one as ConstructorParameters<typeof ICAL.Component>[0]));
  } catch {
    // The parser's own words quote the file; nothing of them may travel further.
    throw new Refusal(/END:VCALENDAR\s*$/i.test(text) ? 'unreadable' : 'truncated');
  }
}

/** Calendars say it in two places: a line of their own, or the one zone they describe. */
function zoneOf(calendar: ICAL.Component): CalendarZone {
  const zones = calendar.getAllSubcomponents('vtimezone').map((zone) => textOf(zone, 'tzid'));
  return knownZone([textOf(calendar, 'x-wr-timezone'), ...(zones.length === 1 ? zones : [])]);
}

type EventRead = {
  readonly lesson: ExchangeLesson;
  readonly start: LocalTime;
  readonly repeat: Repeat | null;
  readonly isRepeatUnread: boolean;
};

function readEvent(event: ICAL.Component, zone: CalendarZone): EventRead | { text: string; reason: string } {
  const title = textOf(event, 'summary') ?? '';
  const from = timeOf(event, 'dtstart');
  if (!from) return { text: title, reason: 'no-time-given' };
  const start = localTime(from, zone);
  const text = joinTexts([momentText(start), title], ' ') ?? '';
  if (textOf(event, 'status')?.toUpperCase() === 'CANCELLED') return { text, reason: 'cancelled' };
  const minutes = lengthOf(event, start, zone);
  if (start.minutes === null || (minutes ?? 0) > MINUTES_A_DAY) return { text, reason: 'whole-days' };
  const end = minutes === null || minutes <= 0 ? null : (start.minutes + minutes) % MINUTES_A_DAY;
  const rule = event.getFirstPropertyValue('rrule');
  const repeat = rule instanceof ICAL.Recur ? repeatOf(rule, zone) : null;
  const { teacher, className, notes } = readDescription(textOf(event, 'description'));
  const room = textOf(event, 'location');
  const printed = [
    momentText(start),
    end === null ? '' : clockOf(end),
    rule instanceof ICAL.Recur ? rule.toString() : '',
    title,
    room ?? '',
    notes ?? '',
  ];
  const lesson: ExchangeLesson = {
    ...emptyLesson(title, printed),
    start: clockOf(start.minutes),
    end: end === null ? null : clockOf(end),
    teacher,
    room,
    class: className,
    notes,
    reasons: [...(isUtc(from) && zone === null ? ['time-in-utc'] : []), ...(title === '' ? ['title-missing'] : [])],
  };
  return { lesson, start, repeat, isRepeatUnread: rule instanceof ICAL.Recur && repeat === null };
}

/** Minutes from start to end; null where the file states neither an end nor a length. */
function lengthOf(event: ICAL.Component, start: LocalTime, zone: CalendarZone): number | null {
  const to = timeOf(event, 'dtend');
  if (to) {
    const end = localTime(to, zone);
    return (end.day - start.day) * MINUTES_A_DAY + (end.minutes ?? 0) - (start.minutes ?? 0);
  }
  const length = event.getFirstPropertyValue('duration');
  return length instanceof ICAL.Duration ? Math.round(length.toSeconds() / 60) : null;
}

/** Rules by the day and by the week; the others (months, years) are no timetable's. */
function repeatOf(rule: ICAL.Recur, zone: CalendarZone): Repeat | null {
  const every = rule.freq === 'WEEKLY' ? 'week' : rule.freq === 'DAILY' ? 'day' : null;
  if (every === null || !(rule.interval >= 1)) return null;
  const parts = rule.parts as Readonly<Record<string, readonly unknown[] | undefined>>;
  const days = (parts['BYDAY'] ?? []).map((day) => String(day).slice(-2));
  return {
    every,
    interval: rule.interval,
    days,
    count: rule.count ?? null,
    until: rule.until ? localTime(rule.until, zone).day : null,
    // The parser numbers Sunday 1 to Saturday 7.
    weekStart: (rule.wkst + 5) % 7,
  };
}

/** Days on which the event takes place: by its rule and its further dates, without those taken out or moved. */
function daysOfEvent(
  event: ICAL.Component,
  { start, repeat }: EventRead,
  replaced: ReadonlySet<string>,
  zone: CalendarZone,
): number[] {
  const listed = (name: string) =>
    event
      .getAllProperties(name)
      .flatMap((property) => property.getValues())
      .flatMap((time) => (time instanceof ICAL.Time ? [localTime(time, zone).day] : []));
  const without = new Set(listed('exdate'));
  const uid = textOf(event, 'uid') ?? '';
  const isMoved = event.hasProperty('recurrence-id');
  return [...daysOf(start.day, repeat), ...listed('rdate')].filter(
    (day) => !without.has(day) && (isMoved || !replaced.has(`${uid} ${day}`)),
  );
}

/** Which times of which events another event of the same name stands in for. */
function replacedTimes(events: readonly ICAL.Component[], zone: CalendarZone): ReadonlySet<string> {
  return new Set(
    events.flatMap((event) => {
      const time = timeOf(event, 'recurrence-id');
      return time ? [`${textOf(event, 'uid') ?? ''} ${localTime(time, zone).day}`] : [];
    }),
  );
}

/** "Teacher: Ms Sample" in a description is the teacher; the rest is a note. */
function readDescription(
  text: string | null,
): Pick<ExchangeLesson, 'teacher' | 'notes'> & { className: string | null } {
  let teacher: string | null = null;
  let className: string | null = null;
  const rest = (text ?? '').split(/\r?\n/).filter((line) => {
    const facts = findFacts(line);
    teacher ??= facts.find(({ fact }) => fact === 'teacher')?.value ?? null;
    className ??= facts.find(({ fact }) => fact === 'class')?.value ?? null;
    return !facts.some(({ fact }) => fact === 'teacher' || fact === 'class');
  });
  return { teacher, className, notes: joinTexts([rest.join('\n').trim().slice(0, LONGEST_NOTE)]) };
}

function textOf(component: ICAL.Component, name: string): string | null {
  const value = component.getFirstPropertyValue(name);
  const text = typeof value === 'string' ? value.trim() : '';
  return text === '' ? null : text;
}

function timeOf(event: ICAL.Component, name: string): ICAL.Time | null {
  const value = event.getFirstPropertyValue(name);
  return value instanceof ICAL.Time ? value : null;
}
