import type { DraftBlock, DraftTime } from '../plans/draft-block.ts';

/** No school rings for less than this, in minutes: what would last shorter is no lesson after another but one beside it. */
const SHORTEST_LESSON = 25;

/**
 * A period that is divided among several cells, each with a teacher or room of its own and none long enough for a lesson, is one
 * lesson in groups: all of them last the whole period.
 */
export function settleHalvedPeriods(drafts: readonly DraftBlock[]): readonly DraftBlock[] {
  const inPeriod = Map.groupBy(drafts, (draft) => keyOf(draft));
  return drafts.map((draft) => {
    const key = keyOf(draft);
    return key !== null && areGroups(inPeriod.get(key) ?? []) ? inWholePeriod(draft) : draft;
  });
}

/** The same for lessons of one day within one printed period; null for all others. */
function keyOf({ placed }: DraftBlock): string | null {
  const [slot, ...more] = placed.cover?.slots ?? [];
  if (!slot || more.length > 0 || slot.start === null || slot.end === null) return null;
  return [placed.day, placed.weeks, placed.group, slot.start, slot.end].join('|');
}

function areGroups(drafts: readonly DraftBlock[]): boolean {
  const isPart = ({ placed, start, end, meaning }: DraftBlock) =>
    placed.cover !== null &&
    (!placed.cover.start.isOnBorder || !placed.cover.end.isOnBorder) &&
    start.from !== 'cell' &&
    (meaning.teacher ?? meaning.room) !== null &&
    (end.minutes ?? 0) - (start.minutes ?? 0) <= SHORTEST_LESSON;
  return drafts.length >= 2 && drafts.every(isPart);
}

function inWholePeriod(draft: DraftBlock): DraftBlock {
  const [slot] = draft.placed.cover?.slots ?? [];
  const header = (minutes: number | null): DraftTime => ({ minutes, from: 'header' });
  return slot ? { ...draft, start: header(slot.start), end: header(slot.end) } : draft;
}
