import { campWeek } from './camp-week.ts';
import { dayTables } from './day-tables.ts';
import type { Family } from './family.ts';
import { framedWeek } from './framed-week.ts';
import { halfDays } from './half-days.ts';
import { rotationDay } from './rotation-day.ts';
import { studioColumns } from './studio-columns.ts';

/**
 * Layouts that only measure. They were drawn from real schools' sheets without a look at the engine, and nothing is ever mended for one of them: a layout
 * whose misses somebody has read belongs to another split.
 */
export const testFamilies: readonly Family[] = [campWeek, dayTables, framedWeek, halfDays, rotationDay, studioColumns];
