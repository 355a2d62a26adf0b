import type { Dice } from '../dice.ts';
import type { School, Subject } from '../school/invent-school.ts';
import { lessonAt, weekBlocks } from '../school/invent-week.ts';
import type { Lesson, Week } from '../school/invent-week.ts';
import type { TruthBlock } from '../score/truth.ts';
import { clock } from '../school/bell-schedule.ts';
import type { SheetCell, TablePart } from '../sheet-design.ts';
import { EVERYWHERE } from './family.ts';
import type { Family } from './family.ts';
import { chooseClassWeek } from './kit/choose-class-week.ts';
import type { ClassWeek } from './kit/choose-class-week.ts';
import { chooseHeading, onPaper } from './kit/paper.ts';
import { commonCell, headCell } from './kit/week-table.ts';

type Halves = ReadonlyMap<Lesson, Lesson>;

/** Some lessons are split: two groups side by side in half-width cells at the same time. */
export const splitCells: Family = {
  name: 'split-cells',
  split: 'train',
  media: EVERYWHERE,
  draw: (dice, school) => {
    const short = dice.chance(0.6);
    const fields = dice.pick(['none', 'teacher', 'room'] as const);
    const basics = chooseClassWeek(dice, school, { bells: ['secondary'], cells: { short, fields }, double: 0.2 });
    const halves = chooseHalves(dice, school, basics);
    const table = halfColumns(basics, halves, dice.pick([48, 56]));
    const heading = chooseHeading(dice, school);
    const design = onPaper(dice, school, basics.palette, [heading.part, table], { size: [11, 12] });
    const blocks = [...weekBlocks(basics.week), ...halfBlocks(basics.week, halves)];
    return { design, truth: { header: heading.header, blocks } };
  },
};

/** The other group's lesson, for one in eight. */
function chooseHalves(dice: Dice, school: School, { week, cells }: ClassWeek): Halves {
  const others = (subject: Subject | undefined) => school.subjects.filter((one) => one !== subject);
  const split = week.placed.filter(() => dice.chance(0.13));
  return new Map(split.map(({ lesson }) => [lesson, cells.lesson(dice.pick(others(lesson.subject)))]));
}

function halfColumns(basics: ClassWeek, halves: Halves, rowHeight: number): TablePart {
  const { week, palette, times, dayName } = basics;
  const look = { palette, mergeCommon: false };
  const head = [
    headCell(look, []),
    ...week.days.map((code) => ({ ...headCell(look, [{ text: dayName(code), bold: true }]), columns: 2 })),
  ];
  const rows = week.slots.map((slot, index) => [
    headCell(look, [{ text: times.range(slot.start, slot.end) }]),
    ...week.days.flatMap((_, day): SheetCell[] => {
      if (slot.common) return [{ ...commonCell(look, slot.common), columns: 2 }];
      const here = lessonAt(week, day, index);
      if (!here) return [{ lines: [], columns: 2 }];
      if (here.from !== index) return [];
      const cell = (lesson: Lesson): SheetCell => ({
        lines: basics.cells.lines(lesson),
        ...palette.fillOf(lesson),
        rows: here.length,
      });
      const other = halves.get(here.lesson);
      return other ? [cell(here.lesson), cell(other)] : [{ ...cell(here.lesson), columns: 2 }];
    }),
  ]);
  return {
    kind: 'table',
    columns: [1.7, ...week.days.flatMap(() => [1, 1])],
    rowHeights: [30, ...week.slots.map((slot) => (slot.common ? 26 : rowHeight))],
    rows: [head, ...rows],
    rules: palette.rules,
    padding: 2,
  };
}

function halfBlocks(week: Week, halves: Halves): TruthBlock[] {
  return week.placed.flatMap(({ day, from, length, lesson }) => {
    const other = halves.get(lesson);
    if (!other) return [];
    const { subject: _subject, ...fields } = other;
    const [first, last] = [week.slots[from], week.slots[from + length - 1]];
    return [{ day: week.days[day] ?? null, start: clock(first?.start ?? 0), end: clock(last?.end ?? 0), ...fields }];
  });
}
