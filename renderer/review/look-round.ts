import type { Reading } from '../../shared/timetable/reading.ts';
import type { Shown } from './shown.ts';
import { keyOf } from './sheet/sheet-things.ts';
import { stopsOf } from './week/stops.ts';
import type { WeekView } from './week/suggest-view.ts';
import { inWeekOrder } from './week/week-moves.ts';

/** What needs a look in the whole document: blocks part by part, by day and time, then the questions. */
export function lookRound(reading: Reading, view: WeekView): readonly Shown[] {
  return allInOrder(reading, view).filter(needsLook(reading));
}

/** The next thing after the one shown that needs a look, round and round. */
export function nextInRound(reading: Reading, view: WeekView, shown: Shown | null): Shown | null {
  const all = allInOrder(reading, view);
  const from = shown === null ? 0 : all.findIndex((other) => keyOf(other) === keyOf(shown)) + 1;
  return [...all.slice(from), ...all.slice(0, from)].find(needsLook(reading)) ?? null;
}

function allInOrder({ blocks, questions }: Reading, view: WeekView): readonly Shown[] {
  const partIds = [...new Set(blocks.map(({ part }) => part))];
  const stops = partIds.flatMap((id) =>
    inWeekOrder(
      stopsOf(
        blocks.filter(({ part }) => part === id),
        view,
      ),
    ),
  );
  return [
    ...stops.map(({ id }) => ({ kind: 'block' as const, id })),
    ...questions.map((_, index) => ({ kind: 'question' as const, index })),
  ];
}

function needsLook({ blocks }: Reading): (shown: Shown) => boolean {
  const doubtful = new Set(blocks.filter((block) => block.needsReview).map(({ id }) => id));
  return (shown) => shown.kind === 'question' || (shown.kind === 'block' && doubtful.has(shown.id));
}
