import { WORK_WEEK, weekBlocks } from '../school/invent-week.ts';
import type { Week } from '../school/invent-week.ts';
import type { TablePart } from '../sheet-design.ts';
import { EVERYWHERE } from './family.ts';
import type { Family } from './family.ts';
import { chooseClassWeek } from './kit/choose-class-week.ts';
import { chooseHeading, onPaper } from './kit/paper.ts';
import { daysAcross } from './kit/week-table.ts';

/** A week with Saturdays on a tall sheet: the first three days in one table, the last three in another below, each with its times. */
export const stackedHalves: Family = {
  name: 'stacked-halves',
  split: 'test',
  media: EVERYWHERE,
  languages: ['it', 'fr', 'de', 'pt', 'hu', 'es', 'en'],
  draw: (dice, school) => {
    const basics = chooseClassWeek(dice, school, { bells: ['primary'], days: [...WORK_WEEK, 'SA'], double: 0 });
    const { week, times } = basics;
    const numbered = dice.chance(0.3);
    const tableOf = (from: number): TablePart =>
      daysAcross(threeDays(week, from), {
        ...basics,
        slotHeads: ({ start, end }, lesson) => [
          ...(numbered ? [[{ text: lesson === null ? '' : `${lesson}.` }]] : []),
          [{ text: times.range(start, end) }],
        ],
        corner: numbered ? ['', school.language.words.time] : [school.language.words.time],
        headWidths: numbered ? [0.2, 0.7] : [0.7],
        mergeCommon: true,
        rowHeight: 46,
        commonHeight: 24,
      });
    const heading = chooseHeading(dice, school);
    const between = { kind: 'text', lines: [{ text: ' ' }] } as const;
    const parts = [heading.part, tableOf(0), between, tableOf(3)];
    const design = onPaper(dice, school, basics.palette, parts, { portrait: true, size: [13, 14] });
    return { design, truth: { header: heading.header, blocks: weekBlocks(week) } };
  },
};

function threeDays({ days, slots, placed }: Week, from: number): Week {
  const isHere = (day: number) => from <= day && day < from + 3;
  return {
    days: days.slice(from, from + 3),
    slots,
    placed: placed.filter(({ day }) => isHere(day)).map((one) => ({ ...one, day: one.day - from })),
  };
}
