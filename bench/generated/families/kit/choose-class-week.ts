import type { Dice } from '../../dice.ts';
import { inventBells } from '../../school/bell-schedule.ts';
import type { BellStyleName, Slot } from '../../school/bell-schedule.ts';
import type { School } from '../../school/invent-school.ts';
import { WORK_WEEK, inventWeek } from '../../school/invent-week.ts';
import type { Week } from '../../school/invent-week.ts';
import { chooseCellHabit } from './cell-habit.ts';
import type { CellHabit, CellWishes } from './cell-habit.ts';
import { chooseDayNames } from './day-habit.ts';
import { choosePalette } from './palette.ts';
import type { Palette, PaletteWishes } from './palette.ts';
import { chooseTimeHabit } from './time-habit.ts';
import type { TimeHabit } from './time-habit.ts';

/** What most families begin with: a class's week and the habits it is printed with. */
export type ClassWeek = {
  readonly week: Week;
  readonly cells: CellHabit;
  readonly times: TimeHabit;
  readonly palette: Palette;
  readonly dayName: (code: string) => string;
};

export type ClassWeekWishes = {
  readonly bells?: readonly BellStyleName[];
  readonly slots?: readonly Slot[];
  readonly days?: readonly string[];
  readonly cells?: CellWishes;
  readonly palette?: PaletteWishes;
  readonly free?: number;
  readonly double?: number;
  readonly repeat?: boolean;
};

export function chooseClassWeek(dice: Dice, school: School, wishes: ClassWeekWishes = {}): ClassWeek {
  const cells = chooseCellHabit(dice.fork('cells'), school, wishes.cells);
  const bells = dice.pick<BellStyleName>(wishes.bells ?? ['secondary', 'primary']);
  const week = inventWeek(dice.fork('week'), school, {
    days: wishes.days ?? chooseDays(dice.fork('days'), school),
    slots: wishes.slots ?? inventBells(dice.fork('bells'), school.language, bells),
    free: wishes.free ?? dice.pick([0, 0.05, 0.15]),
    double: wishes.double ?? dice.pick([0, 0.15, 0.3]),
    ...(wishes.repeat === undefined ? {} : { repeat: wishes.repeat }),
    lesson: cells.lesson,
  });
  return {
    week,
    cells,
    times: chooseTimeHabit(dice.fork('times'), school.language),
    palette: choosePalette(dice.fork('palette'), school, wishes.palette),
    dayName: chooseDayNames(dice.fork('names'), school.language),
  };
}

/** Five days, six where Saturdays are school days, or from Sunday to Thursday. */
function chooseDays(dice: Dice, { language }: School): readonly string[] {
  if (dice.chance(0.1)) return [...WORK_WEEK, 'SA'];
  if (language.code === 'en' && dice.chance(0.08)) return ['SU', 'MO', 'TU', 'WE', 'TH'];
  return WORK_WEEK;
}
