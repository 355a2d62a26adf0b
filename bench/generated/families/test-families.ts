import { boardingDay } from './boarding-day.ts';
import { campWeek } from './camp-week.ts';
import { classPairs } from './class-pairs.ts';
import { dayCards } from './day-cards.ts';
import { dayTables } from './day-tables.ts';
import { examWeek } from './exam-week.ts';
import type { Family } from './family.ts';
import { framedWeek } from './framed-week.ts';
import { halfDays } from './half-days.ts';
import { letterBlocks } from './letter-blocks.ts';
import { rotationDay } from './rotation-day.ts';
import { studioColumns } from './studio-columns.ts';
import { teamRows } from './team-rows.ts';
import { typedLines } from './typed-lines.ts';
import { wallMatrix } from './wall-matrix.ts';

/**
 * Layouts that only measure. They were drawn from real schools' sheets without a look at the engine, and nothing is ever mended for one of them: a layout
 * whose misses somebody has read belongs to another split.
 */
export const testFamilies: readonly Family[] = [
  boardingDay,
  campWeek,
  classPairs,
  dayCards,
  dayTables,
  examWeek,
  framedWeek,
  halfDays,
  letterBlocks,
  rotationDay,
  studioColumns,
  teamRows,
  typedLines,
  wallMatrix,
];
