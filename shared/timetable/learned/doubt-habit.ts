import { cutLines } from '../cells/inline-parts.ts';
import type { LineHabit } from '../cells/line-habits.ts';
import type { TextLine } from '../sheet.ts';
import { namesSubject } from '../cells/subject-words.ts';
import type { LearnedRoles } from './read-by-roles.ts';
import { titleAtoms } from './read-by-roles.ts';

/** In fewer cells than this do both see the same title, although what was learned is as sure as this. */
const SELDOM = 0.25;
const SURE = 0.9;
/** Schools name some lessons in ways of their own: that so many are subjects that we know is no chance. */
const SUBJECTS = 0.5;

/**
 * Whether what was learned from other sheets speaks clearly against a sheet's habit: "9y/En4", "JBE", "E7" one below the other
 * looks like class, lesson and room, and is lesson, teacher and room. A habit otherwise has the first word, for all cells of
 * the sheet stand behind it; and the last, where its titles are subjects by name.
 */
export function isHabitDoubtful(
  cells: readonly (readonly TextLine[])[],
  habit: LineHabit,
  roles: LearnedRoles,
): boolean {
  const judged = cells.flatMap((lines) => {
    const parts = cutLines(lines, habit.cut);
    const titles = titleAtoms(lines, roles);
    if (parts.length !== habit.roles.length || titles.length === 0) return [];
    const byHabit = parts.filter((_, index) => habit.roles[index] === 'title').map((part) => part.text);
    const isSame = titles.some(({ atom }) => byHabit.some((text) => text.includes(atom.text)));
    const isSubject = byHabit.some((text) => namesSubject(text));
    return [{ isSame, isSubject, probability: Math.min(...titles.map((one) => one.probability)) }];
  });
  if (judged.filter(({ isSubject }) => isSubject).length > SUBJECTS * judged.length) return false;
  const agreeing = judged.filter(({ isSame }) => isSame).length;
  const sureness = judged.reduce((sum, one) => sum + one.probability, 0) / Math.max(1, judged.length);
  return judged.length > 0 && agreeing < SELDOM * judged.length && sureness > SURE;
}
