import { shortenBells } from '../school/bell-schedule.ts';
import { WORK_WEEK, lessonAt, weekBlocks } from '../school/invent-week.ts';
import type { SheetCell, TablePart } from '../sheet-design.ts';
import { EVERYWHERE } from './family.ts';
import type { Family } from './family.ts';
import { chooseClassWeek } from './kit/choose-class-week.ts';
import type { ClassWeek } from './kit/choose-class-week.ts';
import { chooseHeading, onPaper } from './kit/paper.ts';
import { commonCell, headCell } from './kit/week-table.ts';

const FRIDAY = WORK_WEEK.indexOf('FR');

/** Fridays are shorter: a second column of times stands beside the Friday. */
export const fridayBells: Family = {
  name: 'friday-bells',
  split: 'calibration',
  media: EVERYWHERE,
  draw: (dice, school) => {
    const basics = chooseClassWeek(dice, school, {
      days: WORK_WEEK,
      bells: ['secondary'],
      double: 0,
      cells: { fields: dice.pick(['none', 'teacher']) },
    });
    const friday = shortenBells(basics.week.slots, dice.pick([5, 10, 15]));
    const isBefore = dice.chance(0.5);
    const table = fridayTable(basics, friday, isBefore, school.language.words.time);
    const heading = chooseHeading(dice, school);
    const design = onPaper(dice, school, basics.palette, [heading.part, table], { size: [12, 13] });
    const blocks = weekBlocks(basics.week, (day) => (day === FRIDAY ? friday : basics.week.slots));
    return { design, truth: { header: heading.header, blocks } };
  },
};

function fridayTable(
  { week, palette, times, cells, dayName }: ClassWeek,
  friday: typeof week.slots,
  isBefore: boolean,
  time: string,
): TablePart {
  const look = { palette, mergeCommon: false };
  const head = (text: string) => headCell(look, [{ text, bold: true }]);
  /** Friday's times stand before or behind its lessons. */
  const order = <Item>(mine: Item, days: readonly Item[], own: Item): Item[] =>
    isBefore ? [mine, ...days.slice(0, FRIDAY), own, ...days.slice(FRIDAY)] : [mine, ...days, own];
  const names = week.days.map((code) => head(dayName(code)));
  const rows = week.slots.map((slot, index) => {
    const lessons = week.days.map((_, day): SheetCell => {
      if (slot.common) return commonCell(look, slot.common);
      const here = lessonAt(week, day, index);
      return here ? { lines: cells.lines(here.lesson), ...palette.fillOf(here.lesson) } : { lines: [] };
    });
    const own = friday[index] ?? slot;
    return order(head(times.range(slot.start, slot.end)), lessons, head(times.range(own.start, own.end)));
  });
  return {
    kind: 'table',
    columns: order(
      0.9,
      week.days.map(() => 1),
      0.9,
    ),
    rowHeights: [32, ...week.slots.map(() => 44)],
    rows: [order(head(`${dayName('MO')}-${dayName('TH')}`), names, head(`${dayName('FR')} ${time}`)), ...rows],
    rules: palette.rules,
  };
}
