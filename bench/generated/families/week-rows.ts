import { inventBells } from '../school/bell-schedule.ts';
import { WORK_WEEK, inventWeek, weekBlocks } from '../school/invent-week.ts';
import { EVERYWHERE } from './family.ts';
import type { Family } from './family.ts';
import { chooseCellHabit } from './kit/cell-habit.ts';
import { chooseDayNames } from './kit/day-habit.ts';
import { choosePalette } from './kit/palette.ts';
import { chooseHeading, onPaper } from './kit/paper.ts';
import { chooseTimeHabit } from './kit/time-habit.ts';
import { daysDown } from './kit/week-table.ts';
import type { GridLook } from './kit/week-table.ts';

/** The week lying down: a row a day, a column a period; breaks run down all days, often in turned letters. */
export const weekRows: Family = {
  name: 'week-rows',
  split: 'train',
  media: EVERYWHERE,
  draw: (dice, school) => {
    const { words } = school.language;
    const cells = chooseCellHabit(dice, school, { fields: dice.pick(['none', 'teacher', 'room']) });
    const slots = inventBells(dice, school.language, 'primary');
    const week = inventWeek(dice, school, {
      days: WORK_WEEK,
      slots,
      free: dice.pick([0, 0.1]),
      double: dice.pick([0, 0.25]),
      lesson: cells.lesson,
    });
    const times = chooseTimeHabit(dice, school.language);
    const palette = choosePalette(dice, school);
    const numbered = dice.chance(0.4);
    const look: GridLook = {
      palette,
      cells,
      dayName: chooseDayNames(dice, school.language),
      slotHeads: ({ start, end }, lesson) => [
        ...(numbered ? [[{ text: lesson === null ? '' : `${words.period} ${lesson}`, bold: true }]] : []),
        [{ text: times.range(start, end) }],
      ],
      corner: [...(numbered ? [''] : []), dice.pick(['', words.day, `${words.day} / ${words.time}`])],
      headWidths: [1],
      mergeCommon: dice.chance(0.7),
      rowHeight: dice.pick([64, 76, 90]),
      turnCommon: dice.pick(['up', 'down', 'stacked']),
      ...(dice.chance(0.3) ? { turnDays: 'up' } : {}),
    };
    const heading = chooseHeading(dice, school);
    const design = onPaper(dice, school, palette, [heading.part, daysDown(week, look)], { size: [11, 12, 13] });
    return { design, truth: { header: heading.header, blocks: weekBlocks(week) } };
  },
};
