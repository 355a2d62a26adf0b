import type { Dice } from '../dice.ts';
import type { School } from '../school/invent-school.ts';
import { WORK_WEEK } from '../school/invent-week.ts';
import type { Lesson } from '../school/invent-week.ts';
import type { SheetCell } from '../sheet-design.ts';
import { EVERYWHERE } from './family.ts';
import type { Family } from './family.ts';
import { chooseDayNames } from './kit/day-habit.ts';
import { fitLines } from './kit/fit-lines.ts';
import { lessonBlock } from './kit/lesson-block.ts';
import { choosePalette } from './kit/palette.ts';
import { chooseHeading, onPaper } from './kit/paper.ts';
import { chooseTimeHabit } from './kit/time-habit.ts';

const [STEP, FIRST, COLUMNS, SIZE] = [30, 540, 18, 12] as const;
const COLUMN = (1123 - 120) / (COLUMNS + 1.6);

/** `from` and `length` in half hours since the first. */
type Bar = { readonly from: number; readonly length: number; readonly lesson: Lesson };
type Lane = readonly Bar[];

/** As British universities print a group's week: a column each half hour, lessons as bars across, a second lane where two collide. */
export const timeLanes: Family = {
  name: 'time-lanes',
  split: 'calibration',
  media: EVERYWHERE,
  draw: (dice, school) => {
    const palette = choosePalette(dice, school, { lessons: dice.pick(['plain', 'pale', 'vivid']) });
    const times = chooseTimeHabit(dice, school.language);
    const dayName = chooseDayNames(dice, school.language);
    const days = WORK_WEEK.map((_, day) => inventLanes(dice.fork(`day ${day}`), school));
    const bar = ({ lesson, length }: Bar): SheetCell => ({
      lines: fitLines(
        [
          { text: lesson.title, bold: true },
          { text: lesson.teacher ?? '', scale: 0.85 },
          { text: lesson.room ?? '', scale: 0.85 },
        ],
        { width: COLUMN * length - 10 },
        SIZE,
      ),
      columns: length,
      ...palette.fillOf(lesson),
    });
    const head = (text: string): SheetCell => ({
      lines: fitLines([{ text, bold: true, scale: 0.8 }], { width: COLUMN - 8 }, SIZE),
      align: 'left',
      fill: palette.headFill,
      ink: palette.headInk,
    });
    const starts = Array.from({ length: COLUMNS }, (_, index) => times.one(FIRST + STEP * index));
    const rows = days.flatMap((lanes, day) =>
      lanes.map((lane, at): SheetCell[] => {
        const name = dayName(WORK_WEEK[day] ?? '');
        const label = {
          lines: fitLines([{ text: name, bold: true }], { width: COLUMN * 1.6 - 8 }, SIZE),
          rows: lanes.length,
        };
        return [...(at === 0 ? [label] : []), ...laneCells(lane, bar)];
      }),
    );
    const table = {
      kind: 'table',
      columns: [1.6, ...starts.map(() => 1)],
      rowHeights: [26, ...rows.map(() => 62)],
      rows: [[{ lines: [] }, ...starts.map(head)], ...rows],
      rules: palette.rules,
    } as const;
    const heading = chooseHeading(dice, school);
    const design = onPaper(dice, school, palette, [heading.part, table], { size: [SIZE] });
    const blocks = days.flatMap((lanes, day) =>
      lanes.flat().map(({ from, length, lesson }) => {
        const start = FIRST + STEP * from;
        return lessonBlock(WORK_WEEK[day] ?? null, start, start + STEP * length, lesson);
      }),
    );
    return { design, truth: { header: heading.header, blocks } };
  },
};

function inventLanes(dice: Dice, school: School): Lane[] {
  const order = dice.shuffle(school.subjects);
  let next = 0;
  const fill = (density: number): Bar[] => {
    const lane: Bar[] = [];
    for (let from = dice.whole(0, 4); from + 3 <= COLUMNS;) {
      const length = dice.pick([3, 4, 4, 6]);
      const subject = order[next % order.length];
      if (subject && from + length <= COLUMNS && dice.chance(density)) {
        next++;
        const lesson = { title: subject.name, teacher: subject.teacher.surname, room: subject.room, subject };
        lane.push({ from, length, lesson });
      }
      from += length + dice.pick([0, 0, 1, 2]);
    }
    return lane;
  };
  return dice.chance(0.3) ? [fill(0.7), fill(0.3)] : [fill(0.65)];
}

function laneCells(lane: Lane, bar: (one: Bar) => SheetCell): SheetCell[] {
  const cells: SheetCell[] = [];
  for (let at = 0; at < COLUMNS;) {
    const here = lane.find(({ from }) => from === at);
    cells.push(here ? bar(here) : { lines: [] });
    at += here?.length ?? 1;
  }
  return cells;
}
