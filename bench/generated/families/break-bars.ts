import type { Dice } from '../dice.ts';
import { weekBlocks } from '../school/invent-week.ts';
import type { SheetCell, TablePart } from '../sheet-design.ts';
import { EVERYWHERE } from './family.ts';
import type { Family } from './family.ts';
import { chooseClassWeek } from './kit/choose-class-week.ts';
import type { ClassWeek } from './kit/choose-class-week.ts';
import { chooseHeading, onPaper } from './kit/paper.ts';
import { daysAcross } from './kit/week-table.ts';

/** Breaks are bars over the whole width, the column of times included: what they are and when stands in the bar. */
export const breakBars: Family = {
  name: 'break-bars',
  split: 'calibration',
  media: EVERYWHERE,
  draw: (dice, school) => {
    const basics = chooseClassWeek(dice, school, { bells: ['secondary'], double: 0.1 });
    const { week, times, palette } = basics;
    const grid = daysAcross(week, {
      ...basics,
      slotHeads: ({ start, end }, lesson) => [
        [
          { text: `${lesson ?? ''}`, bold: true },
          { text: times.range(start, end), scale: 0.8 },
        ],
      ],
      corner: [''],
      headWidths: [0.8],
      mergeCommon: true,
      rowHeight: dice.pick([46, 54]),
      commonHeight: 26,
    });
    const heading = chooseHeading(dice, school);
    const design = onPaper(dice, school, palette, [heading.part, withBars(dice, grid, basics)], { size: [12, 13, 14] });
    return { design, truth: { header: heading.header, blocks: weekBlocks(week) } };
  },
};

function withBars(dice: Dice, grid: TablePart, { week, times, palette }: ClassWeek): TablePart {
  const kind = dice.whole(0, 2);
  const text = (title: string, when: string) =>
    [`${title} ${when}`, `${title} (${when})`, `${when}  ${title}`][kind] ?? title;
  const rows = grid.rows.map((cells, row): readonly SheetCell[] => {
    const slot = week.slots[row - 1];
    if (!slot?.common) return cells;
    const line = { text: text(slot.common, times.range(slot.start, slot.end)), bold: true };
    return [{ lines: [line], fill: palette.commonFill, columns: grid.columns.length }];
  });
  return { ...grid, rows };
}
