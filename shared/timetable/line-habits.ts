import type { GridCell, TextLine } from './sheet.ts';

export type LineRole = 'title' | 'teacher' | 'room' | 'notes';

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
    if (!next || line.angle !== 0) return false;
    const letter = line.box.width / Math.max(1, line.text.length);
    const firstWord = next.text.split(/\s/)[0]?.length ?? 0;
    return line.box.width + letter * (firstWord + 1) < 0.9 * cell.box.width;
  });
}

function roleOfPosition(cells: readonly GridCell[], position: number): LineRole {
  if (position === 0) return 'title';
  const texts = cells.map((cell) => cell.lines[position]?.text.trim() ?? '');
  const share = (test: (text: string) => boolean) => texts.filter(test).length / texts.length;
  if (share((text) => text.length <= 5) > 0.6 && share((text) => /\d/.test(text)) > 0.3) return 'room';
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
