import { linesWithoutTime } from '../../shared/timetable/cells/cell-meaning.ts';
import { findTimes } from '../../shared/timetable/times/clock-times.ts';
import type { Atom } from '../../shared/timetable/learned/cell-atoms.ts';
import { atomsOf } from '../../shared/timetable/learned/cell-atoms.ts';
import type { AtomRole } from '../../shared/timetable/learned/atom-roles.ts';
import type { ViewCell } from '../../shared/timetable/grids/grid-view.ts';
import { norm } from '../generated/score/similarity.ts';
import type { Truth, TruthBlock } from '../generated/score/truth.ts';
import type { ReadSheet } from './gather-examples.ts';

/** The cells of one sheet taken apart, and what the truth says each atom is; null where it says nothing. */
export type LabelledSheet = {
  readonly family: string;
  readonly cells: readonly (readonly Atom[])[];
  readonly roles: readonly (readonly (AtomRole | null)[])[];
  /** What the rules make of each atom: the figure to beat. */
  readonly byRules: readonly (readonly (AtomRole | null)[])[];
};

/** Holds every lesson's cell against the block of the truth that stands in it. */
export function labelAtoms({ document, grounds }: ReadSheet): LabelledSheet {
  const seen = new Map<ViewCell, LabelledCell>();
  for (const { draft } of grounds) {
    const { cell, day } = draft.placed;
    if (draft.titleFrom !== 'cell' || seen.has(cell)) continue;
    const atoms = atomsOf({ lines: linesWithoutTime(cell.source) });
    const wanted = blockIn(cell, day, document.truth);
    seen.set(cell, {
      atoms,
      roles: atoms.map((atom) => (wanted ? roleOf(atom, wanted) : null)),
      byRules: atoms.map((atom) => roleOf(atom, draft.meaning)),
    });
  }
  const all = [...seen.values()].filter(({ atoms }) => atoms.length > 0);
  return {
    family: document.order.family.name,
    cells: all.map(({ atoms }) => atoms),
    roles: all.map(({ roles }) => roles),
    byRules: all.map(({ byRules }) => byRules),
  };
}

type LabelledCell = {
  readonly atoms: readonly Atom[];
  readonly roles: readonly (AtomRole | null)[];
  readonly byRules: readonly (AtomRole | null)[];
};

/** The one block of that day whose title stands in the cell; null where there are none or several different ones. */
function blockIn(cell: ViewCell, day: string | null, truth: Truth): TruthBlock | null {
  const text = norm(cell.text);
  const fitting = truth.blocks.filter(
    (block) => block.day === day && [block.title].flat().some((title) => text.includes(norm(title))),
  );
  const facts = (block: TruthBlock) => [block.teacher, block.room, block.class].flat().filter(Boolean);
  const whole = fitting.filter((block) => facts(block).every((fact) => text.includes(norm(String(fact)))));
  const [first] = whole;
  return first && whole.every((block) => JSON.stringify(says(block)) === JSON.stringify(says(first))) ? first : null;
}

function says({ title, teacher, room, class: forClass, weeks }: TruthBlock) {
  return [title, teacher, room, forClass, weeks];
}

/** A fact wholly said by the atom, or the title that the atom is a part of; what is neither is a note. */
export function roleOf(
  atom: Atom,
  block: Pick<TruthBlock, 'title' | 'teacher' | 'room' | 'class' | 'weeks'>,
): AtomRole | null {
  const text = norm(atom.text);
  if (text === '' || findTimes(atom.text).length > 0) return null;
  for (const role of ['teacher', 'room', 'class', 'weeks'] as const)
    if (listOf(block[role]).some((fact) => norm(fact) === text)) return role;
  if (listOf(block.title).some((title) => norm(title).includes(text))) return 'title';
  for (const role of ['teacher', 'room', 'class', 'weeks'] as const)
    if (
      listOf(block[role]).some(
        (fact) =>
          text.length > 1 && (norm(fact).includes(text) || (norm(fact).length > 1 && text.includes(norm(fact)))),
      )
    )
      return role;
  return 'notes';
}

function listOf(value: TruthBlock['teacher'] | TruthBlock['title']): string[] {
  return [value].flat().flatMap((one) => (typeof one === 'string' && one !== '' && one !== '*' ? [one] : []));
}
