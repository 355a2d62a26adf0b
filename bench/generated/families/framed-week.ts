import { weekBlocks } from '../school/invent-week.ts';
import type { SheetCell, TablePart } from '../sheet-design.ts';
import { EVERYWHERE } from './family.ts';
import type { Family } from './family.ts';
import { chooseClassWeek } from './kit/choose-class-week.ts';
import { chooseHeading, onPaper } from './kit/paper.ts';
import { daysAcross, headCell } from './kit/week-table.ts';

/** A wide sheet whose days are named again at the foot and whose times stand again at the right, so that no finger slips. */
export const framedWeek: Family = {
  name: 'framed-week',
  split: 'test',
  media: EVERYWHERE,
  draw: (dice, school) => {
    const basics = chooseClassWeek(dice, school, { cells: { short: false }, double: 0 });
    const { week, palette, times, dayName } = basics;
    const grid = daysAcross(week, {
      ...basics,
      slotHeads: ({ start, end }) => [[{ text: times.range(start, end) }]],
      corner: [''],
      headWidths: [0.9],
      mergeCommon: true,
      rowHeight: dice.pick([42, 48]),
      commonHeight: 26,
    });
    const withFoot = dice.chance(0.6);
    const heading = chooseHeading(dice, school);
    const days = week.days.map((code): SheetCell => headCell({ palette }, [{ text: dayName(code), bold: true }]));
    const foot = [headCell({ palette }, []), ...days, headCell({ palette }, [])];
    const right = [[], ...week.slots.map(({ start, end }) => [{ text: times.range(start, end) }])];
    const table: TablePart = {
      ...grid,
      columns: [...grid.columns, 0.9],
      rowHeights: [...grid.rowHeights, ...(withFoot ? [28] : [])],
      rows: [
        ...grid.rows.map((cells, row) => [...cells, headCell({ palette }, right[row] ?? [])]),
        ...(withFoot ? [foot] : []),
      ],
    };
    const design = onPaper(dice, school, palette, [heading.part, table], { size: [13, 14] });
    return { design, truth: { header: heading.header, blocks: weekBlocks(week) } };
  },
};
