import { inventBells, shortenBells } from '../school/bell-schedule.ts';
import type { Slot } from '../school/bell-schedule.ts';
import { WORK_WEEK, inventWeek, lessonAt, weekBlocks } from '../school/invent-week.ts';
import type { SheetCell } from '../sheet-design.ts';
import { EVERYWHERE } from './family.ts';
import type { Family } from './family.ts';
import { chooseDayNames } from './kit/day-habit.ts';
import { fitLines } from './kit/fit-lines.ts';
import { choosePalette } from './kit/palette.ts';
import { chooseHeading, onPaper } from './kit/paper.ts';
import { chooseTimeHabit } from './kit/time-habit.ts';

const SIZE = 12;
const WIDTH = (1123 - 120) / 11;

/** Every day rings its own bells: two columns a day, its times and its lessons, under the day's name. */
export const dayPairs: Family = {
  name: 'day-pairs',
  split: 'train',
  media: EVERYWHERE,
  draw: (dice, school) => {
    const palette = choosePalette(dice, school);
    const times = chooseTimeHabit(dice, school.language);
    const dayName = chooseDayNames(dice, school.language);
    const slots = inventBells(dice, school.language, dice.pick(['primary', 'secondary']));
    const later = dice.pick([1, 2, 3]);
    const bells = WORK_WEEK.map((_, day): readonly Slot[] => {
      if (day === 4) return shortenBells(slots, dice.pick([5, 10]));
      const by = day === later ? dice.pick([10, 20, 30]) : 0;
      return slots.map((slot) => ({ ...slot, start: slot.start + by, end: slot.end + by }));
    });
    const week = inventWeek(dice, school, {
      days: WORK_WEEK,
      slots,
      free: 0.08,
      double: 0,
      lesson: (subject) => ({ title: subject.name, subject }),
    });
    const head = (text: string): SheetCell => ({
      lines: [{ text, bold: true }],
      columns: 2,
      fill: palette.headFill,
      ink: palette.headInk,
    });
    const pair = (day: number, index: number): SheetCell[] => {
      const { start, end, common } = bells[day]?.[index] ?? { start: 0, end: 0 };
      const here = lessonAt(week, day, index);
      // Where nobody is taught no bell is printed either.
      const time = common || here ? times.range(start, end) : '';
      const title = common ?? here?.lesson.title ?? '';
      return [
        { lines: fitLines([{ text: time, scale: 0.85 }], { width: WIDTH - 10 }, SIZE) },
        {
          lines: fitLines([{ text: title, bold: common === undefined }], { width: WIDTH * 1.2 - 10 }, SIZE),
          ...(common ? { fill: palette.commonFill } : here ? palette.fillOf(here.lesson) : {}),
        },
      ];
    };
    const table = {
      kind: 'table',
      columns: WORK_WEEK.flatMap(() => [1, 1.2]),
      rowHeights: [30, ...slots.map(({ common }) => (common ? 30 : 46))],
      rows: [
        WORK_WEEK.map(dayName).map(head),
        ...slots.map((_, index) => WORK_WEEK.flatMap((_code, day) => pair(day, index))),
      ],
      rules: palette.rules,
    } as const;
    const heading = chooseHeading(dice, school);
    const design = onPaper(dice, school, palette, [heading.part, table], { size: [SIZE] });
    const blocks = weekBlocks(week, (day) => bells[day] ?? slots);
    return { design, truth: { header: heading.header, blocks } };
  },
};
