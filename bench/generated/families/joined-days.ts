import type { Dice } from '../dice.ts';
import type { School } from '../school/invent-school.ts';
import { clock } from '../school/bell-schedule.ts';
import { WORK_WEEK, weekBlocks } from '../school/invent-week.ts';
import type { Week } from '../school/invent-week.ts';
import type { TruthBlock } from '../score/truth.ts';
import type { SheetCell, TablePart } from '../sheet-design.ts';
import { EVERYWHERE } from './family.ts';
import type { Family } from './family.ts';
import { chooseClassWeek } from './kit/choose-class-week.ts';
import type { ClassWeek } from './kit/choose-class-week.ts';
import { chooseHeading, onPaper } from './kit/paper.ts';
import { commonCell, headCell } from './kit/week-table.ts';

/** Something that takes place on several days in a row, printed once in one wide cell. */
type Joined = { readonly slot: number; readonly from: number; readonly days: number; readonly title: string };

/** Primary weeks where one cell reaches over several days. */
export const joinedDays: Family = {
  name: 'joined-days',
  split: 'calibration',
  media: EVERYWHERE,
  draw: (dice, school) => {
    const basics = chooseClassWeek(dice, school, {
      bells: ['primary'],
      days: WORK_WEEK,
      double: 0,
      cells: { fields: 'none', short: false },
    });
    const joined = chooseJoined(dice, school, basics.week);
    const isUnder = (day: number, slot: number) =>
      joined.some((one) => one.slot === slot && one.from <= day && day < one.from + one.days);
    const week = { ...basics.week, placed: basics.week.placed.filter(({ day, from }) => !isUnder(day, from)) };
    const table = joinedTable({ ...basics, week }, joined, dice.pick([46, 54]));
    const heading = chooseHeading(dice, school);
    const design = onPaper(dice, school, basics.palette, [heading.part, table]);
    return { design, truth: { header: heading.header, blocks: [...weekBlocks(week), ...joinedBlocks(week, joined)] } };
  },
};

function chooseJoined(dice: Dice, school: School, week: Week): Joined[] {
  const titles = dice.shuffle(school.language.primary);
  return week.slots.flatMap((slot, index): Joined[] => {
    if (slot.common || !dice.chance(0.45)) return [];
    const from = dice.whole(0, 3);
    return [{ slot: index, from, days: dice.whole(2, 5 - from), title: titles[index] ?? titles[0] ?? '' }];
  });
}

function joinedTable(
  { week, palette, times, cells, dayName }: ClassWeek,
  joined: readonly Joined[],
  rowHeight: number,
): TablePart {
  const look = { palette, mergeCommon: true };
  const head = [headCell(look, []), ...week.days.map((code) => headCell(look, [{ text: dayName(code), bold: true }]))];
  const rows = week.slots.map((slot, index): SheetCell[] => {
    const time = headCell(look, [{ text: times.range(slot.start, slot.end) }]);
    if (slot.common) return [time, { ...commonCell(look, slot.common), columns: week.days.length }];
    const wide = joined.find((one) => one.slot === index);
    return [
      time,
      ...week.days.flatMap((_, day): SheetCell[] => {
        if (wide && wide.from <= day && day < wide.from + wide.days) {
          return day === wide.from ? [{ lines: [{ text: wide.title }], columns: wide.days }] : [];
        }
        const here = week.placed.find((one) => one.day === day && one.from === index);
        return [here ? { lines: cells.lines(here.lesson), ...palette.fillOf(here.lesson) } : { lines: [] }];
      }),
    ];
  });
  return {
    kind: 'table',
    columns: [0.9, 1, 1, 1, 1, 1],
    rowHeights: [32, ...week.slots.map(() => rowHeight)],
    rows: [head, ...rows],
    rules: palette.rules,
  };
}

function joinedBlocks(week: Week, joined: readonly Joined[]): TruthBlock[] {
  return joined.flatMap(({ slot, from, days, title }) => {
    const times = week.slots[slot];
    return week.days
      .slice(from, from + days)
      .map((day) => ({ day, start: clock(times?.start ?? 0), end: clock(times?.end ?? 0), title }));
  });
}
