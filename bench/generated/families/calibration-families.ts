import { alternatingCells } from './alternating-cells.ts';
import { bandedList } from './banded-list.ts';
import { bellsBeside } from './bells-beside.ts';
import { blankForm } from './blank-form.ts';
import { breakBars } from './break-bars.ts';
import { classesDown } from './classes-down.ts';
import { clubRota } from './club-rota.ts';
import { cycleDays } from './cycle-days.ts';
import { darkGrid } from './dark-grid.ts';
import { dayLists } from './day-lists.ts';
import type { Family } from './family.ts';
import { fridayBells } from './friday-bells.ts';
import { handmadeWeek } from './handmade-week.ts';
import { joinedDays } from './joined-days.ts';
import { phoneAgenda } from './phone-agenda.ts';
import { ruledRows } from './ruled-rows.ts';
import { timeLanes } from './time-lanes.ts';

/** Layouts that say how far to trust what was learned, and where rules may be found wanting; they teach nothing. */
export const calibrationFamilies: readonly Family[] = [
  alternatingCells,
  bandedList,
  bellsBeside,
  blankForm,
  breakBars,
  classesDown,
  clubRota,
  cycleDays,
  darkGrid,
  dayLists,
  fridayBells,
  handmadeWeek,
  joinedDays,
  phoneAgenda,
  ruledRows,
  timeLanes,
];
