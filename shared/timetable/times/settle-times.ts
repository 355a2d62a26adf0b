import type { DraftBlock } from '../plans/draft-block.ts';
import { rowSpan } from '../geometry.ts';

/**
 * Where a cell's border falls inside a slot, the neighbour in the same day decides if it prints its own time: the lesson
 * before ends when it starts, the lesson after starts when it ends.
 */
export function settleWithNeighbours(drafts: readonly DraftBlock[]): readonly DraftBlock[] {
  const groups = Map.groupBy(drafts, (draft) => `${draft.placed.day}|${draft.placed.group ?? ''}`);
  return [...groups.values()].flatMap((group) => {
    const inOrder = group.toSorted((a, b) => a.placed.cell.box.y - b.placed.cell.box.y);
    return inOrder.map((draft, index) => settle(draft, inOrder[index - 1], inOrder[index + 1]));
  });
}

function settle(draft: DraftBlock, before: DraftBlock | undefined, after: DraftBlock | undefined): DraftBlock {
  const ownStart = draft.start.minutes;
  const ownEnd = draft.end.minutes;
  const nextStart = after?.start.from === 'cell' && touches(draft, after) ? after.start.minutes : null;
  const lastEnd = before?.end.from === 'cell' && touches(before, draft) ? before.end.minutes : null;
  const takesEnd = nextStart !== null && isOpen(draft, 'end') && (ownStart === null || nextStart > ownStart);
  const takesStart = lastEnd !== null && isOpen(draft, 'start') && (ownEnd === null || lastEnd < ownEnd);
  return {
    ...draft,
    start: takesStart ? { minutes: lastEnd, from: 'neighbour' } : draft.start,
    end: takesEnd ? { minutes: nextStart, from: 'neighbour' } : draft.end,
  };
}

function touches(a: DraftBlock, b: DraftBlock): boolean {
  const gap = rowSpan(b.placed.cell.box).from - rowSpan(a.placed.cell.box).to;
  return Math.abs(gap) < 0.25 * Math.min(a.placed.cell.box.height, b.placed.cell.box.height);
}

/** An edge that is not exactly on a printed border is open to what a neighbour prints. */
function isOpen(draft: DraftBlock, side: 'start' | 'end'): boolean {
  if (draft[side].from === 'cell') return false;
  const edge = draft.placed.cover?.[side];
  return !edge || !edge.isExact;
}
