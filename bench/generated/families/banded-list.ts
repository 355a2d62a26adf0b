import { inventBells } from '../school/bell-schedule.ts';
import { WORK_WEEK, inventWeek } from '../school/invent-week.ts';
import type { Lesson } from '../school/invent-week.ts';
import type { SheetCell } from '../sheet-design.ts';
import { EVERYWHERE } from './family.ts';
import type { Family } from './family.ts';
import { lessonBlock } from './kit/lesson-block.ts';
import { choosePalette } from './kit/palette.ts';
import { chooseHeading, onPaper } from './kit/paper.ts';
import { chooseTimeHabit } from './kit/time-habit.ts';

type Column = {
  readonly head: string;
  readonly width: number;
  readonly text: (lesson: Lesson, start: number, end: number) => string;
};

/** One long table: a band with the day's name over its lessons, a row each, its columns named once at the top (or under each band). */
export const bandedList: Family = {
  name: 'banded-list',
  split: 'calibration',
  media: EVERYWHERE,
  draw: (dice, school) => {
    const { words, days: dayNames } = school.language;
    const palette = choosePalette(dice, school, { lessons: 'plain' });
    const times = chooseTimeHabit(dice, school.language);
    const slots = inventBells(dice, school.language, 'university');
    const week = inventWeek(dice, school, {
      days: WORK_WEEK,
      slots,
      free: 0.35,
      double: 0,
      lesson: (subject) => ({ title: subject.name, teacher: subject.teacher.formal, room: subject.room, subject }),
    });
    const time: Column = { head: words.time, width: 0.8, text: (_, start, end) => times.range(start, end) };
    const others = dice.shuffle<Column>([
      { head: words.teacher, width: 1, text: ({ teacher = '' }) => teacher },
      { head: words.room, width: 0.7, text: ({ room = '' }) => room },
    ]);
    const columns = [time, { head: words.subject, width: 1.6, text: ({ title }: Lesson) => title }, ...others];
    const align = dice.pick(['left', 'center'] as const);
    const names = columns.map(({ head }): SheetCell => ({ lines: [{ text: head, bold: true, scale: 0.9 }], align }));
    const isNamedOnce = dice.chance(0.6);
    const inCapitals = dice.chance(0.4);
    const band = (name: string): SheetCell => ({
      lines: [{ text: inCapitals ? name.toLocaleUpperCase(school.language.code) : name, bold: true, scale: 1.1 }],
      columns: columns.length,
      align,
      fill: palette.headFill,
      ink: palette.headInk,
    });
    const rowsOf = (day: number): SheetCell[][] =>
      week.placed
        .filter((one) => one.day === day)
        .map(({ from, lesson }) => {
          const { start = 0, end = 0 } = slots[from] ?? {};
          return columns.map(({ text }) => ({ lines: [{ text: text(lesson, start, end) }], align }));
        });
    const bands = WORK_WEEK.flatMap((_, day) => {
      const rows = rowsOf(day);
      return rows.length ? [[band(dayNames[day] ?? '')], ...(isNamedOnce ? [] : [names]), ...rows] : [];
    });
    const rows = isNamedOnce ? [names, ...bands] : bands;
    const table = {
      kind: 'table',
      columns: columns.map(({ width }) => width),
      rowHeights: rows.map(() => 24),
      rows,
      rules: { ...palette.rules, which: dice.pick(['all', 'all', 'rows'] as const) },
    } as const;
    const heading = chooseHeading(dice, school);
    const design = onPaper(dice, school, palette, [heading.part, table], { portrait: true, size: [12, 13] });
    const blocks = week.placed.map(({ day, from, lesson }) => {
      const { start = 0, end = 0 } = slots[from] ?? {};
      return lessonBlock(week.days[day] ?? null, start, end, lesson);
    });
    return { design, truth: { header: heading.header, blocks } };
  },
};
