import { weekBlocks } from '../school/invent-week.ts';
import { EVERYWHERE } from './family.ts';
import type { Family } from './family.ts';
import { chooseClassWeek } from './kit/choose-class-week.ts';
import { chooseHeading, onPaper } from './kit/paper.ts';
import { daysAcross } from './kit/week-table.ts';

/** A cycle of days that have numbers instead of names: day 1 to day 6, whatever weekday it is. */
export const cycleDays: Family = {
  name: 'cycle-days',
  split: 'calibration',
  media: EVERYWHERE,
  languages: ['en', 'de', 'fr'],
  draw: (dice, school) => {
    const days = ['1', '2', '3', '4', '5', '6', '7', '8'].slice(0, dice.pick([4, 6, 6, 8]));
    const word = school.language.words.day;
    const basics = chooseClassWeek(dice, school, {
      days,
      bells: ['secondary'],
      cells: { fields: dice.pick(['none', 'room']) },
      double: 0,
    });
    const grid = daysAcross(basics.week, {
      ...basics,
      dayName: (day) => `${word} ${day}`,
      slotHeads: ({ start, end }) => [[{ text: basics.times.range(start, end) }]],
      corner: [''],
      headWidths: [0.9],
      mergeCommon: dice.chance(0.5),
      rowHeight: 50,
    });
    const heading = chooseHeading(dice, school);
    const design = onPaper(dice, school, basics.palette, [heading.part, grid], { size: [12, 13] });
    const blocks = weekBlocks(basics.week).map((block) => ({ ...block, day: null }));
    return { design, truth: { header: heading.header, blocks } };
  },
};
