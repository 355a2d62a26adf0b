import { bandedList } from './banded-list.ts';
import { clubRota } from './club-rota.ts';
import { codePlan } from './code-plan.ts';
import { cornerCells } from './corner-cells.ts';
import { dayPairs } from './day-pairs.ts';
import { emptyPlanner } from './empty-planner.ts';
import type { Family } from './family.ts';
import { fortnightColumns } from './fortnight-columns.ts';
import { halfHourBlocks } from './half-hour-blocks.ts';
import { handmadeWeek } from './handmade-week.ts';
import { phoneAgenda } from './phone-agenda.ts';
import { roomRows } from './room-rows.ts';
import { schoolWall } from './school-wall.ts';
import { timeLanes } from './time-lanes.ts';

/** More layouts of the test split, written without looking at what the engine makes of them. */
export const unseenFamilies: readonly Family[] = [
  codePlan,
  cornerCells,
  halfHourBlocks,
  phoneAgenda,
  timeLanes,
  handmadeWeek,
  schoolWall,
  roomRows,
  clubRota,
  dayPairs,
  bandedList,
  fortnightColumns,
  emptyPlanner,
];
