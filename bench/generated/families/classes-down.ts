import { WORK_WEEK, weekBlocks } from '../school/invent-week.ts';
import type { Placed } from '../school/invent-week.ts';
import type { SheetCell, TablePart } from '../sheet-design.ts';
import { EVERYWHERE } from './family.ts';
import type { Family } from './family.ts';
import { chooseClassWeek } from './kit/choose-class-week.ts';
import type { ClassWeek } from './kit/choose-class-week.ts';
import { onPaper } from './kit/paper.ts';
import { commonCell, headCell } from './kit/week-table.ts';

/** The whole school on one sheet: for each day a few rows, one a class; periods along the top. */
export const classesDown: Family = {
  name: 'classes-down',
  split: 'calibration',
  media: EVERYWHERE,
  draw: (dice, school) => {
    const { words } = school.language;
    const classes = school.classes
      .slice(0, dice.whole(2, 4))
      .toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }));
    const basics = chooseClassWeek(dice, school, {
      days: WORK_WEEK,
      bells: ['primary'],
      cells: { short: dice.chance(0.5), fields: dice.pick(['none', 'teacher']) },
      double: 0,
    });
    const weeks = classes.map((name) => ({ name, placed: sameSlots(basics, dice, school, name) }));
    const table = dayBlocks(basics, weeks, [words.day, words.class]);
    const title = { text: `${words.timetable} – ${school.name}`, bold: true, scale: 1.4 };
    const design = onPaper(dice, school, basics.palette, [{ kind: 'text', lines: [title], align: 'center' }, table], {
      size: [11, 12],
    });
    const blocks = weeks.flatMap(({ name, placed }) =>
      weekBlocks({ ...basics.week, placed }).map((block) => ({ ...block, class: name })),
    );
    return { design, truth: { header: {}, blocks } };
  },
};

type ClassWeekOf = { readonly name: string; readonly placed: readonly Placed[] };

/** Another class's week over the same bells, printed with the same habits. */
function sameSlots(
  basics: ClassWeek,
  dice: Parameters<Family['draw']>[0],
  school: Parameters<Family['draw']>[1],
  name: string,
): readonly Placed[] {
  const other = chooseClassWeek(dice.fork(name), school, {
    slots: basics.week.slots,
    days: basics.week.days,
    double: 0,
  });
  return other.week.placed.map((one) => ({
    ...one,
    lesson: one.lesson.subject ? basics.cells.lesson(one.lesson.subject) : one.lesson,
  }));
}

function dayBlocks(
  { week, palette, times, cells, dayName }: ClassWeek,
  classes: readonly ClassWeekOf[],
  corner: readonly string[],
): TablePart {
  const look = { palette, mergeCommon: false };
  const bold = (text: string) => headCell(look, [{ text, bold: true }]);
  const rows = week.days.flatMap((code, day) =>
    classes.map(({ name, placed }, row): SheetCell[] => [
      ...(row === 0 ? [{ ...bold(dayName(code)), rows: classes.length }] : []),
      bold(name),
      ...week.slots.map((slot, index): SheetCell => {
        if (slot.common) return commonCell(look, slot.common);
        const here = placed.find((one) => one.day === day && one.from === index);
        return here ? { lines: cells.lines(here.lesson), ...palette.fillOf(here.lesson) } : { lines: [] };
      }),
    ]),
  );
  return {
    kind: 'table',
    columns: [0.9, 0.5, ...week.slots.map(() => 1)],
    rowHeights: [34, ...rows.map(() => 34)],
    rows: [[...corner.map(bold), ...week.slots.map((slot) => bold(times.range(slot.start, slot.end)))], ...rows],
    rules: palette.rules,
    padding: 2,
  };
}
