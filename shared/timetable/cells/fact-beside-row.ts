import type { CellMeaning } from './lesson-facts.ts';
import { columnRoles } from '../lists/column-roles.ts';
import { columnSpan, sharedLength, spanLength } from '../geometry.ts';
import type { ViewCell } from '../grids/grid-view.ts';
import { classInWords } from '../headings/heading-class.ts';
import { looksLikePerson } from './line-role.ts';
import type { GridPlan } from '../plans/place-cells.ts';
import { namedKind } from './school-words.ts';

/**
 * What a label beside a row says of its lessons: under "Grade", "Teacher" or "Room", or where it is a class or a person by its
 * looks, whose or where they are, if their cells say nothing else; any other label is a note.
 */
export function withLabelBeside(plan: GridPlan, label: ViewCell, meaning: CellMeaning): CellMeaning {
  const kind = kindOfLabel(plan, label);
  if (kind && meaning[kind] === null) return { ...meaning, [kind]: label.text };
  return { ...meaning, notes: meaning.notes ? `${label.text}; ${meaning.notes}` : label.text };
}

function kindOfLabel(plan: GridPlan, label: ViewCell): 'class' | 'teacher' | 'room' | null {
  const above = plan.view.cells.filter((cell) => IS_HEADING.test(cell.text) && isOver(cell, label));
  const said = above.map((cell) => namedKind(cell.text) ?? factOfColumn(cell.text)).find((kind) => kind !== null);
  if (said) return said;
  if (classInWords(label.text) !== null) return 'class';
  return looksLikePerson(label.text) ? 'teacher' : null;
}

/** "Coach", "Place": what the columns of lists are called. */
function factOfColumn(heading: string): 'class' | 'teacher' | 'room' | null {
  const [role, ...more] = columnRoles(heading);
  return more.length === 0 && (role === 'class' || role === 'teacher' || role === 'room') ? role : null;
}

/** "Grade", "Year group", but not "Class: 4B". */
const IS_HEADING = /^\p{L}{2,}(?:\s\p{L}+)?$/u;

/** Heads the column of the label, and no other. */
function isOver(cell: ViewCell, label: ViewCell): boolean {
  const [own, other] = [columnSpan(cell.box), columnSpan(label.box)];
  const isSameColumn = sharedLength(own, other) > 0.6 * Math.max(spanLength(own), spanLength(other));
  return isSameColumn && cell.box.y < label.box.y;
}
