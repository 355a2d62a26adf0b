import { WORK_WEEK, weekBlocks } from '../school/invent-week.ts';
import type { SheetCell, TablePart } from '../sheet-design.ts';
import type { Family } from './family.ts';
import { chooseClassWeek } from './kit/choose-class-week.ts';
import { onPaper } from './kit/paper.ts';
import { daysAcross } from './kit/week-table.ts';

/** A picture of a spreadsheet as it stands on the screen: letters over the columns, numbers before the rows, pale lines everywhere. */
export const sheetScreenshot: Family = {
  name: 'sheet-screenshot',
  split: 'train',
  media: ['picture'],
  draw: (dice, school) => {
    const basics = chooseClassWeek(dice, school, {
      days: WORK_WEEK,
      cells: { fields: dice.pick(['none', 'teacher', 'room']) },
      double: 0,
      palette: { lessons: dice.pick(['plain', 'pale', 'vivid']) },
    });
    const { week, times, palette } = basics;
    const grid = daysAcross(week, {
      ...basics,
      palette: {
        ...palette,
        headFill: dice.pick(['FFFFFF', 'DDEBF7', 'E2EFDA']),
        headInk: '111111',
        commonFill: 'EDEDED',
      },
      slotHeads: ({ start, end }) => [[{ text: times.range(start, end) }]],
      corner: [''],
      headWidths: [0.9],
      mergeCommon: dice.chance(0.5),
      rowHeight: 40,
    });
    const title = `${school.language.words.timetable} ${school.class}`;
    const screen = onScreen(grid, title);
    const design = onPaper(dice, school, palette, [screen], {
      size: [13],
      fonts: ['Carlito', 'Roboto'],
    });
    return {
      design: { ...design, margin: 0, height: Math.ceil(1.1 * screen.rowHeights.reduce((sum, one) => sum + one, 0)) },
      truth: { header: { class: school.class }, blocks: weekBlocks(week) },
    };
  },
};

const CHROME = { fill: 'F0F0F0', ink: '555555' };

/** The title in the first row, two free rows after the table and a free column behind it. */
function onScreen(grid: TablePart, title: string): TablePart {
  const columns = grid.columns.length + 1;
  const chrome = (text: string): SheetCell => ({ lines: [{ text, scale: 0.85 }], ...CHROME });
  const letters = Array.from({ length: columns }, (_, index) => chrome(String.fromCodePoint(65 + index)));
  const free = Array.from({ length: columns }, (): SheetCell => ({ lines: [] }));
  const top: SheetCell[] = [{ lines: [{ text: title, bold: true }], columns: 3, align: 'left' }, ...free.slice(3)];
  const body = [top, ...grid.rows.map((cells) => [...cells, { lines: [] }]), free, free];
  return {
    ...grid,
    columns: [0.3, ...grid.columns, 0.7],
    rowHeights: [22, 24, ...grid.rowHeights, 24, 24],
    rows: [[chrome(''), ...letters], ...body.map((cells, row) => [chrome(`${row + 1}`), ...cells])],
    rules: { which: 'all', ink: 'C8C8C8', width: 1 },
  };
}
