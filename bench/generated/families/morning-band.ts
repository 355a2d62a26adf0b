import { inventBells } from '../school/bell-schedule.ts';
import { WORK_WEEK, weekBlocks } from '../school/invent-week.ts';
import type { SheetCell, TablePart } from '../sheet-design.ts';
import { EVERYWHERE } from './family.ts';
import type { Family } from './family.ts';
import { chooseClassWeek } from './kit/choose-class-week.ts';
import type { ClassWeek } from './kit/choose-class-week.ts';
import { chooseHeading, onPaper } from './kit/paper.ts';
import { headCell } from './kit/week-table.ts';

type Words = readonly [morning: string, afternoon: string, from: string, to: string];

const WORDS: Readonly<Record<string, Words>> = {
  de: ['Vormittag', 'Nachmittag', 'von', 'bis'],
  fr: ['Matin', 'Après-midi', 'de', 'à'],
  it: ['Mattina', 'Pomeriggio', 'dalle', 'alle'],
  es: ['Mañana', 'Tarde', 'de', 'a'],
  nl: ['Ochtend', 'Middag', 'van', 'tot'],
  cs: ['Dopoledne', 'Odpoledne', 'od', 'do'],
  sk: ['Doobeda', 'Poobede', 'od', 'do'],
  en: ['Morning', 'Afternoon', 'from', 'to'],
};

/** A row a day; over the periods a wide "morning" and a wide "afternoon", below them begin and end in rows of their own. */
export const morningBand: Family = {
  name: 'morning-band',
  split: 'test',
  media: EVERYWHERE,
  languages: Object.keys(WORDS),
  draw: (dice, school) => {
    const slots = inventBells(dice, school.language, 'secondary').filter(({ common }) => !common);
    const basics = chooseClassWeek(dice, school, {
      slots,
      days: WORK_WEEK,
      cells: { short: false },
      double: dice.pick([0, 0.15]),
    });
    const words = WORDS[school.language.code] ?? ['', '', '', ''];
    const heading = chooseHeading(dice, school);
    const table = bandTable(basics, words, dice.chance(0.6));
    const design = onPaper(dice, school, basics.palette, [heading.part, table], { size: [12, 13, 14] });
    return { design, truth: { header: heading.header, blocks: weekBlocks(basics.week) } };
  },
};

function bandTable({ week, palette, times, cells, dayName }: ClassWeek, words: Words, numbered: boolean): TablePart {
  const [morning, afternoon, from, to] = words;
  const head = (text: string, columns = 1): SheetCell => ({
    ...headCell({ palette }, [{ text, bold: columns > 1 }]),
    columns,
  });
  const early = week.slots.filter(({ end }) => end <= NOON).length;
  const late = week.slots.length - early;
  const heads = [
    [head(''), head(morning, early), ...(late > 0 ? [head(afternoon, late)] : [])],
    ...(numbered ? [[head(''), ...week.slots.map((_, at) => head(`${at + 1}.`))]] : []),
    [head(from), ...week.slots.map(({ start }) => head(times.one(start)))],
    [head(to), ...week.slots.map(({ end }) => head(times.one(end)))],
  ];
  const body = week.days.map((code, day): SheetCell[] => [
    headCell({ palette }, [{ text: dayName(code), bold: true }]),
    ...week.slots.flatMap((_, index): SheetCell[] => {
      const here = week.placed.find((one) => one.day === day && one.from <= index && index < one.from + one.length);
      if (!here) return [{ lines: [] }];
      if (here.from !== index) return [];
      return [{ lines: cells.lines(here.lesson), columns: here.length, ...palette.fillOf(here.lesson) }];
    }),
  ]);
  return {
    kind: 'table',
    columns: [1, ...week.slots.map(() => 1)],
    rowHeights: [...heads.map(() => 28), ...body.map(() => 84)],
    rows: [...heads, ...body],
    rules: palette.rules,
  };
}

/** What ends by then is called morning, in minutes. */
const NOON = 13 * 60;
