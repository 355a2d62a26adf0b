import { inventBells } from '../school/bell-schedule.ts';
import { WORK_WEEK } from '../school/invent-week.ts';
import { EVERYWHERE } from './family.ts';
import type { Family } from './family.ts';
import { chooseClassWeek } from './kit/choose-class-week.ts';
import { onPaper } from './kit/paper.ts';
import { daysAcross, daysDown } from './kit/week-table.ts';
import type { GridLook } from './kit/week-table.ts';

/** A form that nobody filled in: days and times, and nothing that takes place. */
export const blankForm: Family = {
  name: 'blank-form',
  split: 'calibration',
  media: EVERYWHERE,
  draw: (dice, school) => {
    const { words } = school.language;
    const slots = inventBells(dice.fork('bells'), school.language, 'secondary').map(({ start, end }) => ({
      start,
      end,
    }));
    const basics = chooseClassWeek(dice, school, { slots, days: WORK_WEEK, palette: { lessons: 'plain' } });
    const withTimes = dice.chance(0.6);
    const empty = { ...basics.week, placed: [] };
    const look: GridLook = {
      ...basics,
      slotHeads: ({ start, end }, lesson) => [[{ text: withTimes ? basics.times.range(start, end) : `${lesson}.` }]],
      corner: [dice.pick(['', words.time])],
      headWidths: [0.8],
      mergeCommon: false,
      rowHeight: 56,
    };
    const grid = dice.chance(0.75) ? daysAcross(empty, look) : daysDown(empty, look);
    const name = { text: words.timetable, bold: true, scale: 1.6 };
    const lines = dice.chance(0.5) ? [name, { text: `${words.class}: ______________` }] : [name];
    const design = onPaper(dice, school, basics.palette, [{ kind: 'text', lines, align: 'center' }, grid]);
    return { design, truth: { header: {}, blocks: [] } };
  },
};
