import { alternatingCells } from './alternating-cells.ts';
import { bandedList } from './banded-list.ts';
import { bellsBeside } from './bells-beside.ts';
import { blankForm } from './blank-form.ts';
import { boardingDay } from './boarding-day.ts';
import { breakBars } from './break-bars.ts';
import { classPairs } from './class-pairs.ts';
import { classesDown } from './classes-down.ts';
import { clubRota } from './club-rota.ts';
import { cycleDays } from './cycle-days.ts';
import { darkGrid } from './dark-grid.ts';
import { dayCards } from './day-cards.ts';
import { dayLists } from './day-lists.ts';
import { examWeek } from './exam-week.ts';
import type { Family } from './family.ts';
import { fridayBells } from './friday-bells.ts';
import { handmadeWeek } from './handmade-week.ts';
import { joinedDays } from './joined-days.ts';
import { letterBlocks } from './letter-blocks.ts';
import { phoneAgenda } from './phone-agenda.ts';
import { ruledRows } from './ruled-rows.ts';
import { teamRows } from './team-rows.ts';
import { timeLanes } from './time-lanes.ts';
import { typedLines } from './typed-lines.ts';
import { wallMatrix } from './wall-matrix.ts';

/** Layouts that say how far to trust what was learned, and where rules may be found wanting; they teach nothing. */
export const calibrationFamilies: readonly Family[] = [
  alternatingCells,
  bandedList,
  bellsBeside,
  blankForm,
  boardingDay,
  breakBars,
  classPairs,
  classesDown,
  clubRota,
  cycleDays,
  darkGrid,
  dayCards,
  dayLists,
  examWeek,
  fridayBells,
  handmadeWeek,
  joinedDays,
  letterBlocks,
  phoneAgenda,
  ruledRows,
  teamRows,
  timeLanes,
  typedLines,
  wallMatrix,
];
