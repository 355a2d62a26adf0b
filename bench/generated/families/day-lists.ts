import { inventBells } from '../school/bell-schedule.ts';
import type { Slot } from '../school/bell-schedule.ts';
import { WORK_WEEK, inventWeek, weekBlocks } from '../school/invent-week.ts';
import type { Week } from '../school/invent-week.ts';
import type { Line, SheetPart } from '../sheet-design.ts';
import { ON_PAPER } from './family.ts';
import type { Family } from './family.ts';
import { chooseCellHabit } from './kit/cell-habit.ts';
import type { CellHabit } from './kit/cell-habit.ts';
import { choosePalette } from './kit/palette.ts';
import { chooseHeading, onPaper } from './kit/paper.ts';
import { chooseTimeHabit } from './kit/time-habit.ts';
import type { TimeHabit } from './kit/time-habit.ts';

/** No grid at all: the name of each day, and under it one line a lesson with its times. */
export const dayLists: Family = {
  name: 'day-lists',
  split: 'calibration',
  media: ON_PAPER,
  draw: (dice, school) => {
    const cells = chooseCellHabit(dice, school, { fields: 'none', short: false });
    const slots = inventBells(dice, school.language, dice.pick(['secondary', 'primary']));
    const week = inventWeek(dice, school, { days: WORK_WEEK, slots, free: 0.1, double: 0.1, lesson: cells.lesson });
    const times = chooseTimeHabit(dice, school.language);
    const palette = choosePalette(dice, school, { lessons: 'plain' });
    const heading = chooseHeading(dice, school);
    const days = week.days.map((_, day) => dayList(week, day, school.language.days[day] ?? '', times, cells));
    const perRow = dice.pick([3, 5]);
    const rows: SheetPart[] = [];
    for (let from = 0; from < days.length; from += perRow) rows.push(beside(days.slice(from, from + perRow), perRow));
    const design = onPaper(dice, school, palette, [heading.part, ...rows], { size: [11, 12, 13] });
    return { design, truth: { header: heading.header, blocks: weekBlocks(week) } };
  },
};

function dayList(week: Week, day: number, name: string, times: TimeHabit, cells: CellHabit): Line[] {
  const entries = week.slots.flatMap((slot, index): Line[] => {
    const here = week.placed.find((one) => one.day === day && one.from === index);
    if (slot.common) return [{ text: `${times.range(slot.start, slot.end)} ${slot.common}` }];
    if (!here) return [];
    const last: Slot = week.slots[index + here.length - 1] ?? slot;
    const [first, ...notes] = cells.lines(here.lesson);
    return [{ text: `${times.range(slot.start, last.end)} ${first?.text}` }, ...notes];
  });
  return [{ text: name, bold: true, scale: 1.25 }, ...entries, { text: ' ' }];
}

function beside(lists: readonly (readonly Line[])[], perRow: number): SheetPart {
  return {
    kind: 'beside',
    gap: 24,
    columns: lists.map((lines) => ({ share: 1 / perRow, parts: [{ kind: 'text', lines, align: 'left' }] })),
  };
}
