import { inventBells } from '../school/bell-schedule.ts';
import { WORK_WEEK, inventWeek, lessonAt } from '../school/invent-week.ts';
import type { SheetCell, SheetPart, TablePart } from '../sheet-design.ts';
import { ON_PAPER } from './family.ts';
import type { Family } from './family.ts';
import { lessonBlock } from './kit/lesson-block.ts';
import { choosePalette } from './kit/palette.ts';
import { onPaper } from './kit/paper.ts';
import { chooseTimeHabit } from './kit/time-habit.ts';
import { headCell } from './kit/week-table.ts';

/** The deputy head's large sheet (A3): a row a class, over each day its periods, and below when the periods are. */
export const wallMatrix: Family = {
  name: 'wall-matrix',
  split: 'calibration',
  media: ON_PAPER,
  draw: (dice, school) => {
    const { language } = school;
    const { words } = language;
    const palette = choosePalette(dice, school, { lessons: 'plain' });
    const times = chooseTimeHabit(dice, language);
    const slots = inventBells(dice, language, 'primary').filter(({ common }) => !common);
    const classes = school.classes
      .slice(0, dice.whole(5, 8))
      .toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }));
    const weeks = classes.map((name) =>
      inventWeek(dice.fork(name), school, {
        days: WORK_WEEK,
        slots,
        free: 0.05,
        double: 0,
        lesson: (subject) => ({ title: subject.short, class: name, subject }),
      }),
    );
    const names = dice.chance(0.7) ? language.days : dice.pick(language.shortDays);
    const bold = (text: string): SheetCell => headCell({ palette }, [{ text, bold: true }]);
    const shade = dice.chance(0.5) ? 'F0F0F0' : 'FFFFFF';
    const matrix: TablePart = {
      kind: 'table',
      columns: [1.3, ...WORK_WEEK.flatMap(() => slots.map(() => 1))],
      rowHeights: [30, 26, ...classes.map(() => 40)],
      rows: [
        [
          { ...bold(words.class), rows: 2 },
          ...WORK_WEEK.map((_, day) => ({ ...bold(names[day] ?? ''), columns: slots.length })),
        ],
        WORK_WEEK.flatMap(() => slots.map((_, at) => ({ lines: [{ text: `${at + 1}`, bold: true }] }))),
        ...weeks.map((week, row): SheetCell[] => [
          bold(classes[row] ?? ''),
          ...WORK_WEEK.flatMap((_, day) =>
            slots.map((_slot, at): SheetCell => ({
              lines: [{ text: lessonAt(week, day, at)?.lesson.title ?? '' }],
              // Every second day in another shade, so that the eye keeps its day.
              ...(day % 2 ? { fill: shade } : {}),
            })),
          ),
        ]),
      ],
      rules: palette.rules,
      padding: 2,
    };
    const bells: TablePart = {
      kind: 'table',
      share: 0.7,
      columns: [0.8, ...slots.map(() => 1)],
      rowHeights: [26, 28],
      rows: [
        [bold(words.period), ...slots.map((_, at) => bold(`${at + 1}`))],
        [
          bold(words.time),
          ...slots.map(({ start, end }) => ({ lines: [{ text: times.range(start, end), scale: 0.9 }] })),
        ],
      ],
      rules: palette.rules,
      padding: 2,
    };
    const heading: SheetPart = {
      kind: 'text',
      lines: [{ text: `${school.name}: ${words.timetable} ${school.year}`, bold: true, scale: 1.5 }],
    };
    const design = onPaper(dice, school, palette, [heading, matrix, bells], { size: [14, 15] });
    const blocks = weeks.flatMap((week) =>
      week.placed.map(({ day, from, lesson }) => {
        const { start = 0, end = 0 } = slots[from] ?? {};
        const { short = lesson.title, name = lesson.title } = lesson.subject ?? {};
        return lessonBlock(week.days[day] ?? null, start, end, lesson, { title: [short, name] });
      }),
    );
    return { design: { ...design, width: 1587, height: 1123 }, truth: { header: { school: school.name }, blocks } };
  },
};
