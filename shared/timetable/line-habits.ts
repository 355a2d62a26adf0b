import { isWrapped } from './cell-styles.ts';
import type { LineRole } from './line-role.ts';
import { looksLikeRoom } from './line-role.ts';
import type { GridCell, TextLine } from './sheet.ts';

/**
 * Many sheets stack the same facts in every cell, all in one type: subject, teacher, room. Looks cannot tell such lines
 * apart, but the sheet as a whole can: every cell has the same number of lines, the lines break where they need not, and
 * each position holds one kind of thing. Returns the role of each position, or null when the sheet has no such habit.
 */
export function learnLineRoles(cells: readonly GridCell[]): readonly LineRole[] | null {
  const stacked = cells.filter((cell) => cell.lines.length >= 2);
  const count = mostCommon(stacked.map((cell) => cell.lines.length));
  const alike = stacked.filter((cell) => cell.lines.length === count);
  if (count < 2 || count > 3 || alike.length < 6 || alike.length < 0.6 * stacked.length) return null;
  const deliberate = alike.filter((cell) => breaksDeliberately(cell));
  if (deliberate.length < 0.7 * alike.length) return null;
  const roles = Array.from({ length: count }, (_, position) => roleOfPosition(alike, position));
  return roles.includes('teacher') || roles.includes('room') ? roles : null;
}

function mostCommon(numbers: readonly number[]): number {
  const counts = Map.groupBy(numbers, (number) => number);
  return [...counts.entries()].toSorted((a, b) => b[1].length - a[1].length)[0]?.[0] ?? 0;
}

/** True when at least one line stops although the next line's first word would have fitted behind it. */
function breaksDeliberately(cell: GridCell): boolean {
  return cell.lines.slice(0, -1).some((line, index) => {
    const next = cell.lines[index + 1];
    return next !== undefined && line.angle === 0 && !isWrapped(line, next, cell.box);
  });
}

function roleOfPosition(cells: readonly GridCell[], position: number): LineRole {
  if (position === 0) return 'title';
  const texts = cells.map((cell) => cell.lines[position]?.text.trim() ?? '');
  const share = (test: (text: string) => boolean) => texts.filter(test).length / texts.length;
  if (share((text) => text.length <= 5) > 0.6 && share((text) => /\d/.test(text)) > 0.3) return 'room';
  if (share(looksLikeRoom) > 0.3) return 'room';
  if (
    share((text) => /^\(?(?:\p{Lu}[\p{L}.'’-]+\s?){1,3}\)?$/u.test(text)) > 0.8 &&
    sharesAcrossTitles(cells, position)
  )
    return 'teacher';
  return 'notes';
}

/** A teacher teaches: the same name stands below more than one subject, or the same subject has more than one name. */
function sharesAcrossTitles(cells: readonly GridCell[], position: number): boolean {
  const text = (line: TextLine | undefined) => line?.text.trim() ?? '';
  const titlesByName = Map.groupBy(cells, (cell) => text(cell.lines[position]));
  return [...titlesByName.values()].some((same) => new Set(same.map((cell) => text(cell.lines[0]))).size > 1);
}

export type AroundTitles = { readonly above: LineRole; readonly below: LineRole };

/** On sheets with bold titles: whether the plain lines above them, and those below, are names or rooms throughout. */
export function learnAroundTitles(cells: readonly GridCell[]): AroundTitles {
  const sides = cells.flatMap(({ lines }) => {
    const first = lines.findIndex((line) => line.bold);
    const last = lines.findLastIndex((line) => line.bold);
    return first === -1 ? [] : [{ above: lines.slice(0, first), below: lines.slice(last + 1) }];
  });
  const joined = (side: 'above' | 'below') =>
    sides.map((one) => one[side].map((line) => line.text.trim()).join(' ')).filter((text) => text !== '');
  return { above: roleOfSide(joined('above'), cells.length), below: roleOfSide(joined('below'), cells.length) };
}

function roleOfSide(texts: readonly string[], cells: number): LineRole {
  if (texts.length < 6 || texts.length < 0.6 * cells) return 'notes';
  const share = (test: (text: string) => boolean) => texts.filter(test).length / texts.length;
  if (share((text) => /\d/.test(text)) > 0.5 || sharesBeginning(texts)) return 'room';
  return share((text) => /^(?:\p{Lu}[\p{L}.'’_-]+\s?){1,3}$/u.test(text)) > 0.8 ? 'teacher' : 'notes';
}

/** "Sala 1", "Sala 2", "Sala Música": most begin with the same word and go on differently. */
function sharesBeginning(texts: readonly string[]): boolean {
  const firstWords = Map.groupBy(texts, (text) => /^\p{L}+/u.exec(text)?.[0] ?? '');
  const [most] = [...firstWords.entries()].toSorted((a, b) => b[1].length - a[1].length);
  return most !== undefined && most[0] !== '' && most[1].length > 0.6 * texts.length && new Set(most[1]).size > 3;
}
