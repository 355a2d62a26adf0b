import type { DraftBlock } from '../draft-block.ts';
import type { TextLine } from '../sheet.ts';
import type { LearnedRoles } from './read-by-roles.ts';
import { factAtoms } from './read-by-roles.ts';

/** Cells that hold more than a title say a fact on this sheet: most of them, and surely. */
const MOST = 0.6;
const SURE = 0.9;
/** Where the rules find facts in more lessons than this, the sheet is one that they understand. */
const UNDERSTOOD = 0.3;

/**
 * Whether the roles learned from other sheets are to be believed on this one. They were learned from sheets that write teachers,
 * rooms and classes into their cells, and see them as well where a primary school writes what will be done in a lesson: so
 * they count only where they are sure of such facts nearly everywhere and the rules see none.
 */
export function isWrittenWithFacts(
  drafts: readonly DraftBlock[],
  cells: readonly (readonly TextLine[])[],
  roles: LearnedRoles,
): boolean {
  const withFacts = drafts.filter(({ meaning }) => meaning.teacher ?? meaning.room ?? meaning.class);
  if (drafts.length === 0 || withFacts.length > UNDERSTOOD * drafts.length) return false;
  const found = cells.map((lines) => factAtoms(lines, roles).some(({ probability }) => probability > SURE));
  return found.filter(Boolean).length >= MOST * cells.length;
}
