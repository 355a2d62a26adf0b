import { cutLines } from './inline-parts.ts';
import type { LineHabit } from './line-habits.ts';
import { learnLineHabit } from './line-habits.ts';
import type { GridCell, TextLine } from '../sheet.ts';

/**
 * The habit of sheets that write all of a lesson on one line ("D Lin R101"), so that a second line is a second group's lesson.
 * Null where lines of cells with several do not say all by themselves.
 */
export function learnGroupHabit(cells: readonly GridCell[]): LineHabit | null {
  const several = cells.filter((cell) => cell.lines.length > 1);
  const asCells = cells.flatMap((cell) => cell.lines.map((line): GridCell => ({ ...cell, lines: [line] })));
  const habit = several.length === 0 ? null : learnLineHabit(asCells);
  if (!habit || habit.roles.length < 2) return null;
  const complete = asCells.filter((cell) => cutLines(cell.lines, habit.cut).length === habit.roles.length);
  return complete.length >= 0.9 * asCells.length ? habit : null;
}

/**
 * A cell that holds what every other cell of the sheet holds, twice or three times over: lessons of groups, each with its own
 * teacher or room. Null for a cell that holds it once, or something else.
 */
export function splitByGroups(lines: readonly TextLine[], habit: LineHabit): readonly (readonly TextLine[])[] | null {
  const size = habit.roles.length;
  const perLine = lines.map((line) => cutLines([line], habit.cut));
  if (lines.length > 1 && perLine.every((parts) => parts.length === size && isKnown(parts, habit)))
    return lines.map((line) => [line]);
  // Only where lines are the parts: what was cut inside a line cannot be handed on as lines.
  if (habit.cut.length > 0 || size < 2 || lines.length <= size || lines.length % size !== 0) return null;
  const shares = Array.from({ length: lines.length / size }, (_, index) =>
    lines.slice(index * size, (index + 1) * size),
  );
  return shares.every((share) => isKnown(share, habit)) ? shares : null;
}

/** Every teacher, room and class stands at the same place in other cells too. */
function isKnown(parts: readonly TextLine[], habit: LineHabit): boolean {
  return parts.every((part, index) => {
    const role = habit.roles[index];
    return role === 'title' || role === 'notes' || habit.seen[index]?.has(part.text.trim()) === true;
  });
}
