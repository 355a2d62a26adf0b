import { weekBlocks } from '../school/invent-week.ts';
import type { SheetCell, TablePart } from '../sheet-design.ts';
import { EVERYWHERE } from './family.ts';
import type { Family } from './family.ts';
import { chooseClassWeek } from './kit/choose-class-week.ts';
import type { ClassWeek } from './kit/choose-class-week.ts';
import { chooseHeading, onPaper } from './kit/paper.ts';
import { commonCell, headCell, lessonNumbers } from './kit/week-table.ts';

/** No column of times: each stretch of time is a bar over the whole width, and below it stand that hour's lessons, a column a day. */
export const timeBars: Family = {
  name: 'time-bars',
  split: 'test',
  media: EVERYWHERE,
  draw: (dice, school) => {
    const basics = chooseClassWeek(dice, school, { cells: { short: false }, double: 0 });
    const numbering = dice.pick(['none', 'dot', 'word'] as const);
    const { period } = school.language.words;
    const nameOf = (lesson: number) => ({ none: '', dot: `${lesson}.   `, word: `${period} ${lesson}:   ` })[numbering];
    const heading = chooseHeading(dice, school);
    const align = dice.pick(['left', 'center'] as const);
    const table = barsTable(basics, nameOf, align);
    const design = onPaper(dice, school, basics.palette, [heading.part, table], { size: [12, 13] });
    return { design, truth: { header: heading.header, blocks: weekBlocks(basics.week) } };
  },
};

function barsTable(
  { week, palette, times, cells, dayName }: ClassWeek,
  nameOf: (lesson: number) => string,
  align: 'left' | 'center',
): TablePart {
  const numbers = lessonNumbers(week.slots);
  const bar = (text: string) => ({
    ...commonCell({ palette, mergeCommon: true }, text),
    columns: week.days.length,
    align,
  });
  const rows = week.slots.flatMap(({ start, end, common }, index): SheetCell[][] => {
    const when = times.range(start, end);
    if (common) return [[bar(`${when}   ${common}`)]];
    const lessons = week.days.map((_, day): SheetCell => {
      const here = week.placed.find((one) => one.day === day && one.from === index);
      return here ? { lines: cells.lines(here.lesson), ...palette.fillOf(here.lesson) } : { lines: [] };
    });
    return [[bar(`${nameOf(numbers[index] ?? 0)}${when}`)], lessons];
  });
  return {
    kind: 'table',
    columns: week.days.map(() => 1),
    rowHeights: [30, ...rows.map((cells) => (cells.length > 1 ? 40 : 22))],
    rows: [week.days.map((code) => headCell({ palette }, [{ text: dayName(code), bold: true }])), ...rows],
    rules: palette.rules,
  };
}
