import type { DraftBlock } from '../plans/draft-block.ts';
import type { TextLine } from '../sheet.ts';
import type { LearnedRoles } from './read-by-roles.ts';
import { factAtoms } from './read-by-roles.ts';

/** Cells that hold more than a title say a fact on this sheet: most of them, and surely. */
const MOST = 0.6;
const SURE = 0.9;
/** Where the rules find facts in more lessons than this, the sheet is one that they understand. */
const UNDERSTOOD = 0.3;

/** Whether the rules find teachers, rooms or classes in the lessons of a sheet (or there are no lessons to find them in). */
export function areFactsUnderstood(drafts: readonly DraftBlock[]): boolean {
  const withFacts = drafts.filter(({ meaning }) => meaning.teacher ?? meaning.room ?? meaning.class);
  return drafts.length === 0 || withFacts.length > UNDERSTOOD * drafts.length;
}

/**
 * Whether the roles learned from other sheets are sure of facts nearly everywhere on this one. They were learned from sheets
 * that write teachers, rooms and classes into their cells, and see them as well where a primary school writes what will be done
 * in a lesson: so they count only then, and only where the rules see none.
 */
export function isWrittenWithFacts(cells: readonly (readonly TextLine[])[], roles: LearnedRoles): boolean {
  const found = cells.map((lines) => factAtoms(lines, roles).some(({ probability }) => probability > SURE));
  return found.filter(Boolean).length >= MOST * cells.length;
}
