import type { Dice } from '../dice.ts';
import type { School } from '../school/invent-school.ts';
import { WORK_WEEK, weekBlocks } from '../school/invent-week.ts';
import type { Placed } from '../school/invent-week.ts';
import type { SheetCell, SheetPart, TablePart } from '../sheet-design.ts';
import { EVERYWHERE } from './family.ts';
import type { Family } from './family.ts';
import { chooseClassWeek } from './kit/choose-class-week.ts';
import type { ClassWeek } from './kit/choose-class-week.ts';
import { onPaper } from './kit/paper.ts';
import { headCell, lessonNumbers } from './kit/week-table.ts';

/** As timetable programs print a day: a column a class, a row a period, the day's name over or beside the table; a page a day. */
export const oneDayAllClasses: Family = {
  name: 'one-day-all-classes',
  split: 'train',
  media: EVERYWHERE,
  draw: (dice, school) => {
    const classes = school.classes
      .slice(0, dice.whole(4, 6))
      .toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }));
    const first = dice.whole(0, 3);
    const days = WORK_WEEK.slice(first, first + dice.whole(1, 2));
    const basics = chooseClassWeek(dice, school, {
      days,
      bells: ['secondary'],
      double: 0.25,
      cells: { fields: 'both' },
    });
    const weeks = classes.map((name) => ({ name, placed: weekOf(basics, dice, school, name) }));
    const beside = dice.chance(0.4);
    const pages = days.flatMap((code, day): SheetPart[] => {
      const name = school.language.days[WORK_WEEK.indexOf(code)] ?? code;
      const table = dayTable(basics, weeks, day, beside ? name : null);
      const title: SheetPart = { kind: 'text', lines: [{ text: name, bold: true, scale: 1.5 }], align: 'center' };
      return [...(day > 0 ? [{ kind: 'page-break' } as const] : []), ...(beside ? [] : [title]), table];
    });
    const design = onPaper(dice, school, basics.palette, pages, { size: [11, 12] });
    const blocks = weeks.flatMap(({ name, placed }) =>
      weekBlocks({ ...basics.week, placed })
        .filter((block) => !basics.week.slots.some((slot) => slot.common === block.title))
        .map((block) => ({ ...block, class: name })),
    );
    return { design, truth: { header: {}, blocks } };
  },
};

type Column = { readonly name: string; readonly placed: readonly Placed[] };

function weekOf(basics: ClassWeek, dice: Dice, school: School, name: string): readonly Placed[] {
  const { slots, days } = basics.week;
  const other = chooseClassWeek(dice.fork(name), school, { slots, days, double: 0.25 });
  return other.week.placed.map((one) => ({
    ...one,
    lesson: one.lesson.subject ? basics.cells.lesson(one.lesson.subject) : one.lesson,
  }));
}

function dayTable(
  { week, palette, times, cells }: ClassWeek,
  classes: readonly Column[],
  day: number,
  name: string | null,
): TablePart {
  const bold = (text: string) => headCell({ palette }, [{ text, bold: true }]);
  const numbers = lessonNumbers(week.slots);
  // Breaks are gaps in the times, not rows.
  const lessons = week.slots.flatMap((slot, index) => (slot.common ? [] : [{ slot, index }]));
  const rows = lessons.map(({ slot, index }, row): SheetCell[] => [
    ...(name !== null && row === 0 ? [{ ...bold(name), rows: lessons.length, turn: 'up' as const }] : []),
    headCell({ palette }, [
      { text: `${numbers[index]}`, bold: true, scale: 1.2 },
      { text: times.range(slot.start, slot.end), scale: 0.8 },
    ]),
    ...classes.flatMap(({ placed }): SheetCell[] => {
      const here = placed.find((one) => one.day === day && one.from <= index && index < one.from + one.length);
      if (!here) return [{ lines: [] }];
      return here.from === index
        ? [{ lines: cells.lines(here.lesson), ...palette.fillOf(here.lesson), rows: here.length }]
        : [];
    }),
  ]);
  const corner = name === null ? [''] : ['', ''];
  return {
    kind: 'table',
    columns: [...(name === null ? [] : [0.35]), 0.75, ...classes.map(() => 1)],
    rowHeights: [32, ...rows.map(() => 58)],
    rows: [[...corner.map(bold), ...classes.map((one) => bold(one.name))], ...rows],
    rules: palette.rules,
  };
}
