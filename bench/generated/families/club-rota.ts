import type { Dice } from '../dice.ts';
import type { School } from '../school/invent-school.ts';
import type { TruthBlock } from '../score/truth.ts';
import type { Line, SheetCell } from '../sheet-design.ts';
import { EVERYWHERE } from './family.ts';
import type { Family } from './family.ts';
import { chooseDayNames } from './kit/day-habit.ts';
import { fitLines } from './kit/fit-lines.ts';
import { lessonBlock } from './kit/lesson-block.ts';
import { choosePalette } from './kit/palette.ts';
import { onPaper } from './kit/paper.ts';
import { chooseTimeHabit } from './kit/time-habit.ts';
import type { TimeHabit } from './kit/time-habit.ts';

const SIZE = 13;
const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const;

type Rota = {
  readonly times: TimeHabit;
  readonly width: number;
  readonly isOneLine: boolean;
  readonly withTeacher: boolean;
};

/** Who has the halls after school: a row a day, a column a hall, in each cell the clubs with their own times. */
export const clubRota: Family = {
  name: 'club-rota',
  split: 'calibration',
  media: EVERYWHERE,
  draw: (dice, school) => {
    const { words, rooms } = school.language;
    const palette = choosePalette(dice, school, { lessons: 'plain' });
    const halls = dice.shuffle(rooms).slice(0, dice.whole(2, 3));
    const days = DAYS.slice(0, dice.pick([5, 6]));
    const dayName = chooseDayNames(dice, school.language);
    const rota: Rota = {
      times: chooseTimeHabit(dice, school.language),
      width: (1123 - 120) / (halls.length + 0.5) - 12,
      isOneLine: dice.chance(0.5),
      withTeacher: dice.chance(0.6),
    };
    const drawn = days.map((code) => {
      // A club is in one hall only.
      const order = dice.shuffle(school.language.clubs);
      return halls.map((room, at) => {
        const clubs = order.slice(2 * at, 2 * at + dice.pick([0, 1, 2, 2]));
        return hallCell(dice, school, { code, room, clubs }, rota);
      });
    });
    const head = (text: string): SheetCell => ({
      lines: [{ text, bold: true }],
      fill: palette.headFill,
      ink: palette.headInk,
    });
    const table = {
      kind: 'table',
      columns: [0.5, ...halls.map(() => 1)],
      rowHeights: [30, ...days.map(() => 70)],
      rows: [
        [head(dice.pick(['', words.day])), ...halls.map(head)],
        ...days.map((code, day) => [head(dayName(code)), ...(drawn[day] ?? []).map(({ cell }) => cell)]),
      ],
      rules: palette.rules,
    } as const;
    const title: Line = { text: school.name, bold: true, scale: 1.5 };
    const heading = { kind: 'text', lines: [title, { text: `${words.schoolYear} ${school.year}` }] } as const;
    const design = onPaper(dice, school, palette, [heading, table], { size: [SIZE] });
    const header = { school: school.name, term: [school.year, `${words.schoolYear} ${school.year}`] };
    return { design, truth: { header, blocks: drawn.flatMap((row) => row.flatMap(({ blocks }) => blocks)) } };
  },
};

function hallCell(
  dice: Dice,
  school: School,
  { code, room, clubs }: { readonly code: string; readonly room: string; readonly clubs: readonly string[] },
  rota: Rota,
): { cell: SheetCell; blocks: TruthBlock[] } {
  let now = dice.pick([900, 915, 930, 960]);
  const entries = clubs.map((title) => {
    const [start, end] = [now, now + dice.pick([45, 60, 60, 90])];
    now = end + dice.pick([0, 0, 15]);
    const teacher = rota.withTeacher ? { teacher: dice.pick(school.teachers).formal } : {};
    return { start, end, lesson: { title, room, ...teacher } };
  });
  const lines = entries.flatMap(({ start, end, lesson }): Line[] => {
    const what = 'teacher' in lesson && lesson.teacher ? `${lesson.title} (${lesson.teacher})` : lesson.title;
    const time = rota.times.range(start, end);
    return rota.isOneLine ? [{ text: `${time} ${what}` }] : [{ text: time, bold: true, scale: 0.85 }, { text: what }];
  });
  return {
    cell: { lines: fitLines(lines, { width: rota.width }, SIZE), align: 'left' },
    blocks: entries.map(({ start, end, lesson }) => lessonBlock(code, start, end, lesson)),
  };
}
