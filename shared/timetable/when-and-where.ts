import type { TimeMention } from './clock-times.ts';
import { findTimes } from './clock-times.ts';
import type { ViewCell } from './grid-view.ts';
import type { CellMeaning } from './lesson-facts.ts';
import { looksLikeRoom } from './line-role.ts';

/** What a cell says that only says when, and perhaps where: "17:00-18:30 Hall 2". Null for any other. */
function whenAndWhere(cell: ViewCell): { readonly ownTime: TimeMention; readonly room: string | null } | null {
  const [mention, ...more] = findTimes(cell.text);
  if (!mention || mention.end === null || more.length > 0) return null;
  const rest = `${cell.text.slice(0, mention.from)} ${cell.text.slice(mention.to)}`
    .replace(/[()[\],;·|]/gu, ' ')
    .trim();
  return rest === '' || looksLikeRoom(rest) ? { ownTime: mention, room: rest || null } : null;
}

export function saysWhenAndWhere(cell: ViewCell): boolean {
  return whenAndWhere(cell) !== null;
}

/** Plans of clubs and teams: what takes place stands beside the row, the cells say when and where. Null where the cell says more. */
export function lessonNamedBeside(cell: ViewCell, label: ViewCell): CellMeaning | null {
  const said = whenAndWhere(cell);
  const nothing = { notes: null, teacher: null, class: null, weeks: null };
  return said && { ...nothing, ...said, title: label.text, titleLines: label.lines };
}
