import { joinOpenLines } from './inline-parts.ts';
import type { TextLine } from '../sheet.ts';
import { findWeekPhrase } from '../days/week-words.ts';

/** One of several lessons that share a cell by turns, and the weeks in which it takes place. */
export type WeekShare = { readonly weeks: string; readonly lines: readonly TextLine[] };

/** "A: Art", "(B) Music", "Drama (A)": a letter alone says weeks only where another line says the other. */
const LETTER_IN_FRONT = /^\s*\(?([AB])\s*[:)]\s+/u;
const LETTER_BEHIND = /\s*[(–-]\s*([AB])\s*\)?\s*$/u;

/**
 * "Week A: Art" above "Week B: Music": two lessons in one cell, told apart by their weeks. Null unless at least two lines
 * name different weeks. Brackets may be wrapped.
 */
export function splitByWeeks(lines: readonly TextLine[]): readonly WeekShare[] | null {
  const parts = joinOpenLines(lines).flatMap((one) => atTurns(one));
  return differentShares(sharesBelow(parts)) ?? differentShares(sharesAbove(parts));
}

/** Lines that name no weeks belong to those named above them. */
function sharesBelow(lines: readonly TextLine[]): readonly WeekShare[] {
  const shares: { weeks: string; lines: TextLine[] }[] = [];
  for (const line of lines) {
    const found = takeWeeks(line);
    if (found) shares.push({ weeks: found.weeks, lines: withText(found.rest) });
    else if (shares.length === 0) return [];
    else shares.at(-1)?.lines.push(line);
  }
  return shares;
}

/** "Music", "(Week A)", "Art", "(Week B)": where the weeks stand below what takes place in them. */
function sharesAbove(lines: readonly TextLine[]): readonly WeekShare[] {
  const shares: WeekShare[] = [];
  let above: TextLine[] = [];
  for (const line of lines) {
    const found = takeWeeks(line);
    if (found) shares.push({ weeks: found.weeks, lines: [...above, ...withText(found.rest)] });
    above = found ? [] : [...above, line];
  }
  return above.length === 0 ? shares : [];
}

function withText(line: TextLine): TextLine[] {
  return line.text === '' ? [] : [line];
}

function differentShares(shares: readonly WeekShare[]): readonly WeekShare[] | null {
  const areDifferent = new Set(shares.map(({ weeks }) => weeks.toLowerCase())).size === shares.length;
  return shares.length >= 2 && areDifferent && shares.every((share) => share.lines.length > 0) ? shares : null;
}

/** "A: French / B: German", "Geography (Week A) / Music (Week B)" on one line: cut where each part names a turn of its own. */
function atTurns(line: TextLine): readonly TextLine[] {
  const parts = line.text.split(/\s*[/;|]\s*/).map((text) => ({ ...line, text }));
  return parts.length > 1 && parts.every((part) => takeWeeks(part) !== null) ? parts : [line];
}

/** "Week A: Art", "B: Music". */
export function beginsWithWeeks(text: string): boolean {
  return LETTER_IN_FRONT.test(text) || findWeekPhrase(text)?.from === 0;
}

function takeWeeks(line: TextLine): { weeks: string; rest: TextLine } | null {
  const phrase = findWeekPhrase(line.text);
  const isOutside = phrase && (isBlank(line.text.slice(0, phrase.from)) || isBlank(line.text.slice(phrase.to)));
  if (phrase && isOutside) {
    const text = `${line.text.slice(0, phrase.from)} ${line.text.slice(phrase.to)}`;
    return { weeks: phrase.weeks, rest: { ...line, text: withoutEdges(text) } };
  }
  const front = LETTER_IN_FRONT.exec(line.text);
  const match = front ?? LETTER_BEHIND.exec(line.text);
  if (!match?.[1]) return null;
  const text = front ? line.text.slice(match[0].length) : line.text.slice(0, match.index);
  return { weeks: match[1], rest: { ...line, text: text.trim() } };
}

function isBlank(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text);
}

/** What stood between the weeks and the lesson: colons, dashes, brackets that now hold nothing. */
function withoutEdges(text: string): string {
  return text
    .replace(/[([]\s*[)\]]/gu, ' ')
    .replace(/^[\s:–—/|.,-]+|[\s:–—/|,-]+$/gu, '')
    .replace(/^[)\]]\s*|\s*[([]$/gu, '')
    .trim();
}
