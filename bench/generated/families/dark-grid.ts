import { weekBlocks } from '../school/invent-week.ts';
import { ON_PAPER } from './family.ts';
import type { Family } from './family.ts';
import { chooseClassWeek } from './kit/choose-class-week.ts';
import { chooseHeading, onPaper } from './kit/paper.ts';
import { daysAcross } from './kit/week-table.ts';

/** Light letters on a dark sheet, as students' own plans and screens in dark mode. */
export const darkGrid: Family = {
  name: 'dark-grid',
  split: 'calibration',
  media: ON_PAPER,
  draw: (dice, school) => {
    const basics = chooseClassWeek(dice, school, { bells: ['secondary', 'evening'], palette: { theme: 'dark' } });
    const { week, palette, times } = basics;
    const grid = daysAcross(week, {
      ...basics,
      slotHeads: ({ start, end }) => [[{ text: times.range(start, end) }]],
      corner: [dice.pick(['', school.language.words.time])],
      headWidths: [0.9],
      mergeCommon: dice.chance(0.6),
      rowHeight: dice.pick([48, 58]),
    });
    const heading = chooseHeading(dice, school);
    const design = onPaper(dice, school, palette, [heading.part, grid]);
    return { design, truth: { header: heading.header, blocks: weekBlocks(week) } };
  },
};
