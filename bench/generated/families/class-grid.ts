import { weekBlocks } from '../school/invent-week.ts';
import { EVERYWHERE } from './family.ts';
import type { Family } from './family.ts';
import { chooseClassWeek } from './kit/choose-class-week.ts';
import { chooseHeading, onPaper } from './kit/paper.ts';
import { daysAcross } from './kit/week-table.ts';

/** The commonest sheet of all: days along the top, times (and perhaps numbers) down the side. */
export const classGrid: Family = {
  name: 'class-grid',
  split: 'train',
  media: EVERYWHERE,
  draw: (dice, school) => {
    const { words } = school.language;
    const basics = chooseClassWeek(dice, school, { repeat: dice.chance(0.3) });
    const { week, palette, times } = basics;
    const numbered = dice.chance(0.5);
    const grid = daysAcross(week, {
      ...basics,
      slotHeads: ({ start, end }, lesson) => [
        ...(numbered ? [[{ text: lesson === null ? '' : `${lesson}`, bold: true }]] : []),
        [{ text: times.range(start, end) }],
      ],
      corner: [...(numbered ? [dice.pick(['', words.period])] : []), dice.pick(['', words.time])],
      headWidths: [...(numbered ? [0.5] : []), 0.95],
      mergeCommon: dice.chance(0.6),
      rowHeight: dice.pick([44, 52, 60]),
      ...(dice.chance(0.3) ? { free: dice.pick(['-', '–', '---']) } : {}),
    });
    const heading = chooseHeading(dice, school);
    const design = onPaper(dice, school, palette, [heading.part, grid]);
    return { design, truth: { header: heading.header, blocks: weekBlocks(week) } };
  },
};
