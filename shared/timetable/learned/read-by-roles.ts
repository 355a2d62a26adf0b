import type { CellMeaning } from '../cells/lesson-facts.ts';
import { joinLines } from '../cells/cell-styles.ts';
import { unbracket } from '../cells/line-role.ts';
import type { TextLine } from '../sheet.ts';
import { atomsOf, joinAtoms } from './cell-atoms.ts';
import type { AtomRole, RoleNetworks, RoleOfAtom } from './atom-roles.ts';
import { roleOfAtoms } from './atom-roles.ts';

/** The roles of all atoms of a page's lessons, by the line that they stand on. */
export type LearnedRoles = ReadonlyMap<string, readonly RoleOfAtom[]>;

/**
 * For each page of a document the roles of its lessons' atoms; what is said of one page counts for all. `pages` hold the lines
 * of every lesson's cell, without the times printed in them.
 */
export function learnRoles(
  pages: readonly (readonly (readonly TextLine[])[])[],
  networks: RoleNetworks,
): readonly LearnedRoles[] {
  const atoms = pages.map((cells) => cells.map((lines) => atomsOf({ lines })));
  const rated = roleOfAtoms(atoms.flat(), networks);
  let from = 0;
  return atoms.map((cells) => {
    const own = rated.slice(from, from + cells.length);
    from += cells.length;
    return Map.groupBy(own.flat(), ({ atom }) => keyOf(atom.line));
  });
}

/** A line cut out of a cell for a group or a week is still the same line. */
function keyOf({ text, box }: TextLine): string {
  return `${text}@${box.x},${box.y}`;
}

/** What the lines of a cell say by the roles of their atoms; null where a line has none, or none of them is a title. */
export function readByRoles(
  lines: readonly TextLine[],
  roles: LearnedRoles,
  vocabulary: ReadonlySet<string>,
): Omit<CellMeaning, 'ownTime'> | null {
  const known = lines.map((line) => roles.get(keyOf(line)));
  if (known.some((atoms) => atoms === undefined)) return null;
  const atoms = withLabsInTitles(known.flatMap((of) => of ?? []));
  const titles = atoms.filter(({ role }) => role === 'title');
  if (titles.length === 0) return null;
  const titleLines = lines.filter((line) => titles.some(({ atom }) => keyOf(atom.line) === keyOf(line)));
  const textOf = (role: AtomRole) => joinRuns(atoms, role).join(', ') || null;
  return {
    title: joinLines(joinRuns(atoms, 'title'), vocabulary),
    notes: joinRuns(atoms, 'notes').join(' ') || null,
    teacher: textOf('teacher'),
    room: textOf('room'),
    class: textOf('class'),
    weeks: textOf('weeks'),
    titleLines,
  };
}

/** "Science Lab", "COMP LAB": a lab without a number, right behind a lesson's name, is what is taught, and not where. */
function withLabsInTitles(atoms: readonly RoleOfAtom[]): readonly RoleOfAtom[] {
  return atoms.map((one, index) => {
    const { text, glue } = one.atom;
    const isInName = glue !== '' && glue.trim() === '' && atoms[index - 1]?.role === 'title';
    return one.role === 'room' && isInName && BARE_LAB.test(text) ? { ...one, role: 'title' } : one;
  });
}

const BARE_LAB = /^lab(?:s|o|or|oratory|oratorio|oratoire)?$/iu;

/** The atoms of these lines that were told to be the title, each with how sure that is. */
export function titleAtoms(lines: readonly TextLine[], roles: LearnedRoles): readonly RoleOfAtom[] {
  return lines.flatMap((line) => roles.get(keyOf(line)) ?? []).filter(({ role }) => role === 'title');
}

/** The atoms of these lines that were told to be a teacher, a room or a class. */
export function factAtoms(lines: readonly TextLine[], roles: LearnedRoles): readonly RoleOfAtom[] {
  const atoms = lines.flatMap((line) => roles.get(keyOf(line)) ?? []);
  return atoms.filter(({ role }) => role === 'teacher' || role === 'room' || role === 'class');
}

/** Atoms of one role that stand side by side on a line are one text again; each such run is one. */
function joinRuns(atoms: readonly RoleOfAtom[], role: AtomRole): string[] {
  const runs: RoleOfAtom[][] = [];
  for (const [index, one] of atoms.entries()) {
    if (one.role !== role) continue;
    const run = runs.at(-1);
    const goesOn = run && run.at(-1) === atoms[index - 1] && one.atom.glue !== '';
    if (goesOn) run.push(one);
    else runs.push([one]);
  }
  const texts = runs.map((run) => joinAtoms(run.map(({ atom }) => atom)));
  return role === 'title' || role === 'notes' ? texts : texts.map(unbracket);
}
