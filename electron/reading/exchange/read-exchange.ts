import { weekDays } from '../../../shared/timetable/days/day-names.ts';
import { fractionBox } from '../../../shared/timetable/geometry.ts';
import { emptyHeader } from '../../../shared/timetable/headings/header-facts.ts';
import type { ReadBlock, Reading, ReadingPart, SetAside } from '../../../shared/timetable/reading.ts';
import { classInHeading } from '../../../shared/timetable/headings/heading-statements.ts';
import type { Sheet } from '../../../shared/timetable/sheet.ts';
import { LARGEST_EXCHANGE, MOST_BLOCKS } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import { parseXml } from '../sources/xml.ts';
import { readAscTimetable } from './asc-timetable.ts';
import { readCalendar } from './calendar.ts';
import { decodeText } from '../sources/text-encoding.ts';
import type { ExchangeContent, ExchangeKind, ExchangeLesson } from './exchange-content.ts';
import { layOutLessons } from './lay-out-lessons.ts';
import { readUntisLessons } from './untis-lessons.ts';

/** The parts of a reading that such a file gives, and the lists that stand for its pages. */
export type ExchangeRead = Pick<Reading, 'header' | 'parts' | 'blocks' | 'setAside' | 'warnings'> & {
  readonly sheets: readonly Sheet[];
};

/**
 * Reads a file that another timetable or calendar program made: nothing is recognised or guessed, every lesson is what its
 * record says. Each class has its own part and page (each teacher, for lessons without a class). Throws a Refusal: unreadable,
 * truncated, tooLarge, noTimetable, tooManyBlocks.
 */
export function readExchange(kind: ExchangeKind, bytes: Uint8Array): ExchangeRead {
  if (bytes.byteLength > LARGEST_EXCHANGE) throw new Refusal('tooLarge');
  const content = readContent(kind, bytes);
  if (content.lessons.length === 0) throw new Refusal('noTimetable');
  if (content.lessons.length > MOST_BLOCKS)
    throw new Refusal('tooManyBlocks', { blocks: content.lessons.length, most: MOST_BLOCKS });
  if (content.setAside.length > MOST_BLOCKS) throw new Refusal('unreadable');
  return composeParts(content);
}

function readContent(kind: ExchangeKind, bytes: Uint8Array): ExchangeContent {
  const text = decodeText(bytes, declaredEncoding(bytes));
  switch (kind) {
    case 'asc-xml':
      if (!/<\/timetable\s*>\s*(?:<!--[^]*-->\s*)?$/i.test(text)) throw new Refusal('truncated');
      return readAscTimetable(parseXml(new TextEncoder().encode(text)));
    case 'untis-gpu':
      return readUntisLessons(text);
    case 'icalendar':
      return readCalendar(text.replace(/^\ufeff/, ''));
  }
}

/** What an XML declaration says; the declaration itself is plain letters in every encoding that is not told by its first bytes. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  return /^<\?xml[^>]*encoding\s*=\s*["']([\w-]+)["']/i.exec(head)?.[1] ?? null;
}

function composeParts({ title, columns, lessons, setAside, warnings }: ExchangeContent): ExchangeRead {
  const named = title === null ? null : classInHeading(title);
  const owners = [...Map.groupBy(lessons, (lesson) => JSON.stringify(ownerOf(lesson))).values()]
    .map((own) => ({ own: own.toSorted(byPlace), owner: ownerOf(own[0]!) }))
    .toSorted((a, b) => byOwner(a.owner, b.owner));
  const others = setAside.map(({ text }) => text);
  const read = owners.map(({ own, owner }, index) =>
    composePart(own, owner, { page: index + 1, title, columns, others: index === 0 ? others : [] }),
  );
  const blocks = read.flatMap(({ blocks: some }) => some).map((block, index) => ({ ...block, id: `b${index + 1}` }));
  const only = owners.length === 1 ? owners[0]?.owner : undefined;
  return {
    header: { ...emptyHeader, title, class: only?.class ?? named, teacher: only?.teacher ?? null },
    parts: read.map(({ part }) => (owners.length === 1 ? { ...part, class: part.class ?? named } : part)),
    blocks,
    setAside: setAside.map(({ text, reason }, index): SetAside => {
      const box = read[0]?.others[index] ?? [0, 0, 0, 0];
      return { page: 1, box, text: text.slice(0, LONGEST_VALUE), reason };
    }),
    warnings: [...warnings],
    sheets: read.map(({ sheet }) => sheet),
  };
}

/** Whose timetable a lesson belongs to. */
type Owner = { readonly class: string | null; readonly teacher: string | null };

function ownerOf({ class: className, teacher, period }: ExchangeLesson): Owner {
  // A calendar is one timetable; who teaches says nothing about whose it is.
  const isPlan = period !== null;
  return { class: className, teacher: className === null && isPlan ? teacher : null };
}

function byOwner(a: Owner, b: Owner): number {
  if ((a.class === null) !== (b.class === null)) return a.class === null ? 1 : -1;
  const name = (owner: Owner) => owner.class ?? owner.teacher ?? '';
  return name(a).localeCompare(name(b), 'en', { numeric: true });
}

function byPlace(a: ExchangeLesson, b: ExchangeLesson): number {
  return (
    (a.cycleDay ?? '').localeCompare(b.cycleDay ?? '', 'en', { numeric: true }) ||
    rank(a) - rank(b) ||
    (a.date ?? '').localeCompare(b.date ?? '') ||
    (a.start ?? '99').localeCompare(b.start ?? '99') ||
    (a.period ?? '').localeCompare(b.period ?? '', 'en', { numeric: true }) ||
    a.title.localeCompare(b.title, 'en')
  );
}

function rank({ day }: ExchangeLesson): number {
  return day === null ? weekDays.length : weekDays.indexOf(day);
}

/** What a part's page shows besides its lessons; entries that are no lesson stand on the first. */
type PageFrame = {
  readonly page: number;
  readonly title: string | null;
  readonly columns: readonly string[];
  readonly others: readonly string[];
};

type PartRead = {
  readonly part: ReadingPart;
  readonly blocks: readonly ReadBlock[];
  readonly sheet: Sheet;
  readonly others: readonly ReadBlock['box'][];
};

function composePart(lessons: readonly ExchangeLesson[], owner: Owner, frame: PageFrame): PartRead {
  const { page, title, columns, others } = frame;
  const name = owner.class ?? owner.teacher ?? title ?? '';
  const printed = lessons.map((lesson) => lesson.printed);
  const list = layOutLessons(page, name, columns, printed, others);
  const { sheet, rows } = list;
  const part: ReadingPart = { id: `p${page}`, page, ...owner, week: null, room: null };
  const blocks = lessons.map((lesson, index) =>
    toBlock(lesson, part, fractionBox(rows[index] ?? sheet.grids[0]!.box, sheet)),
  );
  return { part, blocks, sheet, others: list.others.map((box) => fractionBox(box, sheet)) };
}

/** What a record leaves in doubt; everything else is certain. */
const DOUBTED_FIELDS: Readonly<Record<string, readonly string[]>> = {
  'time-in-utc': ['start', 'end'],
  'title-missing': ['title'],
  'day-missing': ['day'],
};
const DOUBTFUL = 0.5;
/** No subject, name or note is longer; only a damaged or hostile file goes on. */
const LONGEST_VALUE = 500;

function toBlock(lesson: ExchangeLesson, part: ReadingPart, box: ReadBlock['box']): ReadBlock {
  const { printed: _printed, inferred, reasons: stated, ...fields } = lesson;
  const shortened = (text: string | null) => text?.slice(0, LONGEST_VALUE) ?? null;
  const hasDay = lesson.day !== null || lesson.cycleDay !== null;
  const reasons = [...stated, ...(hasDay ? [] : ['day-missing'])];
  const field = (name: string) => {
    const own = reasons.filter((reason) => DOUBTED_FIELDS[reason]?.includes(name));
    return { confidence: own.length > 0 ? DOUBTFUL : 1, reasons: own, alternatives: [] };
  };
  return {
    ...fields,
    title: fields.title.slice(0, LONGEST_VALUE),
    teacher: shortened(fields.teacher),
    room: shortened(fields.room),
    class: shortened(fields.class),
    notes: shortened(fields.notes),
    id: '',
    part: part.id,
    page: part.page,
    box,
    confidence: reasons.length > 0 ? DOUBTFUL : 1,
    needsReview: reasons.length > 0,
    reasons,
    inferred: [...inferred],
    fields: { title: field('title'), day: field('day'), start: field('start'), end: field('end') },
  };
}
