import { classGrid } from './class-grid.ts';
import { dayLists } from './day-lists.ts';
import type { Family } from './family.ts';
import { weekRows } from './week-rows.ts';

export const families: readonly Family[] = [classGrid, weekRows, dayLists];
