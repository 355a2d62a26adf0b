import { inventBells } from '../school/bell-schedule.ts';
import type { Slot } from '../school/bell-schedule.ts';
import { WORK_WEEK } from '../school/invent-week.ts';
import type { TruthBlock } from '../score/truth.ts';
import type { SheetCell, TablePart } from '../sheet-design.ts';
import { EVERYWHERE } from './family.ts';
import type { Family } from './family.ts';
import { lessonBlock } from './kit/lesson-block.ts';
import { choosePalette } from './kit/palette.ts';
import type { Palette } from './kit/palette.ts';
import { onPaper } from './kit/paper.ts';
import { chooseTimeHabit } from './kit/time-habit.ts';
import type { TimeHabit } from './kit/time-habit.ts';
import { commonCell, headCell } from './kit/week-table.ts';

const LETTERS = ['A', 'B', 'C', 'D', 'E', 'F', 'G'] as const;
const COURSES = [
  'Algebra II',
  'World History',
  'Chemistry',
  'English 10',
  'Spanish III',
  'Studio Art',
  'Health',
  'Biology',
  'Geometry',
  'US Government',
  'Band',
  'Statistics',
];

/** As American high schools rotate: the grid holds letters, a table above it says which course each letter is for this pupil. */
export const letterBlocks: Family = {
  name: 'letter-blocks',
  split: 'calibration',
  media: EVERYWHERE,
  languages: ['en'],
  draw: (dice, school) => {
    const palette = choosePalette(dice, school, { lessons: 'plain' });
    const times = chooseTimeHabit(dice, school.language);
    const slots = inventBells(dice, school.language, 'primary');
    const courses = dice.shuffle(COURSES).slice(0, LETTERS.length);
    const pupil = dice.pick(school.classes);
    const shift = dice.whole(1, 3);
    const periods = slots.filter(({ common }) => !common).length;
    const letterAt = (day: number, period: number) => (day * shift + period) % LETTERS.length;
    const bold = (text: string) => headCell({ palette }, [{ text, bold: true }]);
    const plain = (text: string): SheetCell => ({ lines: [{ text }] });
    const rows = courses.map((course, at) => {
      const { teacher, room } = school.subjects[at] ?? { teacher: school.formTeacher, room: '' };
      return [plain(LETTERS[at] ?? ''), plain(course), plain(teacher.formal), plain(room)];
    });
    const key: TablePart = {
      kind: 'table',
      share: 0.75,
      columns: [0.5, 1.6, 1.2, 0.8],
      rowHeights: [26, ...rows.map(() => 24)],
      rows: [['Block', 'Course', 'Teacher', 'Room'].map(bold), ...rows],
      rules: palette.rules,
      padding: 3,
    };
    const grid = letterGrid(slots, palette, times, letterAt);
    const heading = {
      kind: 'text',
      lines: [{ text: `Student Schedule ${school.year}`, bold: true, scale: 1.6 }, { text: `Class ${pupil}` }],
    } as const;
    const design = onPaper(dice, school, palette, [heading, key, grid], { portrait: true, size: [14, 15] });
    return {
      design,
      truth: { header: { class: [pupil, `Class ${pupil}`] }, blocks: blocksOf(slots, courses, periods, letterAt) },
    };
  },
};

type LetterAt = (day: number, period: number) => number;

function letterGrid(slots: readonly Slot[], palette: Palette, times: TimeHabit, letterAt: LetterAt): TablePart {
  const look = { palette, mergeCommon: true };
  const bold = (text: string) => headCell(look, [{ text, bold: true }]);
  const numbers = slots.map((_, index) => slots.slice(0, index).filter(({ common }) => !common).length);
  const body = slots.map((slot, index): SheetCell[] => [
    bold(times.range(slot.start, slot.end)),
    ...(slot.common
      ? [{ ...commonCell(look, slot.common), columns: WORK_WEEK.length }]
      : WORK_WEEK.map((_, day) => ({
          lines: [{ text: LETTERS[letterAt(day, numbers[index] ?? 0)] ?? '', bold: true, scale: 1.3 }],
        }))),
  ]);
  return {
    kind: 'table',
    columns: [1.4, ...WORK_WEEK.map(() => 1)],
    rowHeights: [30, ...slots.map(({ common }) => (common ? 26 : 42))],
    rows: [['Time', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'].map(bold), ...body],
    rules: palette.rules,
  };
}

/** What a letter stands for is the better title, the letter alone what the grid says. */
function blocksOf(
  slots: readonly Slot[],
  courses: readonly string[],
  periods: number,
  letterAt: LetterAt,
): TruthBlock[] {
  const lessons = slots.filter(({ common }) => !common);
  return WORK_WEEK.flatMap((code, day) => [
    ...lessons.slice(0, periods).map(({ start, end }, period) => {
      const at = letterAt(day, period);
      const [letter, course] = [LETTERS[at] ?? '', courses[at] ?? ''];
      return lessonBlock(code, start, end, { title: course }, { title: [letter, course, `Block ${letter}`] });
    }),
    ...slots.flatMap(({ start, end, common }) => (common ? [lessonBlock(code, start, end, { title: common })] : [])),
  ]);
}
