import type { Rule } from '../page/page.ts';

/** Pieces of one line may lie this far apart across it, in points. */
const SAME_LINE = 0.6;
/** Dashes and dots are shorter than this and lie no further apart than DASH_GAP, in points. */
const LONGEST_DASH = 6;
const DASH_GAP = 4;
/** Longer pieces are one line only where they touch: the gaps between separate boxes mean something. */
const TOUCHING = 0.6;

type Run = { readonly at: number; readonly from: number; to: number; readonly thickness: number };

/**
 * Puts together what was drawn in pieces: a border drawn cell by cell, a dashed line drawn dash by dash, the same edge drawn
 * by both its neighbours. Dashes that found no company (a hyphen drawn as a line) are dropped.
 */
export function joinRules(rules: readonly Rule[]): Rule[] {
  const flat = rules.filter((rule) => rule.from.y === rule.to.y);
  const upright = rules.filter((rule) => rule.from.y !== rule.to.y);
  return [
    ...joinRuns(flat.map(({ from, to, thickness }) => ({ at: from.y, from: from.x, to: to.x, thickness }))).map(
      ({ at, from, to, thickness }): Rule => ({ from: { x: from, y: at }, to: { x: to, y: at }, thickness }),
    ),
    ...joinRuns(upright.map(({ from, to, thickness }) => ({ at: from.x, from: from.y, to: to.y, thickness }))).map(
      ({ at, from, to, thickness }): Rule => ({ from: { x: at, y: from }, to: { x: at, y: to }, thickness }),
    ),
  ];
}

function joinRuns(runs: Run[]): Run[] {
  return groupByLine(runs)
    .flatMap(joinAlongLine)
    .filter((run) => run.to - run.from > LONGEST_DASH / 2);
}

function groupByLine(runs: Run[]): Run[][] {
  const groups: Run[][] = [];
  for (const run of runs.toSorted((a, b) => a.at - b.at)) {
    const group = groups.at(-1);
    if (group?.[0] && run.at - group[0].at <= SAME_LINE) group.push(run);
    else groups.push([run]);
  }
  return groups;
}

function joinAlongLine(group: Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of group.toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last && run.from - last.to <= reach(last, run)) {
      joined[joined.length - 1] = {
        ...last,
        to: Math.max(last.to, run.to),
        thickness: Math.max(last.thickness, run.thickness),
      };
    } else joined.push({ ...run });
  }
  return joined;
}

/** The gap across which the next piece still belongs to the line so far. */
function reach(last: Run, next: Run): number {
  const isDash = next.to - next.from < LONGEST_DASH;
  return isDash || last.to - last.from < LONGEST_DASH ? DASH_GAP : TOUCHING;
}
