import { inventBells } from '../school/bell-schedule.ts';
import { WORK_WEEK, inventWeek, weekBlocks } from '../school/invent-week.ts';
import type { SheetCell, SheetPart, TablePart } from '../sheet-design.ts';
import { EVERYWHERE } from './family.ts';
import type { Family } from './family.ts';
import { choosePalette } from './kit/palette.ts';
import { chooseHeading, onPaper } from './kit/paper.ts';
import { chooseTimeHabit } from './kit/time-habit.ts';
import { headCell } from './kit/week-table.ts';

/** As in a pupil's diary: a small table a day, three beside each other and two below, each with its own heads. */
export const dayTables: Family = {
  name: 'day-tables',
  split: 'test',
  media: EVERYWHERE,
  draw: (dice, school) => {
    const { words, days: names } = school.language;
    const palette = choosePalette(dice, school, { lessons: dice.pick(['plain', 'pale']) });
    const times = chooseTimeHabit(dice, school.language);
    const withRoom = dice.chance(0.5);
    const week = inventWeek(dice, school, {
      days: WORK_WEEK,
      slots: inventBells(dice, school.language, 'primary').filter(({ common }) => !common),
      free: dice.pick([0, 0.1]),
      double: 0,
      lesson: (subject) => ({ title: subject.name, ...(withRoom ? { room: subject.room } : {}), subject }),
    });
    const bold = (text: string): SheetCell => headCell({ palette }, [{ text, bold: true }]);
    const plain = (text: string): SheetCell => ({ lines: [{ text }], align: 'left' });
    const heads = [words.time, words.subject, ...(withRoom ? [words.room] : [])];
    const tableOf = (day: number): TablePart => {
      const rows = week.slots.map((slot, index): SheetCell[] => {
        const lesson = week.placed.find((one) => one.day === day && one.from === index)?.lesson;
        const title = { ...plain(lesson?.title ?? ''), ...(lesson ? palette.fillOf(lesson) : {}) };
        return [plain(times.range(slot.start, slot.end)), title, ...(withRoom ? [plain(lesson?.room ?? '')] : [])];
      });
      return {
        kind: 'table',
        columns: [1.1, 1.5, ...(withRoom ? [0.7] : [])],
        rowHeights: [30, 26, ...rows.map(() => 26)],
        rows: [
          [{ ...bold(names[day] ?? ''), columns: heads.length }],
          heads.map((text) => ({ lines: [{ text, italic: true, scale: 0.9 }] })),
          ...rows,
        ],
        rules: palette.rules,
        padding: 3,
      };
    };
    const beside = (days: readonly number[]): SheetPart => ({
      kind: 'beside',
      gap: 22,
      columns: [0, 1, 2].map((at) => ({ share: 1, parts: days[at] === undefined ? [] : [tableOf(days[at])] })),
    });
    const heading = chooseHeading(dice, school);
    const design = onPaper(dice, school, palette, [heading.part, beside([0, 1, 2]), beside([3, 4])], {
      size: [12, 13],
    });
    return { design, truth: { header: heading.header, blocks: weekBlocks(week) } };
  },
};
