import { weekDays } from '../../../shared/timetable/days/day-names.ts';
import { MOST_BLOCKS, MOST_RECORDS } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import type { ExchangeContent, ExchangeLesson } from './exchange-content.ts';
import { emptyLesson, joinTexts } from './exchange-content.ts';

/**
 * Untis' export of the timetable, GPU001.TXT: a line for each class, teacher and period with the fields lesson number,
 * class, teacher, subject, room, day (1 Monday to 7 Sunday), period and, in minute mode, length. Comma, semicolon or tab between
 * them, texts in double quotes (Untis manual, "Export the timetable (001)").
 */
const SEPARATORS = [',', ';', '\t'] as const;
const FEWEST_FIELDS = 7;
/** Untis counts up to 59 periods a day. */
const MOST_PERIODS = 59;

/** Lessons without a place and damaged lines may stand among the records, but not many. */
const FEWEST_RECORDS = 0.9;

/** Whether the lines have the fields of GPU001. `isCut`: there is more text after this, the last line may be half. */
export function isUntisText(text: string, isCut: boolean): boolean {
  const lines = linesOf(text);
  const whole = isCut ? lines.slice(0, -1) : lines;
  const separator = separatorOf(whole);
  if (separator === null) return false;
  return whole.filter((line) => recordOf(line, separator) !== null).length >= FEWEST_RECORDS * whole.length;
}

/** Reads the whole export; a line that is no record is set aside as it stands. Throws a Refusal: tooManyBlocks. */
export function readUntisLessons(text: string): ExchangeContent {
  const lines = linesOf(text);
  if (lines.length > MOST_RECORDS) throw new Refusal('tooManyBlocks', { blocks: lines.length, most: MOST_BLOCKS });
  const separator = separatorOf(lines) ?? ',';
  const lessonsByPlace = new Map<string, ExchangeLesson>();
  const setAside: { text: string; reason: string }[] = [];
  for (const line of lines) {
    const record = recordOf(line, separator);
    if (!record) setAside.push({ text: line.slice(0, 200), reason: 'not-a-lesson-record' });
    else addRecord(lessonsByPlace, record);
  }
  return {
    title: null,
    columns: ['Nr', 'Klasse', 'Lehrer', 'Fach', 'Raum', 'Tag', 'Stunde'],
    lessons: [...lessonsByPlace.values()],
    setAside,
    warnings: ['no-clock-times'],
  };
}

type UntisRecord = {
  readonly fields: readonly string[];
  readonly day: number;
  readonly period: number;
};

/** Two teachers in the same room with the same class are one lesson that the file lists twice. */
function addRecord(lessonsByPlace: Map<string, ExchangeLesson>, { fields, day, period }: UntisRecord): void {
  const [number = '', className = '', teacher = '', subject = '', room = ''] = fields;
  const place = JSON.stringify([number, className, subject, room, day, period]);
  const known = lessonsByPlace.get(place);
  lessonsByPlace.set(place, {
    ...emptyLesson(subject || number, known?.printed ?? fields.slice(0, FEWEST_FIELDS)),
    day: weekDays[day - 1] ?? null,
    period: String(period),
    teacher: joinTexts([known?.teacher, teacher]),
    room: joinTexts([room]),
    class: joinTexts([className]),
    reasons: subject ? [] : ['title-missing'],
  });
}

function linesOf(text: string): string[] {
  return text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '');
}

function separatorOf(lines: readonly string[]): string | null {
  const first = lines[0];
  return first === undefined ? null : (SEPARATORS.find((separator) => recordOf(first, separator) !== null) ?? null);
}

function recordOf(line: string, separator: string): UntisRecord | null {
  const fields = splitFields(line, separator);
  if (fields.length < FEWEST_FIELDS || !/^\d{1,9}$/.test(fields[0] ?? '')) return null;
  const [day, period] = [wholeNumber(fields[5]), wholeNumber(fields[6])];
  if (day === null || day < 1 || day > 7 || period === null || period > MOST_PERIODS) return null;
  return [fields[1], fields[2], fields[3]].some(Boolean) ? { fields, day, period } : null;
}

function wholeNumber(field: string | undefined): number | null {
  return /^\d{1,2}$/.test(field ?? '') ? Number(field) : null;
}

/** A separator within quotes belongs to the text; two quotes within quotes are one. */
function splitFields(line: string, separator: string): string[] {
  const fields: string[] = [];
  let field = '';
  let isQuoted = false;
  for (let at = 0; at < line.length; at++) {
    const letter = line[at];
    if (letter === '"' && isQuoted && line[at + 1] === '"') {
      field += '"';
      at += 1;
    } else if (letter === '"') isQuoted = !isQuoted;
    else if (letter === separator && !isQuoted) {
      fields.push(field.trim());
      field = '';
    } else field += letter;
  }
  return [...fields, field.trim()];
}
