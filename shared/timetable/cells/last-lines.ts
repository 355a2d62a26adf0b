import type { ViewCell } from '../grids/grid-view.ts';
import { looksLikePerson, looksLikeRoom } from './line-role.ts';
import type { TextLine } from '../sheet.ts';

/** What stands below the names of lessons in one column, on a line of its own: `role` holds for all of them. */
export type LastLines = { readonly role: 'teacher' | 'room'; readonly lines: ReadonlySet<TextLine> };

/** Most last lines say what all of them are. */
const MOST = 0.6;

/** "Mathematics" above "Ms Example": where the last line of most lessons is a person (or a room), so it is in the others. */
export function lastLinesOf(lessons: readonly ViewCell[]): LastLines | null {
  const last = lessons.flatMap(({ lines }) => (lines.length > 1 ? lines.slice(-1) : []));
  if (last.length < MOST * lessons.length) return null;
  const areMostly = (is: (text: string) => boolean) => last.filter(({ text }) => is(text)).length >= MOST * last.length;
  const role = areMostly(looksLikePerson) ? 'teacher' : areMostly(looksLikeRoom) ? 'room' : null;
  return role && { role, lines: new Set(last) };
}
