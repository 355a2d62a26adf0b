import type { Dice } from '../dice.ts';
import { inventBells } from '../school/bell-schedule.ts';
import type { Subject } from '../school/invent-school.ts';
import { WORK_WEEK, inventWeek, lessonAt } from '../school/invent-week.ts';
import type { Lesson, Placed } from '../school/invent-week.ts';
import type { Line, SheetCell } from '../sheet-design.ts';
import { EVERYWHERE } from './family.ts';
import type { Family } from './family.ts';
import { fitLines } from './kit/fit-lines.ts';
import { lessonBlock } from './kit/lesson-block.ts';
import { choosePalette } from './kit/palette.ts';
import { onPaper } from './kit/paper.ts';
import { chooseTimeHabit } from './kit/time-habit.ts';

const SIZE = 12;

/** Who is in which room: a day over the table, a row a room, a column a period, class and subject in the cells. */
export const roomRows: Family = {
  name: 'room-rows',
  split: 'train',
  media: EVERYWHERE,
  draw: (dice, school) => {
    const { language } = school;
    const slots = inventBells(dice, language, 'secondary').filter(({ common }) => !common);
    const times = chooseTimeHabit(dice, language);
    const palette = choosePalette(dice, school);
    const day = dice.whole(0, 4);
    const rooms = dice.shuffle(language.rooms).slice(0, 6);
    const numbered = dice.chance(0.6);
    const habit = chooseHabit(dice);
    const rowsOfRooms = rooms.map((room, at) => {
      const lesson = (subject: Subject) => habit.lesson(subject, room);
      const wishes = { days: [WORK_WEEK[day] ?? 'MO'], slots, free: 0.3, double: 0, lesson };
      const week = inventWeek(dice, school, wishes);
      // The classes move on from room to room: no class is in two at once.
      const classOf = (slot: number) => school.classes[(at + 2 * slot) % school.classes.length] ?? school.class;
      const placed = week.placed.map((one) => ({ ...one, lesson: { ...one.lesson, class: classOf(one.from) } }));
      return { room, week: { ...week, placed } };
    });
    const width = (1123 - 120) / (slots.length + 0.8) - 10;
    const head = (lines: Line[]): SheetCell => ({
      lines: fitLines(lines, { width }, SIZE),
      fill: palette.headFill,
      ink: palette.headInk,
    });
    const cell = ({ lesson, length }: Placed): SheetCell => ({
      lines: fitLines(habit.lines(lesson), { width: width * length }, SIZE),
      columns: length,
      ...palette.fillOf(lesson),
    });
    const rows = rowsOfRooms.map(({ room, week }) => [
      head([{ text: room, bold: true }]),
      ...slots.flatMap((_, index): SheetCell[] => {
        const here = lessonAt(week, 0, index);
        if (!here) return [{ lines: [] }];
        return here.from === index ? [cell(here)] : [];
      }),
    ]);
    const heads = slots.map(({ start, end }, index) =>
      head([
        ...(numbered ? [{ text: `${index + 1}`, bold: true }] : []),
        { text: times.range(start, end), scale: 0.9 },
      ]),
    );
    const table = {
      kind: 'table',
      columns: [0.8, ...slots.map(() => 1)],
      rowHeights: [40, ...rooms.map(() => 60)],
      rows: [[head([{ text: language.words.room, bold: true }]), ...heads], ...rows],
      rules: palette.rules,
    } as const;
    const title: Line = { text: language.days[day] ?? '', bold: true, scale: 1.6 };
    const heading = { kind: 'text', lines: [title], align: dice.pick(['left', 'center'] as const) } as const;
    const design = onPaper(dice, school, palette, [heading, table], { size: [SIZE] });
    const blocks = rowsOfRooms.flatMap(({ week }) =>
      week.placed.map(({ from, length, lesson }) => {
        const [start, end] = [slots[from]?.start ?? 0, slots[from + length - 1]?.end ?? 0];
        return lessonBlock(WORK_WEEK[day] ?? null, start, end, lesson);
      }),
    );
    return { design, truth: { header: {}, blocks } };
  },
};

function chooseHabit(dice: Dice) {
  const classFirst = dice.chance(0.5);
  const withTeacher = dice.chance(0.5);
  return {
    lesson: (subject: Subject, room: string): Lesson => {
      const teacher = withTeacher ? { teacher: subject.teacher.surname } : {};
      return { title: subject.name, room, ...teacher, subject };
    },
    lines: (lesson: Lesson): Line[] => {
      const [name, title]: Line[] = [{ text: lesson.class ?? '', bold: true }, { text: lesson.title }];
      const both = classFirst ? [name, title] : [title, name];
      return [...both.flatMap((line) => line ?? []), ...(lesson.teacher ? [{ text: lesson.teacher, scale: 0.8 }] : [])];
    },
  };
}
