import { campWeek } from './camp-week.ts';
import { courseBrochure } from './course-brochure.ts';
import { dayTables } from './day-tables.ts';
import { dutyRoster } from './duty-roster.ts';
import type { Family } from './family.ts';
import { framedWeek } from './framed-week.ts';
import { halfDays } from './half-days.ts';
import { holidayWeek } from './holiday-week.ts';
import { meetingDays } from './meeting-days.ts';
import { morningBand } from './morning-band.ts';
import { nurseryRoutine } from './nursery-routine.ts';
import { openDay } from './open-day.ts';
import { rotationDay } from './rotation-day.ts';
import { stackedHalves } from './stacked-halves.ts';
import { studioColumns } from './studio-columns.ts';
import { timeBars } from './time-bars.ts';
import { twoLanguages } from './two-languages.ts';

/**
 * Layouts that only measure. They were drawn from real schools' sheets without a look at the engine, and nothing is ever mended for one of them: a layout
 * whose misses somebody has read belongs to another split.
 */
export const testFamilies: readonly Family[] = [
  campWeek,
  courseBrochure,
  dayTables,
  dutyRoster,
  framedWeek,
  halfDays,
  holidayWeek,
  meetingDays,
  morningBand,
  nurseryRoutine,
  openDay,
  rotationDay,
  stackedHalves,
  studioColumns,
  timeBars,
  twoLanguages,
];
