import { weekBlocks } from '../school/invent-week.ts';
import type { SheetPart } from '../sheet-design.ts';
import { EVERYWHERE } from './family.ts';
import type { Family } from './family.ts';
import { chooseClassWeek } from './kit/choose-class-week.ts';
import { onPaper } from './kit/paper.ts';
import { daysAcross, daysDown } from './kit/week-table.ts';
import type { GridLook } from './kit/week-table.ts';

/** Several classes in one file: each with its name over its own grid, on pages of their own or on one. */
export const classPages: Family = {
  name: 'class-pages',
  split: 'train',
  media: EVERYWHERE,
  draw: (dice, school) => {
    const { words } = school.language;
    const classes = school.classes.slice(0, 2);
    const onOnePage = dice.chance(0.5);
    const basics = chooseClassWeek(dice, school, {
      bells: ['secondary'],
      cells: { fields: dice.pick(['none', 'teacher']) },
      double: 0.1,
    });
    const look: GridLook = {
      ...basics,
      slotHeads: ({ start, end }) => [[{ text: basics.times.range(start, end) }]],
      corner: [''],
      headWidths: [0.9],
      mergeCommon: true,
      rowHeight: onOnePage ? 38 : 52,
      turnCommon: 'up',
    };
    const isLying = !onOnePage && dice.chance(0.4);
    const weeks = classes.map((name) => {
      const { slots, days } = basics.week;
      const other = chooseClassWeek(dice.fork(name), school, { slots, days, double: 0.1 }).week;
      return {
        name,
        week: {
          ...other,
          placed: other.placed.map((one) => ({
            ...one,
            lesson: one.lesson.subject ? basics.cells.lesson(one.lesson.subject) : one.lesson,
          })),
        },
      };
    });
    const parts = weeks.flatMap(({ name, week }, index): SheetPart[] => [
      ...(index > 0 && !onOnePage ? [{ kind: 'page-break' } as const] : []),
      { kind: 'text', lines: [{ text: `${words.class} ${name}`, bold: true, scale: 1.5 }], align: 'center' },
      isLying ? daysDown(week, look) : daysAcross(week, look),
    ]);
    const design = onPaper(dice, school, basics.palette, parts, { portrait: onOnePage, size: [11, 12] });
    const blocks = weeks.flatMap(({ name, week }) =>
      weekBlocks(week).map((block) => ({ ...block, class: [name, `${words.class} ${name}`] })),
    );
    return { design, truth: { header: {}, blocks } };
  },
};
