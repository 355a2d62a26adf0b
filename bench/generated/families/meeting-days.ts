import type { Dice } from '../dice.ts';
import type { School } from '../school/invent-school.ts';
import { WORK_WEEK } from '../school/invent-week.ts';
import type { SheetCell, TablePart } from '../sheet-design.ts';
import { EVERYWHERE } from './family.ts';
import type { Family } from './family.ts';
import { lessonBlock } from './kit/lesson-block.ts';
import { choosePalette } from './kit/palette.ts';
import { onPaper } from './kit/paper.ts';
import { chooseTimeHabit } from './kit/time-habit.ts';
import { headCell } from './kit/week-table.ts';

/** Weekdays from 0 on which courses meet, and the lengths that go with them: three short meetings, two long ones, one longest. */
const MEETINGS = [
  { days: [0, 2, 4], length: 50 },
  { days: [0, 2, 4], length: 50 },
  { days: [1, 3], length: 75 },
  { days: [1, 3], length: 75 },
  { days: [0, 2], length: 75 },
  { days: [4], length: 150 },
  { days: [2], length: 120 },
] as const;

/** What stands over the codes of the courses. */
const CODES: Readonly<Record<string, string>> = {
  en: 'Course',
  de: 'Nr.',
  es: 'Código',
  nl: 'Code',
  cs: 'Kód',
  pl: 'Kod',
  fr: 'Code',
};

/** As American colleges list their courses: a row a course, whose days stand together in one cell ("MWF", "TTh"). */
export const meetingDays: Family = {
  name: 'meeting-days',
  split: 'test',
  media: EVERYWHERE,
  languages: Object.keys(CODES),
  draw: (dice, school) => {
    const { words } = school.language;
    const palette = choosePalette(dice, school, { lessons: 'plain' });
    const times = chooseTimeHabit(dice, school.language, { clear: true });
    const writeDays = chooseDaysHabit(dice, school);
    const courses = dice.shuffle(school.subjects).map(({ name, short, teacher, room }) => {
      const { days, length } = dice.pick(MEETINGS);
      const start = dice.pick([480, 540, 600, 660, 780, 840, 900]) + dice.pick([0, 0, 30]);
      const code = `${short.replace(/\P{L}/gu, '').toLocaleUpperCase(school.language.code)} ${dice.whole(101, 399)}`;
      return { code, name, days, start, end: start + length, teacher: teacher.surname, room };
    });
    const left = (text: string): SheetCell => ({ lines: [{ text }], align: 'left' });
    const striped = dice.chance(0.4);
    const rows = courses.map(({ code, name, days, start, end, teacher, room }, at): SheetCell[] =>
      [code, name, writeDays(days), times.range(start, end), room, teacher].map((text) => ({
        ...left(text),
        ...(striped && at % 2 ? { fill: 'EFEFEF' } : {}),
      })),
    );
    const heads = [CODES[school.language.code] ?? '', words.subject, words.day, words.time, words.room, words.teacher];
    const table: TablePart = {
      kind: 'table',
      columns: [0.9, 2, 1.1, 1.7, 0.8, 1.1],
      rowHeights: [32, ...rows.map(() => 34)],
      rows: [heads.map((text) => ({ ...headCell({ palette }, [{ text, bold: true }]), align: 'left' })), ...rows],
      rules: { ...palette.rules, which: dice.pick(['all', 'all', 'rows'] as const) },
    };
    const title = school.language.code === 'en' ? 'Class Schedule' : words.timetable;
    const heading = { kind: 'text', lines: [{ text: `${title} ${school.year}`, bold: true, scale: 1.6 }] } as const;
    const blocks = courses.flatMap(({ code, name, days, start, end, teacher, room }) =>
      days.map((day) => {
        const more = { title: [name, `${code} ${name}`] };
        return lessonBlock(WORK_WEEK[day] ?? null, start, end, { title: name, teacher, room }, more);
      }),
    );
    return { design: onPaper(dice, school, palette, [heading, table]), truth: { header: {}, blocks } };
  },
};

/** English colleges run letters together, others put a mark between short names. */
function chooseDaysHabit(dice: Dice, { language }: School): (days: readonly number[]) => string {
  if (language.code === 'en') {
    const letters = ['M', 'T', 'W', dice.pick(['Th', 'R']), 'F'];
    return (days) => days.map((day) => letters[day]).join('');
  }
  const names = dice.pick(language.shortDays);
  const mark = dice.pick(['/', ', ', ' + ']);
  return (days) => days.map((day) => names[day]).join(mark);
}
