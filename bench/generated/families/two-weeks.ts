import { weekBlocks } from '../school/invent-week.ts';
import type { SheetPart } from '../sheet-design.ts';
import { EVERYWHERE } from './family.ts';
import type { Family } from './family.ts';
import { chooseClassWeek } from './kit/choose-class-week.ts';
import { chooseHeading, onPaper } from './kit/paper.ts';
import { daysAcross } from './kit/week-table.ts';

/** Lessons differ every second week: the grid of week A, and under it (or on the next page) that of week B. */
export const twoWeeks: Family = {
  name: 'two-weeks',
  split: 'train',
  media: EVERYWHERE,
  draw: (dice, school) => {
    const { words } = school.language;
    const basics = chooseClassWeek(dice, school, {
      bells: ['secondary'],
      cells: { fields: dice.pick(['none', 'room', 'teacher']) },
      double: 0.1,
    });
    const { slots, days } = basics.week;
    const letters = dice.pick([
      ['A', 'B'],
      ['1', '2'],
    ]);
    const onOnePage = dice.chance(0.6);
    const weeks = letters.map((letter) => ({ letter, week: reshuffled(letter) }));
    const heading = chooseHeading(dice, school);
    const grids = weeks.flatMap(({ letter, week }, index): SheetPart[] => [
      ...(index > 0 && !onOnePage ? [{ kind: 'page-break' } as const] : []),
      { kind: 'text', lines: [{ text: `${words.week} ${letter}`, bold: true, scale: 1.25 }] },
      daysAcross(week, {
        ...basics,
        slotHeads: ({ start, end }) => [[{ text: basics.times.range(start, end) }]],
        corner: [''],
        headWidths: [0.9],
        mergeCommon: true,
        rowHeight: 38,
        commonHeight: 24,
      }),
    ]);
    const design = onPaper(dice, school, basics.palette, [heading.part, ...grids], {
      portrait: onOnePage,
      size: [11, 12],
    });
    const blocks = weeks.flatMap(({ letter, week }) =>
      weekBlocks(week).map((block) => ({ ...block, weeks: [letter, `${words.week} ${letter}`] })),
    );
    return { design, truth: { header: heading.header, blocks } };

    function reshuffled(letter: string): typeof basics.week {
      const other = chooseClassWeek(dice.fork(letter), school, { slots, days, double: 0.1 }).week;
      const placed = other.placed.map((one) => ({
        ...one,
        lesson: one.lesson.subject ? basics.cells.lesson(one.lesson.subject) : one.lesson,
      }));
      return { ...other, placed };
    }
  },
};
