import { cycleDayOf } from '../../../shared/timetable/days/cycle-days.ts';
import { weekDays } from '../../../shared/timetable/days/day-names.ts';
import { MOST_BLOCKS, MOST_RECORDS } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import type { XmlElement } from '../sources/xml.ts';
import { attribute, childElements, childNamed } from '../sources/xml.ts';
import type { AscCard } from './asc-cards.ts';
import { joinPeriods } from './asc-cards.ts';
import type { Lists, Named } from './asc-lists.ts';
import { MOST_DAYS, byId, nameOf, readLists } from './asc-lists.ts';
import type { ExchangeContent, ExchangeLesson } from './exchange-content.ts';
import { dayOfName } from './day-of-name.ts';
import { emptyLesson, joinTexts } from './exchange-content.ts';

/**
 * The XML that aSc Timetables and EduPage export: lists of periods, days, weeks, terms, teachers, rooms, subjects, classes
 * and groups; lessons that refer to them; and cards that put a lesson into a day, a period, weeks and a room. Its 2012 form writes days,
 * weeks and terms as bits ("01000" is the second day), its 2008 form numbers the days.
 */
export function readAscTimetable(root: XmlElement): ExchangeContent {
  const lists = readLists(root);
  const lessonsById = byId(root, 'lessons');
  const cards = withinLimit(childElements(childNamed(root, 'cards')), (card) => cardsOf(card, lists, lessonsById));
  const lessons = withinLimit(joinPeriods(cards), (card) => lessonsOf(card, lists));
  const placed = new Set(cards.map((card) => card.lesson));
  const unplaced = [...lessonsById.values()].filter((lesson) => !placed.has(lesson));
  const setAside = [
    ...unplaced.map((lesson) => ({ text: describe(lesson, lists), reason: 'not-placed' })),
    ...childElements(childNamed(root, 'breaks')).map((entry) => ({ text: describeBreak(entry), reason: 'break' })),
  ];
  return {
    title: attribute(root, 'displayname'),
    columns: [
      'days',
      'period',
      'starttime',
      'endtime',
      'subject',
      'classes',
      'groups',
      'teachers',
      'classroom',
      'weeks',
    ],
    lessons,
    setAside,
    warnings: [],
  };
}

/** A card may stand for many days and a lesson for many classes, so small files can grow. */
function withinLimit<From, To>(from: readonly From[], toSome: (one: From) => readonly To[]): To[] {
  const all: To[] = [];
  for (const one of from) {
    all.push(...toSome(one));
    if (all.length > MOST_RECORDS) throw new Refusal('tooManyBlocks', { blocks: all.length, most: MOST_BLOCKS });
  }
  return all;
}

/** One card may stand for several days: several bits, or several patterns with commas between. */
function cardsOf(card: XmlElement, lists: Lists, lessonsById: Named): AscCard[] {
  const lesson = lessonsById.get(attribute(card, 'lessonid') ?? '');
  const period = attribute(card, 'period') ?? '';
  if (!lesson || period === '') return [];
  const rooms = attribute(card, 'classroomids') || attribute(card, 'classroomid') || '';
  const length = Number(attribute(lesson, 'periodspercard') || attribute(lesson, 'durationperiods') || 1);
  return daysOfCard(card, lists).map((day) => ({
    lesson,
    day,
    period,
    periods: Number.isInteger(length) && length > 1 && length <= MOST_PERIODS ? length : 1,
    weeks: attribute(card, 'weeks') ?? attribute(card, 'week') ?? '',
    terms: attribute(card, 'terms') ?? '',
    rooms,
  }));
}

/** Periods that one lesson can run on for; more is a damaged file. */
const MOST_PERIODS = 20;

function daysOfCard(card: XmlElement, { firstDay }: Lists): number[] {
  const bits = attribute(card, 'days');
  if (bits !== null && /^[01]{2,31}(?:,[01]{2,31})*$/.test(bits)) {
    return [...new Set(bits.split(',').flatMap((one) => [...one].flatMap((bit, at) => (bit === '1' ? [at] : []))))];
  }
  const number = Number(attribute(card, 'day') ?? bits ?? '');
  return attribute(card, 'day') && Number.isInteger(number) && number >= firstDay && number < MOST_DAYS
    ? [number - firstDay]
    : [];
}

/** A lesson of several classes stands in the timetable of each. */
function lessonsOf(card: AscCard, lists: Lists): ExchangeLesson[] {
  const { lesson } = card;
  const classes = idsOf(lesson, 'classids', 'classid');
  const title = nameOf(lists.subjects.get(attribute(lesson, 'subjectid') ?? ''));
  const teacher = namesOf(idsOf(lesson, 'teacherids', 'teacherid'), lists.teachers);
  const room = namesOf(card.rooms.split(','), lists.rooms);
  const weeks = weeksOf(card.weeks, lists.weeks);
  const term = lists.terms.size > 1 && isPartly(card.terms) ? (lists.terms.get(card.terms) ?? null) : null;
  const dayName = lists.dayNames[card.day] || null;
  const times = timesOf(card, lists);
  return (classes.length === 0 ? [null] : classes).map((classId) => {
    const group = groupsOf(lesson, classId, lists);
    const className = classId === null ? null : nameOf(lists.classes.get(classId)) || classId;
    const printed = [
      dayName ?? String(card.day + 1),
      times.period,
      times.start ?? '',
      times.end ?? '',
      title,
      className ?? '',
      group ?? '',
      teacher ?? '',
      room ?? '',
      weeks ?? '',
    ];
    return {
      ...emptyLesson(title, printed),
      ...dayOf(card.day, lists),
      ...times,
      teacher,
      room,
      class: className,
      weeks,
      notes: joinTexts([group, term]),
      reasons: title === '' ? ['title-missing'] : [],
    };
  });
}

/** A weekday by its name; without names aSc's week begins on Monday. A name that is no weekday is a day of a cycle. */
function dayOf(place: number, { dayNames }: Lists): Pick<ExchangeLesson, 'day' | 'cycleDay'> {
  const name = dayNames[place] ?? '';
  const isWeek = dayNames.every((one) => cycleDayOf(one) === null);
  const named = isWeek && name !== '' ? dayOfName(name) : null;
  if (named) return { day: named, cycleDay: null };
  if (name !== '') return { day: null, cycleDay: name };
  return { day: weekDays[place] ?? null, cycleDay: null };
}

function timesOf(card: AscCard, { periods }: Lists): { start: string | null; end: string | null; period: string } {
  const last = String(Number(card.period) + card.periods - 1);
  const [from, to] = [periods.get(card.period), periods.get(last) ?? periods.get(card.period)];
  const label = (entry: XmlElement | undefined, number: string) =>
    attribute(entry ?? null, 'short') || attribute(entry ?? null, 'name') || number;
  const first = label(from, card.period);
  return {
    start: clockTime(attribute(from ?? null, 'starttime')),
    end: clockTime(attribute(to ?? null, 'endtime')),
    period: card.periods > 1 ? `${first}-${label(to, last)}` : first,
  };
}

/** "8:00" and "08:00" are 08:00; anything else is no time. */
function clockTime(text: string | null): string | null {
  const match = /^([01]?\d|2[0-3])[:.]([0-5]\d)(?::\d\d)?$/.exec(text?.trim() ?? '');
  return match ? `${match[1]?.padStart(2, '0')}:${match[2]}` : null;
}

function idsOf(lesson: XmlElement, ...names: readonly string[]): string[] {
  const text = names.map((name) => attribute(lesson, name)).find((value) => value) ?? '';
  return [...new Set(text.split(',').flatMap((id) => (id.trim() ? [id.trim()] : [])))];
}

function namesOf(ids: readonly string[], list: Named): string | null {
  return joinTexts(ids.map((id) => nameOf(list.get(id.trim()))));
}

/** Groups of this class that are not the entire class. */
function groupsOf(lesson: XmlElement, classId: string | null, { groups }: Lists): string | null {
  const parts = idsOf(lesson, 'groupids', 'groupid').flatMap((id) => groups.get(id) ?? []);
  const ofClass = parts.filter(
    (group) => attribute(group, 'entireclass') !== '1' && (classId === null || attribute(group, 'classid') === classId),
  );
  return joinTexts(ofClass.map((group) => nameOf(group)));
}

/** "11" is every week; "10" is called as the file calls it, else A. */
function weeksOf(bits: string, names: ReadonlyMap<string, string>): string | null {
  if (!isPartly(bits)) return null;
  const letters = [...bits].flatMap((bit, at) => (bit === '1' ? [String.fromCharCode(65 + at)] : []));
  return names.get(bits) || letters.join(', ');
}

function isPartly(bits: string): boolean {
  return /^[01]{2,26}$/.test(bits) && bits.includes('1') && bits.includes('0');
}

function describe(lesson: XmlElement, lists: Lists): string {
  const subject = nameOf(lists.subjects.get(attribute(lesson, 'subjectid') ?? ''));
  const classes = namesOf(idsOf(lesson, 'classids', 'classid'), lists.classes);
  return joinTexts([subject, classes, namesOf(idsOf(lesson, 'teacherids', 'teacherid'), lists.teachers)]) ?? '';
}

function describeBreak(entry: XmlElement): string {
  const times = [attribute(entry, 'starttime'), attribute(entry, 'endtime')].filter(Boolean).join('–');
  return joinTexts([nameOf(entry), times], ' ') ?? '';
}
