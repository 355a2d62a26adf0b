import type { TimeMention } from '../times/clock-times.ts';
import { findTimes } from '../times/clock-times.ts';
import { plainWord } from '../days/day-names.ts';
import type { GridView, ViewCell } from '../grids/grid-view.ts';
import type { CellMeaning } from './lesson-facts.ts';
import { looksLikeRoom } from './line-role.ts';

const TEAMS = new Set(
  'team teams mannschaft mannschaften equipe equipes equipo equipos squadra squadre druzyna druzyny zespol ploeg ploegen tym druzstvo csapat csapatok equip equips equipa equipas'.split(
    ' ',
  ),
);

/** "Team" over the names beside the rows: they say who trains, whatever the cells name is the place. */
export function areHeadedTeams(view: GridView, names: readonly ViewCell[]): boolean {
  const isOver = (heading: ViewCell, name: ViewCell) =>
    heading.box.y < name.box.y && Math.abs(heading.box.x - name.box.x) < 0.5 * name.box.width;
  return view.cells.some(
    (heading) => TEAMS.has(plainWord(heading.text)) && names.some((name) => isOver(heading, name)),
  );
}

/** A place is a short name: what is longer says more than where. */
const LONGEST_PLACE = 24;

/** What a cell says that only says when, and perhaps where: "17:00-18:30 Hall 2". Null for any other. */
function whenAndWhere(
  cell: ViewCell,
  isOfTeam: boolean,
): { readonly ownTime: TimeMention; readonly room: string | null } | null {
  const [mention, ...more] = findTimes(cell.text);
  if (!mention || mention.end === null || more.length > 0) return null;
  const rest = `${cell.text.slice(0, mention.from)} ${cell.text.slice(mention.to)}`
    .replace(/[()[\],;·|]/gu, ' ')
    .trim();
  const isPlace = looksLikeRoom(rest) || (isOfTeam && rest.length <= LONGEST_PLACE);
  return rest === '' || isPlace ? { ownTime: mention, room: rest || null } : null;
}

export function saysWhenAndWhere(cell: ViewCell, isOfTeam: boolean): boolean {
  return whenAndWhere(cell, isOfTeam) !== null;
}

/** Plans of clubs and teams: what takes place stands beside the row, the cells say when and where. Null where the cell says more. */
export function lessonNamedBeside(view: GridView, cell: ViewCell, label: ViewCell): CellMeaning | null {
  const said = whenAndWhere(cell, areHeadedTeams(view, [label]));
  const nothing = { notes: null, teacher: null, class: null, weeks: null };
  return said && { ...nothing, ...said, title: label.text, titleLines: label.lines };
}
