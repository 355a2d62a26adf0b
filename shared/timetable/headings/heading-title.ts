import { readDayLabel } from '../days/day-names.ts';
import { findTimePhrases } from './heading-phrases.ts';
import { cutAtBullets, cutAtDashes, headingPieces } from './heading-pieces.ts';
import { isAllFacts, statementsOf } from './heading-statements.ts';
import { periodLabel } from '../times/period-words.ts';
import { isSpelledOutWord, namesTimetable } from '../cells/school-words.ts';
import type { TextLine } from '../sheet.ts';
import { readTimeLabel } from '../times/time-slots.ts';

/**
 * What the line says as a title, as it is printed: without the school at its ends and without what else stands between
 * bullets; null where nothing but facts, times or days is left.
 */
export function titleOf(line: TextLine): string | null {
  const parts = cutAtBullets(line.text);
  const own = parts.find((part) => namesTimetable(part)) ?? parts.find((part) => !isAllFacts(part));
  const text = own === undefined ? null : withoutSchool(own).replace(/[\s–—:-]+$/u, '');
  if (text === null || !/\p{L}{2}/u.test(text) || isAllFacts(text)) return null;
  if (namesTimetable(text)) return text;
  return saysWhenOrWho(text) || isHeadOfColumn(text) ? null : text;
}

const COLUMN_HEADS =
  /^(?:time|times|hours?|periods?|day|days|lessons?|zeit|uhrzeit|stunden?|std\.?|tag|heures?|ora|ore|horas?|hodina|godz\.?|uur|nr)$/iu;

/** "Student: …", "Weeks 1–11 (30 Sep – 13 Dec)", "18 – 20 Uhr". */
function saysWhenOrWho(text: string): boolean {
  const isLabelled = headingPieces(text).some(({ label }) => label !== null);
  const [phrase] = findTimePhrases(text);
  return isLabelled || phrase?.from === 0 || /\d\s?(?:uhr|h|am|pm)$/iu.test(text);
}

function isHeadOfColumn(text: string): boolean {
  const isLabel = readTimeLabel(text) !== null || readDayLabel(text).length > 0 || periodLabel(text) !== null;
  return isLabel || isSpelledOutWord(text) || COLUMN_HEADS.test(text);
}

function withoutSchool(text: string): string {
  const parts = cutAtDashes(text);
  const isSchool = (part: string | undefined) =>
    part !== undefined && statementsOf(part).some(({ fact, value }) => fact === 'school' && value === part);
  if (parts.length < 2 || !isSchool(parts[0])) return text;
  const next = parts[1] ?? '';
  return text.slice(text.indexOf(next, (parts[0] ?? '').length));
}

/**
 * Large print makes a title, and so does standing close above the grid: what stands far above it may be a toolbar or a
 * letterhead. A word for timetable settles it.
 */
export function weightAsTitle(line: TextLine, gridTop: number): number {
  const distance = Math.max(0, gridTop - line.box.y) / Math.max(1, gridTop);
  return (line.size * line.confidence * (namesTimetable(line.text) ? 1.6 : 1)) / (1 + 0.5 * distance);
}
