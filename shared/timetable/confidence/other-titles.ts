import type { DraftBlock } from '../plans/draft-block.ts';
import { linesWithoutTime } from '../cells/cell-meaning.ts';
import type { LearnedRoles } from '../learned/read-by-roles.ts';
import { titleRuns } from '../learned/read-by-roles.ts';
import { plainTitle } from './plain-title.ts';

/**
 * How surely what was learned from other sheets sees another title in a lesson's cell than the one that was read: 0 where it
 * sees the same, else the probability that it gives its own.
 */
export function sureOfOther({ meaning, placed }: DraftBlock, roles: LearnedRoles): number {
  const runs = titleRuns(linesWithoutTime(placed.cell.source), roles);
  const title = plainTitle(meaning.title);
  const texts = [...runs.map(({ text }) => text), runs.map(({ text }) => text).join(' ')];
  if (runs.length === 0 || texts.some((text) => plainTitle(text) === title)) return 0;
  return Math.min(...runs.map(({ probability }) => probability));
}
