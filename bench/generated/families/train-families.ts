import { appCalendar } from './app-calendar.ts';
import { bellSchedule } from './bell-schedule.ts';
import { classGrid } from './class-grid.ts';
import { classPages } from './class-pages.ts';
import { codePlan } from './code-plan.ts';
import { colouredBorderless } from './coloured-borderless.ts';
import { cornerCells } from './corner-cells.ts';
import { courseList } from './course-list.ts';
import { dayGroups } from './day-groups.ts';
import { dayPairs } from './day-pairs.ts';
import { emptyPlanner } from './empty-planner.ts';
import type { Family } from './family.ts';
import { fortnightColumns } from './fortnight-columns.ts';
import { halfHourBlocks } from './half-hour-blocks.ts';
import { oneDayAllClasses } from './one-day-all-classes.ts';
import { ownTimes } from './own-times.ts';
import { roomRows } from './room-rows.ts';
import { schoolWall } from './school-wall.ts';
import { sheetScreenshot } from './sheet-screenshot.ts';
import { spelledBreaks } from './spelled-breaks.ts';
import { splitCells } from './split-cells.ts';
import { startOnly } from './start-only.ts';
import { teacherGrid } from './teacher-grid.ts';
import { twoWeeks } from './two-weeks.ts';
import { untisGrid } from './untis-grid.ts';
import { weekRows } from './week-rows.ts';
import { withLegend } from './with-legend.ts';

/** Layouts whose sheets teach: what is learned sees these and no others. */
export const trainFamilies: readonly Family[] = [
  appCalendar,
  bellSchedule,
  classGrid,
  classPages,
  codePlan,
  colouredBorderless,
  cornerCells,
  courseList,
  dayGroups,
  dayPairs,
  emptyPlanner,
  fortnightColumns,
  halfHourBlocks,
  oneDayAllClasses,
  ownTimes,
  roomRows,
  schoolWall,
  sheetScreenshot,
  spelledBreaks,
  splitCells,
  startOnly,
  teacherGrid,
  twoWeeks,
  untisGrid,
  weekRows,
  withLegend,
];
