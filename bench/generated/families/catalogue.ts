import { alternatingCells } from './alternating-cells.ts';
import { appCalendar } from './app-calendar.ts';
import { bellSchedule } from './bell-schedule.ts';
import { bellsBeside } from './bells-beside.ts';
import { blankForm } from './blank-form.ts';
import { breakBars } from './break-bars.ts';
import { classGrid } from './class-grid.ts';
import { classPages } from './class-pages.ts';
import { classesDown } from './classes-down.ts';
import { colouredBorderless } from './coloured-borderless.ts';
import { courseList } from './course-list.ts';
import { cycleDays } from './cycle-days.ts';
import { darkGrid } from './dark-grid.ts';
import { dayGroups } from './day-groups.ts';
import { dayLists } from './day-lists.ts';
import type { Family } from './family.ts';
import { fridayBells } from './friday-bells.ts';
import { joinedDays } from './joined-days.ts';
import { oneDayAllClasses } from './one-day-all-classes.ts';
import { ownTimes } from './own-times.ts';
import { ruledRows } from './ruled-rows.ts';
import { sheetScreenshot } from './sheet-screenshot.ts';
import { spelledBreaks } from './spelled-breaks.ts';
import { splitCells } from './split-cells.ts';
import { startOnly } from './start-only.ts';
import { teacherGrid } from './teacher-grid.ts';
import { twoWeeks } from './two-weeks.ts';
import { unseenFamilies } from './unseen-families.ts';
import { untisGrid } from './untis-grid.ts';
import { weekRows } from './week-rows.ts';
import { withLegend } from './with-legend.ts';

/** Every layout, each in one split alone: what the engine is tuned and calibrated on never tells how good it is. */
export const families: readonly Family[] = [
  classGrid,
  weekRows,
  untisGrid,
  teacherGrid,
  ownTimes,
  startOnly,
  colouredBorderless,
  spelledBreaks,
  splitCells,

  dayLists,
  ruledRows,
  bellsBeside,
  darkGrid,
  fridayBells,
  classesDown,
  blankForm,
  joinedDays,
  alternatingCells,
  cycleDays,

  appCalendar,
  oneDayAllClasses,
  bellSchedule,
  twoWeeks,
  sheetScreenshot,
  courseList,
  classPages,
  dayGroups,
  withLegend,
  breakBars,
  ...unseenFamilies,
];
