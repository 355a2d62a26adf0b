import type { Dice } from '../dice.ts';
import type { School } from '../school/invent-school.ts';
import { clock } from '../school/bell-schedule.ts';
import { WORK_WEEK } from '../school/invent-week.ts';
import type { Lesson } from '../school/invent-week.ts';
import type { TruthBlock } from '../score/truth.ts';
import type { Line, SheetCell, TablePart } from '../sheet-design.ts';
import { EVERYWHERE } from './family.ts';
import type { Family } from './family.ts';
import { chooseClassWeek } from './kit/choose-class-week.ts';
import type { ClassWeek } from './kit/choose-class-week.ts';
import { onPaper } from './kit/paper.ts';
import { headCell } from './kit/week-table.ts';

/** A row a lesson: day, time, subject, teacher and room each in a column of their own, as universities list courses. */
export const courseList: Family = {
  name: 'course-list',
  split: 'train',
  media: EVERYWHERE,
  draw: (dice, school) => {
    const basics = chooseClassWeek(dice, school, {
      bells: ['university'],
      days: WORK_WEEK,
      cells: { fields: 'both', short: false },
      free: 0.4,
      double: 0,
      palette: { lessons: 'plain' },
    });
    const rows = listRows(basics);
    const title: Line = { text: `${school.language.words.timetable} ${school.year}`, bold: true, scale: 1.5 };
    const table = listTable(dice, school, basics, rows);
    const design = onPaper(dice, school, basics.palette, [{ kind: 'text', lines: [title] }, table], {
      portrait: dice.chance(0.6),
    });
    return { design, truth: { header: {}, blocks: rows.map(({ block }) => block) } };
  },
};

type Row = {
  readonly day: number;
  readonly start: number;
  readonly end: number;
  readonly lesson: Lesson;
  readonly block: TruthBlock;
};

function listRows({ week }: ClassWeek): Row[] {
  return week.placed.map(({ day, from, length, lesson }) => {
    const [start, end] = [week.slots[from]?.start ?? 0, week.slots[from + length - 1]?.end ?? 0];
    const { title, teacher = '', room = '' } = lesson;
    return {
      day,
      start,
      end,
      lesson,
      block: { day: week.days[day] ?? null, start: clock(start), end: clock(end), title, teacher, room },
    };
  });
}

/** The day in every row, in the first of each day, or in one cell over all of them. */
function listTable(
  dice: Dice,
  school: School,
  { palette, times, week, dayName }: ClassWeek,
  rows: readonly Row[],
): TablePart {
  const { words } = school.language;
  const days = dice.pick(['every', 'first', 'merged'] as const);
  const order = dice.shuffle(['subject', 'teacher', 'room'] as const);
  const align = dice.pick(['left', 'center'] as const);
  const plain = (text: string): SheetCell => ({ lines: [{ text }], align });
  const name = (row: Row) => dayName(week.days[row.day] ?? '');
  const body = rows.map((row, index): SheetCell[] => {
    const isFirst = rows[index - 1]?.day !== row.day;
    const count = rows.filter((one) => one.day === row.day).length;
    const day: SheetCell[] =
      days === 'merged'
        ? isFirst
          ? [{ ...plain(name(row)), rows: count }]
          : []
        : [plain(days === 'every' || isFirst ? name(row) : '')];
    const fields = { subject: row.lesson.title, teacher: row.lesson.teacher ?? '', room: row.lesson.room ?? '' };
    return [...day, plain(times.range(row.start, row.end)), ...order.map((field) => plain(fields[field]))];
  });
  const heads = [words.day, words.time, ...order.map((field) => words[field])];
  const widths = { subject: 1.8, teacher: 1.2, room: 0.8 };
  return {
    kind: 'table',
    columns: [0.9, 1, ...order.map((field) => widths[field])],
    rowHeights: [30, ...rows.map(() => 28)],
    rows: [heads.map((text) => headCell({ palette }, [{ text, bold: true }])), ...body],
    rules: palette.rules,
  };
}
