import type { Rule } from '../page/page.ts';
import type { Cover } from './covered-letters.ts';

/** A rule and when the page draws it; `order` counts what a page draws, as for covers. */
export type DrawnRule = { readonly rule: Rule; readonly order: number };

/** Rules times covers looked at: past it, comparing them takes longer than reading the page. */
const MOST_COMPARISONS = 20_000_000;

/** A rule this close to a fill's edge, in points, is its border: half of it still shows. */
const AT_EDGE = 1.6;

/** What is left of a rule must be longer than this, in points. */
const SHORTEST_REST = 1;

/**
 * Rules as people see them: an hour line that runs under a lesson's coloured box ends at the box and goes on behind it. What
 * a later opaque fill lies over is taken out of each rule.
 */
export function withoutHiddenParts(drawn: readonly DrawnRule[], covers: readonly Cover[]): Rule[] {
  const fills = covers.filter((cover) => cover.kind === 'fill');
  if (drawn.length * fills.length > MOST_COMPARISONS) return drawn.map(({ rule }) => rule);
  return drawn.flatMap(({ rule, order }) =>
    fills.reduce<readonly Rule[]>(
      (parts, cover) => (cover.order > order ? parts.flatMap((part) => visibleParts(part, cover)) : parts),
      [rule],
    ),
  );
}

function visibleParts(rule: Rule, { box }: Cover): readonly Rule[] {
  const isFlat = rule.from.y === rule.to.y;
  const [across, along] = isFlat
    ? [rule.from.y - box.y, { from: box.x, to: box.x + box.width }]
    : [rule.from.x - box.x, { from: box.y, to: box.y + box.height }];
  const depth = isFlat ? box.height : box.width;
  const [start, end] = isFlat ? [rule.from.x, rule.to.x] : [rule.from.y, rule.to.y];
  if (across < AT_EDGE || across > depth - AT_EDGE || end <= along.from || start >= along.to) return [rule];
  const rest = [
    [start, Math.min(end, along.from)],
    [Math.max(start, along.to), end],
  ] as const;
  return rest.flatMap(([from, to]) => {
    if (to - from <= SHORTEST_REST) return [];
    return isFlat
      ? [{ ...rule, from: { x: from, y: rule.from.y }, to: { x: to, y: rule.to.y } }]
      : [{ ...rule, from: { x: rule.from.x, y: from }, to: { x: rule.to.x, y: to } }];
  });
}
