import { weekBlocks } from '../school/invent-week.ts';
import { EVERYWHERE } from './family.ts';
import type { Family } from './family.ts';
import { chooseClassWeek } from './kit/choose-class-week.ts';
import { chooseHeading, onPaper } from './kit/paper.ts';
import { daysAcross } from './kit/week-table.ts';

/** No lines: every cell is a coloured area, close together or with white between. */
export const colouredBorderless: Family = {
  name: 'coloured-borderless',
  split: 'train',
  media: EVERYWHERE,
  draw: (dice, school) => {
    const basics = chooseClassWeek(dice, school, {
      palette: { lessons: dice.pick(['pale', 'vivid', 'vivid', 'dark']) },
      free: 0.05,
    });
    const { week, palette, times } = basics;
    const coloured = {
      ...palette,
      commonFill: 'DDDDDD',
      headFill: palette.headFill === 'FFFFFF' ? 'E3E3E3' : palette.headFill,
    };
    const grid = daysAcross(week, {
      ...basics,
      palette: coloured,
      slotHeads: ({ start, end }) => [[{ text: times.range(start, end) }]],
      corner: [''],
      headWidths: [0.9],
      mergeCommon: dice.chance(0.6),
      rowHeight: dice.pick([48, 58]),
    });
    const heading = chooseHeading(dice, school);
    const bare = { ...grid, rules: { ...grid.rules, which: 'none' as const }, gutter: dice.pick([2, 3, 4]) };
    const design = onPaper(dice, school, palette, [heading.part, bare]);
    return { design, truth: { header: heading.header, blocks: weekBlocks(week) } };
  },
};
