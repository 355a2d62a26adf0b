import { layoutPeriods } from '../../shared/timetable/layout/period-layout.ts';
import type { ReadBlock } from '../../shared/timetable/reading.ts';
import { layoutWeek } from '../../shared/timetable/layout/week-layout.ts';
import type { WeekView } from './suggest-view.ts';
import type { Stop } from './week-moves.ts';

/** After every time of a day. */
const AFTER_THE_DAY = 24 * 60;

/** The blocks of a week as the arrow keys meet them in the given layout. */
export function stopsOf(blocks: readonly ReadBlock[], view: WeekView): readonly Stop[] {
  return view === 'time' ? stopsByTime(blocks) : stopsByRow(blocks);
}

function stopsByTime(blocks: readonly ReadBlock[]): readonly Stop[] {
  const { placed, bands, untimed } = layoutWeek(blocks);
  return [
    ...placed.map(({ block, column, start, lane }) => ({ id: block.id, column, order: start, lane })),
    ...bands.flatMap((band) =>
      band.blocks.map((block, column) => ({ id: block.id, column, order: band.start, lane: 0 })),
    ),
    ...untimed.map(({ block, column }, index) => ({ id: block.id, column, order: AFTER_THE_DAY + index, lane: 0 })),
  ];
}

function stopsByRow(blocks: readonly ReadBlock[]): readonly Stop[] {
  const { rows } = layoutPeriods(blocks);
  return rows.flatMap(({ cells }, order) =>
    cells.flatMap((cell, column) => cell.map((block, lane) => ({ id: block.id, column, order, lane }))),
  );
}
