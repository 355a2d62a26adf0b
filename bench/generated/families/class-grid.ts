import { inventBells } from '../school/bell-schedule.ts';
import { WORK_WEEK, inventWeek, weekBlocks } from '../school/invent-week.ts';
import { EVERYWHERE } from './family.ts';
import type { Family } from './family.ts';
import { chooseCellHabit } from './kit/cell-habit.ts';
import { chooseDayNames } from './kit/day-habit.ts';
import { choosePalette } from './kit/palette.ts';
import { chooseHeading, onPaper } from './kit/paper.ts';
import { chooseTimeHabit } from './kit/time-habit.ts';
import { daysAcross } from './kit/week-table.ts';
import type { GridLook } from './kit/week-table.ts';

/** The commonest sheet of all: days along the top, times (and perhaps numbers) down the side. */
export const classGrid: Family = {
  name: 'class-grid',
  split: 'train',
  media: EVERYWHERE,
  draw: (dice, school) => {
    const { words } = school.language;
    const cells = chooseCellHabit(dice, school);
    const slots = inventBells(dice, school.language, dice.pick(['secondary', 'primary']));
    const week = inventWeek(dice, school, {
      days: WORK_WEEK,
      slots,
      free: dice.pick([0, 0.05, 0.15]),
      double: dice.pick([0, 0.15, 0.3]),
      repeat: dice.chance(0.3),
      lesson: cells.lesson,
    });
    const times = chooseTimeHabit(dice, school.language);
    const palette = choosePalette(dice, school);
    const numbered = dice.chance(0.5);
    const look: GridLook = {
      palette,
      cells,
      dayName: chooseDayNames(dice, school.language),
      slotHeads: ({ start, end }, lesson) => [
        ...(numbered ? [[{ text: lesson === null ? '' : `${lesson}`, bold: true }]] : []),
        [{ text: times.range(start, end) }],
      ],
      corner: [...(numbered ? [dice.pick(['', words.period])] : []), dice.pick(['', words.time])],
      headWidths: [...(numbered ? [0.5] : []), 0.95],
      mergeCommon: dice.chance(0.6),
      rowHeight: dice.pick([44, 52, 60]),
      ...(dice.chance(0.3) ? { free: dice.pick(['-', '–', '---']) } : {}),
    };
    const heading = chooseHeading(dice, school);
    const design = onPaper(dice, school, palette, [heading.part, daysAcross(week, look)]);
    return { design, truth: { header: heading.header, blocks: weekBlocks(week) } };
  },
};
