import type { ReadGrid } from '../plans/choose-plan.ts';
import type { Headings } from './grid-headings.ts';
import type { HeaderFound } from './header-facts.ts';
import { readHeader } from './header-facts.ts';
import { firstRowOf } from '../account.ts';
import type { ReadingHeader, ReadingPart } from '../reading.ts';
import { looksLikePerson } from '../cells/line-role.ts';
import { classInHeading } from './heading-statements.ts';
import type { Sheet, TextLine } from '../sheet.ts';
import { isWeekPhrase } from '../days/week-words.ts';

/** The parts of one page, the part of each of its timetables, and the heading lines that told them. */
export type PageParts = {
  readonly parts: readonly ReadingPart[];
  readonly partOf: ReadonlyMap<ReadGrid, ReadingPart>;
  readonly used: ReadonlySet<TextLine>;
  /** What holds for the page though it stands over its timetables: a title that all of them have, a school, a term. */
  readonly common: Pick<ReadingHeader, 'title' | 'school' | 'term'>;
};

type Facts = Pick<ReadingPart, 'class' | 'teacher' | 'week' | 'room'>;

/** Timetables under headings that say the same (or nothing) are one part; every other heading begins a part of its own. */
export function divideIntoParts(
  sheet: Sheet,
  timetables: readonly ReadGrid[],
  headings: Headings,
  page: HeaderFound,
): PageParts {
  const common = withDefaults(factsOf(page.header), factsOfName(sheet.name));
  const parts: ReadingPart[] = [];
  const used = new Set<TextLine>();
  const said: ReadingHeader[] = [];
  const partOf = new Map<ReadGrid, ReadingPart>();
  const partFor = (facts: Facts): ReadingPart => {
    const known = parts.find((part) =>
      (['class', 'teacher', 'week', 'room'] as const).every((f) => part[f] === facts[f]),
    );
    if (known) return known;
    const id = parts.length === 0 ? `p${sheet.page}` : `p${sheet.page}-${parts.length + 1}`;
    parts.push({ id, page: sheet.page, ...facts });
    return parts.at(-1) ?? { id, page: sheet.page, ...facts };
  };
  let before = common;
  for (const read of timetables) {
    const own = readHeader(headings.own.get(read) ?? [], firstRowOf(read), false);
    for (const line of own.used) used.add(line);
    said.push(own.header);
    // Thursday and Friday below Monday to Wednesday, without a heading, go on with the same class.
    const facts = own.used.size === 0 ? before : withDefaults(factsOf(own.header), common);
    before = facts;
    partOf.set(read, partFor(facts));
  }
  if (parts.length === 0) partFor(common);
  return { parts, partOf, used, common: commonFacts(said) };
}

function commonFacts(said: readonly ReadingHeader[]): PageParts['common'] {
  const only = (fact: 'school' | 'term') => {
    const values = new Set(said.flatMap((header) => header[fact] ?? []));
    return values.size === 1 ? ([...values][0] ?? null) : null;
  };
  const title = said[0]?.title ?? null;
  const isShared = said.every((header) => header.title === title);
  return { title: isShared ? title : null, school: only('school'), term: only('term') };
}

function factsOf({ class: name, teacher, week, room }: HeaderFound['header']): Facts {
  return { class: name, teacher, week, room };
}

function withDefaults(facts: Facts, others: Facts): Facts {
  return {
    class: facts.class ?? others.class,
    teacher: facts.teacher ?? others.teacher,
    week: facts.week ?? others.week,
    room: facts.room ?? others.room,
  };
}

/** What an Excel tab's name says of itself: a class, a teacher, the weeks. */
function factsOfName(name: string | null): Facts {
  const text = name?.trim() ?? '';
  return {
    class: classInHeading(text),
    teacher: looksLikePerson(text) ? text : null,
    week: isWeekPhrase(text) ? text : null,
    room: null,
  };
}
