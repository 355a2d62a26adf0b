import { inventBells } from '../school/bell-schedule.ts';
import { WORK_WEEK } from '../school/invent-week.ts';
import type { Lesson } from '../school/invent-week.ts';
import type { Line, SheetCell } from '../sheet-design.ts';
import { EVERYWHERE } from './family.ts';
import type { Family } from './family.ts';
import { lessonBlock } from './kit/lesson-block.ts';
import { choosePalette } from './kit/palette.ts';
import { onPaper } from './kit/paper.ts';
import { chooseTimeHabit } from './kit/time-habit.ts';

/** The sheet on the wall of the staff room: all classes across, the days one under the other, each with its periods. */
export const schoolWall: Family = {
  name: 'school-wall',
  split: 'train',
  media: EVERYWHERE,
  draw: (dice, school) => {
    const { language } = school;
    const times = chooseTimeHabit(dice, language);
    const palette = choosePalette(dice, school);
    const slots = inventBells(dice, language, 'secondary')
      .filter(({ common }) => !common)
      .slice(0, 6);
    const classes = school.classes.slice(0, 6).toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }));
    const withTeacher = dice.chance(0.5);
    const lessons = WORK_WEEK.map(() =>
      slots.map((_, index) => {
        // Nobody teaches two classes at once.
        const order = dice.shuffle(school.subjects);
        return classes.map((name, at): Lesson | null => {
          const subject = order[at];
          if (!subject || dice.chance(index > 3 ? 0.3 : 0.02)) return null;
          const teacher = withTeacher ? { teacher: subject.teacher.initials } : {};
          return { title: subject.short, class: name, ...teacher, subject };
        });
      }),
    );
    const head = (text: string): SheetCell => ({
      lines: [{ text, bold: true }],
      fill: palette.headFill,
      ink: palette.headInk,
    });
    const cell = (lesson: Lesson | null): SheetCell => {
      if (!lesson) return { lines: [] };
      const text = lesson.teacher ? `${lesson.title} (${lesson.teacher})` : lesson.title;
      return { lines: [{ text }], ...palette.fillOf(lesson) };
    };
    const names = dice.chance(0.6) ? language.days : dice.pick(language.shortDays);
    const rows = WORK_WEEK.flatMap((_, day) =>
      slots.map((slot, index): SheetCell[] => [
        ...(index === 0 ? [{ ...head(names[day] ?? ''), rows: slots.length, turn: 'up' as const }] : []),
        { lines: [{ text: `${index + 1}.` }] },
        { lines: [{ text: times.range(slot.start, slot.end), scale: 0.85 }] },
        ...(lessons[day]?.[index] ?? []).map(cell),
      ]),
    );
    const table = {
      kind: 'table',
      columns: [0.35, 0.3, 1, ...classes.map(() => 1.1)],
      rowHeights: [26, ...rows.map(() => 25)],
      rows: [[head(''), head(''), head(language.words.time), ...classes.map(head)], ...rows],
      rules: palette.rules,
      padding: 2,
    } as const;
    const heading: Line[] = [
      { text: school.name, bold: true, scale: 1.3 },
      { text: `${language.words.timetable} ${school.year}` },
    ];
    const parts = [{ kind: 'text', lines: heading, align: 'center' }, table] as const;
    const design = onPaper(dice, school, palette, parts, { size: [12], portrait: true });
    const blocks = lessons.flatMap((periods, day) =>
      periods.flatMap((row, index) => {
        const { start = 0, end = 0 } = slots[index] ?? {};
        return row.flatMap((lesson) => (lesson ? [lessonBlock(WORK_WEEK[day] ?? null, start, end, lesson)] : []));
      }),
    );
    return { design, truth: { header: { school: school.name }, blocks } };
  },
};
