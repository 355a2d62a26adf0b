import { weekBlocks } from '../school/invent-week.ts';
import { EVERYWHERE } from './family.ts';
import type { Family } from './family.ts';
import { chooseClassWeek } from './kit/choose-class-week.ts';
import { chooseHeading, onPaper } from './kit/paper.ts';
import { daysDown } from './kit/week-table.ts';

/** The week lying down: a row a day, a column a period; breaks run down all days, often in turned letters. */
export const weekRows: Family = {
  name: 'week-rows',
  split: 'train',
  media: EVERYWHERE,
  draw: (dice, school) => {
    const { words } = school.language;
    const fields = dice.pick(['none', 'teacher', 'room'] as const);
    const basics = chooseClassWeek(dice, school, { bells: ['primary'], cells: { fields } });
    const { week, palette, times } = basics;
    const numbered = dice.chance(0.4);
    const grid = daysDown(week, {
      ...basics,
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
    });
    const heading = chooseHeading(dice, school);
    const design = onPaper(dice, school, palette, [heading.part, grid], { size: [11, 12, 13] });
    return { design, truth: { header: heading.header, blocks: weekBlocks(week) } };
  },
};
