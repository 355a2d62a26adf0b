import { inventBells } from '../school/bell-schedule.ts';
import { WORK_WEEK, inventWeek, weekBlocks } from '../school/invent-week.ts';
import type { SheetCell, TablePart } from '../sheet-design.ts';
import { EVERYWHERE } from './family.ts';
import type { Family } from './family.ts';
import { chooseDayNames } from './kit/day-habit.ts';
import { choosePalette } from './kit/palette.ts';
import { onPaper } from './kit/paper.ts';
import { chooseTimeHabit } from './kit/time-habit.ts';
import { headCell } from './kit/week-table.ts';

/** A village school with two classes: under each day a column for either, times down the side. */
export const classPairs: Family = {
  name: 'class-pairs',
  split: 'calibration',
  media: EVERYWHERE,
  draw: (dice, school) => {
    const { words } = school.language;
    const palette = choosePalette(dice, school, { lessons: dice.pick(['plain', 'pale']) });
    const times = chooseTimeHabit(dice, school.language);
    const dayName = chooseDayNames(dice, school.language);
    const slots = inventBells(dice, school.language, 'primary').filter(({ common }) => !common);
    const classes = school.classes.slice(0, 2).toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }));
    const weeks = classes.map((name) =>
      inventWeek(dice.fork(name), school, {
        days: WORK_WEEK,
        slots,
        free: dice.pick([0, 0.1]),
        double: 0,
        lesson: (subject) => ({ title: subject.short, class: name, subject }),
      }),
    );
    const bold = (text: string) => headCell({ palette }, [{ text, bold: true }]);
    const rows = slots.map(({ start, end }, index): SheetCell[] => [
      bold(times.range(start, end)),
      ...WORK_WEEK.flatMap((_, day) =>
        weeks.map((week): SheetCell => {
          const here = week.placed.find((one) => one.day === day && one.from === index);
          return here ? { lines: [{ text: here.lesson.title }], ...palette.fillOf(here.lesson) } : { lines: [] };
        }),
      ),
    ]);
    const table: TablePart = {
      kind: 'table',
      columns: [1.8, ...WORK_WEEK.flatMap(() => [1, 1])],
      rowHeights: [32, 28, ...rows.map(() => 44)],
      rows: [
        [{ ...bold(words.time), rows: 2 }, ...WORK_WEEK.map((code) => ({ ...bold(dayName(code)), columns: 2 }))],
        WORK_WEEK.flatMap(() => classes.map(bold)),
        ...rows,
      ],
      rules: palette.rules,
    };
    const heading = {
      kind: 'text',
      lines: [{ text: school.name, bold: true, scale: 1.5 }, { text: `${words.timetable} ${school.year}` }],
    } as const;
    const blocks = weeks.flatMap((week) =>
      weekBlocks(week).map((block) => {
        const name = school.subjects.find(({ short }) => short === block.title)?.name;
        return name ? { ...block, title: [String(block.title), name] } : block;
      }),
    );
    return {
      design: onPaper(dice, school, palette, [heading, table]),
      truth: { header: { school: school.name }, blocks },
    };
  },
};
