import ICAL from 'ical.js';
import { findFacts } from '../../../shared/timetable/cells/school-words.ts';
import { MOST_CALENDAR_LINES } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import type { CalendarZone, LocalTime } from './calendar-times.ts';
import { clockOf, isUtc, knownZone, localTime, momentText } from './calendar-times.ts';
import { UnreadableValue, durationOf, ruleOf, textOf, timeOf, timesOf } from './calendar-values.ts';
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
      const read = unlessUnreadable(() => readEvent(event, zone, replaced), UNREADABLE);
      if ('reason' in read) setAside.push(read);
      else {
        if (read.isRepeatUnread) warnings.add('repeats-not-read');
        for (const day of read.days) occurrences.push({ lesson: read.lesson, day });
      }
      if (occurrences.length > MOST_OCCURRENCES) throw new Refusal('tooLarge');
    }
  }
  const { lessons, datedNotes } = foldWeeks(occurrences);
  return {
    title: joinTexts(calendars.map((calendar) => unlessUnreadable(() => textOf(calendar, 'x-wr-calname'), null))),
    columns: ['DTSTART', 'DTEND', 'RRULE', 'SUMMARY', 'LOCATION', 'DESCRIPTION'],
    lessons,
    setAside: [...setAside, ...datedNotes.map((text) => ({ text, reason: 'dated-note' }))],
    warnings: [...warnings],
  };
}

const UNREADABLE = { text: '', reason: 'not-a-lesson-record' };

function unlessUnreadable<Value, Other>(ask: () => Value, other: Other): Value | Other {
  try {
    return ask();
  } catch (error) {
    if (error instanceof UnreadableValue) return other;
    throw error;
  }
}

function parseCalendars(text: string): ICAL.Component[] {
  if (text.split('\n', MOST_CALENDAR_LINES + 1).length > MOST_CALENDAR_LINES) throw new Refusal('tooLarge');
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
  const text = (component: ICAL.Component, name: string) => unlessUnreadable(() => textOf(component, name), null);
  const zones = calendar.getAllSubcomponents('vtimezone').map((zone) => text(zone, 'tzid'));
  return knownZone([text(calendar, 'x-wr-timezone'), ...(zones.length === 1 ? zones : [])]);
}

type EventRead = {
  readonly lesson: ExchangeLesson;
  /** The days on which it takes place. */
  readonly days: readonly number[];
  readonly isRepeatUnread: boolean;
};

function readEvent(
  event: ICAL.Component,
  zone: CalendarZone,
  replaced: ReadonlySet<string>,
): EventRead | { text: string; reason: string } {
  const title = textOf(event, 'summary') ?? '';
  const from = timeOf(event, 'dtstart');
  if (!from) return { text: title, reason: 'no-time-given' };
  const start = localTime(from, zone);
  const text = joinTexts([momentText(start), title], ' ') ?? '';
  if (textOf(event, 'status')?.toUpperCase() === 'CANCELLED') return { text, reason: 'cancelled' };
  const minutes = lengthOf(event, start, zone);
  if (start.minutes === null || (minutes ?? 0) > MINUTES_A_DAY) return { text, reason: 'whole-days' };
  const end = minutes === null || minutes <= 0 ? null : (start.minutes + minutes) % MINUTES_A_DAY;
  const rule = ruleOf(event);
  const repeat = rule && repeatOf(rule, zone);
  const { teacher, className, notes } = readDescription(textOf(event, 'description'));
  const room = textOf(event, 'location');
  const printed = [
    momentText(start),
    end === null ? '' : clockOf(end),
    rule?.toString() ?? '',
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
  const days = daysOfEvent(event, start, repeat, replaced, zone);
  return { lesson, days, isRepeatUnread: rule !== null && repeat === null };
}

/** Minutes from start to end; null where the file states neither an end nor a length. */
function lengthOf(event: ICAL.Component, start: LocalTime, zone: CalendarZone): number | null {
  const to = timeOf(event, 'dtend');
  if (to) {
    const end = localTime(to, zone);
    return (end.day - start.day) * MINUTES_A_DAY + (end.minutes ?? 0) - (start.minutes ?? 0);
  }
  return durationOf(event);
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
  start: LocalTime,
  repeat: Repeat | null,
  replaced: ReadonlySet<string>,
  zone: CalendarZone,
): number[] {
  const listed = (name: string) => timesOf(event, name).map((time) => localTime(time, zone).day);
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
      const time = unlessUnreadable(() => timeOf(event, 'recurrence-id'), null);
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
