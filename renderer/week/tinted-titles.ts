import { layoutWeek } from '../../shared/timetable/layout/week-layout.ts';
import type { ReadBlock } from '../../shared/timetable/reading.ts';

/** One title for each lesson. What stands across the whole week, breaks mostly, is drawn without a tint and takes none away. */
export function tintedTitles(blocks: readonly ReadBlock[]): string[] {
  const across = new Set(layoutWeek(blocks).bands.flatMap((band) => band.blocks));
  return blocks.filter((block) => !across.has(block)).map(({ title }) => title);
}
