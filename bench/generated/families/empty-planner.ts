import { inventBells } from '../school/bell-schedule.ts';
import { WORK_WEEK } from '../school/invent-week.ts';
import type { SheetCell } from '../sheet-design.ts';
import { EVERYWHERE } from './family.ts';
import type { Family } from './family.ts';
import { chooseDayNames } from './kit/day-habit.ts';
import { choosePalette } from './kit/palette.ts';
import { onPaper } from './kit/paper.ts';
import { chooseTimeHabit } from './kit/time-habit.ts';

/** A form to fill in by hand: days down the side, hours or numbers along the top, lines for name and class, and no lesson anywhere. */
export const emptyPlanner: Family = {
  name: 'empty-planner',
  split: 'train',
  media: EVERYWHERE,
  draw: (dice, school) => {
    const { words } = school.language;
    const palette = choosePalette(dice, school, { lessons: 'plain' });
    const times = chooseTimeHabit(dice, school.language);
    const dayName = chooseDayNames(dice, school.language);
    const slots = inventBells(dice, school.language, 'secondary').filter(({ common }) => !common);
    const heads = dice.pick(['times', 'numbers', 'both'] as const);
    const head = (...texts: string[]): SheetCell => ({
      lines: texts.map((text) => ({ text, bold: true })),
      fill: palette.headFill,
      ink: palette.headInk,
    });
    const slotHeads = slots.map(({ start, end }, index) =>
      head(...(heads === 'times' ? [] : [`${index + 1}`]), ...(heads === 'numbers' ? [] : [times.range(start, end)])),
    );
    const days = [...WORK_WEEK, ...(dice.chance(0.3) ? ['SA'] : [])];
    const table = {
      kind: 'table',
      columns: [1, ...slots.map(() => 1)],
      rowHeights: [40, ...days.map(() => 76)],
      rows: [
        [head(''), ...slotHeads],
        ...days.map((code) => [head(dayName(code)), ...slots.map((): SheetCell => ({ lines: [] }))]),
      ],
      rules: palette.rules,
    } as const;
    const title = { text: words.timetable, bold: true, scale: 1.8 };
    const line = { text: `${words.class}: ____________   ${words.formTeacher}: ____________________` };
    const heading = { kind: 'text', lines: [title, line], align: 'left' } as const;
    const design = onPaper(dice, school, palette, [heading, table], { size: [11, 12] });
    return { design, truth: { header: {}, blocks: [] } };
  },
};
