import type { ShownReading } from '../../shared/versions/reading-from-content.ts';
import type { Shown } from './shown.ts';
import { keyOf } from './sheet/sheet-things.ts';
import { stopsOf } from '../week/stops.ts';
import type { WeekView } from '../week/suggest-view.ts';
import { inWeekOrder } from '../week/week-moves.ts';

/** What needs a look in the whole document: blocks part by part, by day and time, then the questions. */
export function lookRound(reading: ShownReading, view: WeekView): readonly Shown[] {
  return allInOrder(reading, view).filter(needsLook(reading));
}

/** The next thing after the one shown that needs a look, round and round. */
export function nextInRound(reading: ShownReading, view: WeekView, shown: Shown | null): Shown | null {
  const all = allInOrder(reading, view);
  const from = shown === null ? 0 : all.findIndex((other) => keyOf(other) === keyOf(shown)) + 1;
  return [...all.slice(from), ...all.slice(0, from)].find(needsLook(reading)) ?? null;
}

/** The lesson that one stands at when this one goes: the next of the same week, or the last. */
export function blockInPlaceOf(reading: ShownReading, view: WeekView, id: string): Shown | null {
  const part = reading.blocks.find((block) => block.id === id)?.part;
  const inWeek = inWeekOrder(
    stopsOf(
      reading.blocks.filter((block) => block.part === part),
      view,
    ),
  );
  const at = inWeek.findIndex((stop) => stop.id === id);
  const next = inWeek[at + 1] ?? inWeek[at - 1];
  return next === undefined ? null : { kind: 'block', id: next.id };
}

function allInOrder({ blocks, questions }: ShownReading, view: WeekView): readonly Shown[] {
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

function needsLook({ blocks }: ShownReading): (shown: Shown) => boolean {
  const doubtful = new Set(blocks.filter((block) => block.needsReview).map(({ id }) => id));
  return (shown) => shown.kind === 'question' || (shown.kind === 'block' && doubtful.has(shown.id));
}
