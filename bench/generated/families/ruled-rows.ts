import { weekBlocks } from '../school/invent-week.ts';
import { ON_PAPER } from './family.ts';
import type { Family } from './family.ts';
import { chooseClassWeek } from './kit/choose-class-week.ts';
import { chooseHeading, onPaper } from './kit/paper.ts';
import { daysAcross } from './kit/week-table.ts';

/** Lines between the rows alone, words set to the left: columns are known by how the words stand under each other. */
export const ruledRows: Family = {
  name: 'ruled-rows',
  split: 'calibration',
  media: ON_PAPER,
  draw: (dice, school) => {
    const basics = chooseClassWeek(dice, school, { double: 0, palette: { lessons: 'plain' }, bells: ['secondary'] });
    const { week, palette, times } = basics;
    const grid = daysAcross(week, {
      ...basics,
      slotHeads: ({ start, end }) => [[{ text: times.range(start, end) }]],
      corner: [dice.pick(['', school.language.words.time])],
      headWidths: [0.8],
      mergeCommon: false,
      rowHeight: dice.pick([44, 52]),
    });
    const rows = grid.rows.map((cells) => cells.map((cell) => ({ lines: cell.lines, align: 'left' as const })));
    const heading = chooseHeading(dice, school);
    const table = { ...grid, rows, rules: { which: 'rows' as const, ink: dice.pick(['333333', 'AAAAAA']), width: 1 } };
    const design = onPaper(dice, school, palette, [heading.part, table]);
    return { design, truth: { header: heading.header, blocks: weekBlocks(week) } };
  },
};
