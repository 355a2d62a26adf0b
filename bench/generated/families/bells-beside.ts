import { weekBlocks } from '../school/invent-week.ts';
import type { SheetCell, SheetPart, TablePart } from '../sheet-design.ts';
import { EVERYWHERE } from './family.ts';
import type { Family } from './family.ts';
import { chooseClassWeek } from './kit/choose-class-week.ts';
import type { ClassWeek } from './kit/choose-class-week.ts';
import { chooseHeading, onPaper } from './kit/paper.ts';
import { daysAcross, headCell, lessonNumbers } from './kit/week-table.ts';

/** The grid numbers its periods; when they are stands in a second table. */
export const bellsBeside: Family = {
  name: 'bells-beside',
  split: 'calibration',
  media: EVERYWHERE,
  draw: (dice, school) => {
    const { words } = school.language;
    const basics = chooseClassWeek(dice, school, { bells: ['secondary'], double: 0.2 });
    const { week } = basics;
    const lessons = week.slots.filter((slot) => !slot.common).length;
    const grid = withoutBreaks(
      daysAcross(week, {
        ...basics,
        slotHeads: (_slot, lesson) => [[{ text: lesson === null ? '' : `${lesson}.`, bold: true }]],
        corner: [dice.pick(['', words.period])],
        headWidths: [0.45],
        mergeCommon: true,
        rowHeight: lessons > 6 ? 48 : 56,
      }),
      basics,
    );
    const bells = bellTable(basics, [words.period, words.time]);
    const heading = chooseHeading(dice, school);
    const parts: SheetPart[] = dice.chance(0.5)
      ? [
          {
            kind: 'beside',
            gap: 30,
            columns: [
              { share: 4, parts: [grid] },
              { share: 1.1, parts: [bells] },
            ],
          },
        ]
      : [grid, { ...bells, share: 0.3 }];
    const [beside] = parts;
    const design = onPaper(dice, school, basics.palette, [heading.part, ...parts], {
      size: [11, 12],
      portrait: beside?.kind !== 'beside',
    });
    const blocks = weekBlocks(week).filter((block) => !week.slots.some((slot) => slot.common === block.title));
    return { design, truth: { header: heading.header, blocks } };
  },
};

/** Only lessons have numbers, so breaks are not printed. */
function withoutBreaks(grid: TablePart, { week }: ClassWeek): TablePart {
  const isBreak = (row: number) => row > 0 && week.slots[row - 1]?.common !== undefined;
  return {
    ...grid,
    rows: grid.rows.filter((_, row) => !isBreak(row)),
    rowHeights: grid.rowHeights.filter((_, row) => !isBreak(row)),
  };
}

function bellTable({ week, palette, times }: ClassWeek, head: readonly string[]): TablePart {
  const numbers = lessonNumbers(week.slots);
  const rows = week.slots.flatMap((slot, index): SheetCell[][] => {
    const number = numbers[index];
    if (!number) return [];
    return [[{ lines: [{ text: `${number}.` }] }, { lines: [{ text: times.range(slot.start, slot.end) }] }]];
  });
  return {
    kind: 'table',
    columns: [1, 2.2],
    rowHeights: [26, ...rows.map(() => 24)],
    rows: [head.map((text) => headCell({ palette }, [{ text, bold: true }])), ...rows],
    rules: palette.rules,
  };
}
