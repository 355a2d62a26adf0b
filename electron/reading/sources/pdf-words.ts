import type { Box } from '../../../shared/timetable/geometry.ts';
import { boxAround } from '../../../shared/timetable/geometry.ts';
import type { TextAngle } from '../../../shared/timetable/sheet.ts';
import type { Word } from '../page/page.ts';
import type { Letter } from './pdf-letters.ts';

/** A gap wider than this share of the font size, on top of the line's own letter-spacing, ends a word. */
const WORD_GAP = 0.17;
/** Letter-spacing beyond this share of the size is not spacing but separate letters in separate places. */
const WIDEST_SPACING = 0.35;
/** Baselines that differ by more than this share of the size are different lines. */
const BASELINE_SLACK = 0.25;
/** Capital letters stand about this share of the font size above the baseline. */
const CAPITAL_HEIGHT = 0.7;
const BLANK = /^[\s\u200b-\u200d\u2060\ufeff]*$/u;

/** Letters in the order of the content become words, split at blanks, gaps, other lines and other directions. */
export function wordsFromLetters(letters: readonly Letter[]): Word[] {
  return stretchesOf(letters)
    .flatMap(splitAtGaps)
    .map(wordFromLetters)
    .filter((word) => word.text !== '');
}

/** Letters that follow each other on one line without a blank between. */
function stretchesOf(letters: readonly Letter[]): Letter[][] {
  const stretches: Letter[][] = [];
  let current: Letter[] = [];
  for (const letter of letters) {
    const last = current.at(-1);
    if (BLANK.test(letter.text) || (last && !followsOn(last, letter))) {
      if (current.length > 0) stretches.push(current);
      current = [];
    }
    if (!BLANK.test(letter.text)) current.push(letter);
  }
  if (current.length > 0) stretches.push(current);
  return stretches;
}

function followsOn(last: Letter, next: Letter): boolean {
  if (last.along.x * next.along.x + last.along.y * next.along.y < 0.98) return false;
  const step = { x: next.origin.x - last.origin.x, y: next.origin.y - last.origin.y };
  const size = Math.max(last.size, next.size);
  const across = Math.abs(step.y * last.along.x - step.x * last.along.y);
  const forward = step.x * last.along.x + step.y * last.along.y;
  return across < size * BASELINE_SLACK && forward > -size * 0.5;
}

function splitAtGaps(stretch: readonly Letter[]): Letter[][] {
  const gaps = stretch.slice(1).map((letter, i) => gapBefore(letter, stretch[i] ?? letter, stretch[i - 1]));
  const spacing = letterSpacing(gaps);
  const words: Letter[][] = [];
  stretch.forEach((letter, i) => {
    const gap = i === 0 ? Infinity : (gaps[i - 1] ?? Infinity);
    if (gap > spacing + WORD_GAP) words.push([letter]);
    else words.at(-1)?.push(letter);
  });
  return words;
}

/** The empty stretch between two letters as a share of the font size; `before` is the letter in front of both. */
function gapBefore(next: Letter, last: Letter, before: Letter | undefined): number {
  const step = (next.origin.x - last.origin.x) * last.along.x + (next.origin.y - last.origin.y) * last.along.y;
  const advance = before && areOneGlyph(before, last) ? inkEndOf(last) : penAdvance(last);
  return (step - advance) / Math.max(last.size, next.size, 0.01);
}

/** A ligature ("ti", "fi") is one drawing for several letters: they all stand where it does, and it is as wide as its ink. */
function areOneGlyph(a: Letter, b: Letter): boolean {
  return Math.hypot(a.origin.x - b.origin.x, a.origin.y - b.origin.y) < 0.01 * b.size && a.ink.width === b.ink.width;
}

/** The font's width, or where the ink ends if the font does not know the letter or states a width that cannot be. */
function penAdvance(letter: Letter): number {
  const inkEnd = inkEndOf(letter);
  return letter.advance > 0 ? Math.max(letter.advance, Math.min(inkEnd, letter.advance * 1.5)) : inkEnd;
}

/** How far behind a letter's start its ink ends. */
function inkEndOf(letter: Letter): number {
  return endAlong(letter.ink, letter) - (letter.origin.x * letter.along.x + letter.origin.y * letter.along.y);
}

function endAlong(box: Box, { along }: Letter): number {
  const x = along.x > 0 ? box.x + box.width : box.x;
  const y = along.y > 0 ? box.y + box.height : box.y;
  return x * along.x + y * along.y;
}

/** Letter-spacing is what all gaps of a stretch have in common; kerning makes a few of them narrower. */
function letterSpacing(gaps: readonly number[]): number {
  if (gaps.length < 3) return 0;
  const narrow = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 5)] ?? 0;
  return narrow > 0 && narrow < WIDEST_SPACING ? narrow : 0;
}

function wordFromLetters(letters: readonly Letter[]): Word {
  const first = letters[0];
  const boldLetters = letters.filter((letter) => letter.bold).length;
  return {
    text: joinLetters(letters),
    box: boxAround(letters.map(letterBox)),
    angle: first ? quarterTurn(first) : 0,
    size: Math.max(...letters.map((letter) => letter.size)),
    bold: boldLetters * 2 > letters.length,
    colour: first?.colour ?? [0, 0, 0],
    confidence: 1,
    alternatives: [],
    line: null,
  };
}

/** Accents that a typesetter drew as letters of their own join the letter they stand on. */
const COMBINING = new Map([
  ['\u00a8', '\u0308'],
  ['\u00b4', '\u0301'],
  ['\u0060', '\u0300'],
  ['\u02c6', '\u0302'],
  ['\u02dc', '\u0303'],
  ['\u00b8', '\u0327'],
  ['\u02da', '\u030a'],
  ['\u02c7', '\u030c'],
]);

function joinLetters(letters: readonly Letter[]): string {
  const parts: string[] = [];
  let pending = '';
  letters.forEach((letter, i) => {
    const accent = COMBINING.get(letter.text);
    const next = letters[i + 1];
    if (accent && next && standsOn(letter, next)) pending = accent;
    else {
      parts.push(letter.text + pending);
      pending = '';
    }
  });
  return parts.join('').normalize('NFC');
}

function standsOn(accent: Letter, base: Letter): boolean {
  const step = (base.origin.x - accent.origin.x) * accent.along.x + (base.origin.y - accent.origin.y) * accent.along.y;
  return Math.abs(step) < 0.15 * accent.size;
}

/** The ink, stretched from the baseline to the height of capitals, so that "a" and "b" on one line are equally tall. */
function letterBox({ ink, origin, along, size }: Letter): Box {
  const capitals = { x: origin.x + along.y * size * CAPITAL_HEIGHT, y: origin.y - along.x * size * CAPITAL_HEIGHT };
  const point = (x: number, y: number): Box => ({ x, y, width: 0, height: 0 });
  // Only quarter turns: stretching a slanted letter's box would cover its neighbours.
  if (Math.abs(along.x * along.y) > 0.01) return ink;
  return boxAround([ink, point(...across(ink, origin, along)), point(...across(ink, capitals, along))]);
}

function across(ink: Box, at: { x: number; y: number }, along: { x: number; y: number }): [number, number] {
  return Math.abs(along.x) > Math.abs(along.y) ? [ink.x, at.y] : [at.x, ink.y];
}

/** The page's y runs down, so the angle comes out clockwise, as TextAngle has it. */
function quarterTurn({ along }: Letter): TextAngle {
  const quarters = Math.round(Math.atan2(along.y, along.x) / (Math.PI / 2));
  return ([0, 90, 180, 270] as const)[((quarters % 4) + 4) % 4] ?? 0;
}
