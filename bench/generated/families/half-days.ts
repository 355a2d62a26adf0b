import type { Slot } from '../school/bell-schedule.ts';
import { WORK_WEEK, weekBlocks } from '../school/invent-week.ts';
import type { SheetCell, TablePart } from '../sheet-design.ts';
import { EVERYWHERE } from './family.ts';
import type { Family } from './family.ts';
import { chooseClassWeek } from './kit/choose-class-week.ts';
import type { ClassWeek } from './kit/choose-class-week.ts';
import { chooseHeading, onPaper } from './kit/paper.ts';
import { commonCell, headCell } from './kit/week-table.ts';

/** Morning, afternoon, and what stands between them. */
const WORDS: Readonly<Record<string, readonly [string, string, string]>> = {
  es: ['MAÑANA', 'TARDE', 'Comedor'],
  ca: ['MATÍ', 'TARDA', 'Menjador'],
  fr: ['MATIN', 'APRÈS-MIDI', 'Cantine'],
  it: ['MATTINA', 'POMERIGGIO', 'Mensa'],
  pt: ['MANHÃ', 'TARDE', 'Cantina'],
  en: ['MORNING', 'AFTERNOON', 'Dinner Time'],
};

/** School in two halves with a long midday: the halves named in turned letters down the left, the canteen a bar between them. */
export const halfDays: Family = {
  name: 'half-days',
  split: 'test',
  media: EVERYWHERE,
  languages: Object.keys(WORDS),
  draw: (dice, school) => {
    const [morning, afternoon, midday] = WORDS[school.language.code] ?? ['', '', ''];
    const start = dice.pick([510, 525, 540]);
    const length = dice.pick([45, 50, 60]);
    const row = (from: number, count: number): Slot[] =>
      Array.from({ length: count }, (_, at) => ({ start: from + at * length, end: from + (at + 1) * length }));
    const early = row(start, 4);
    const noon = early.at(-1)?.end ?? 0;
    const late = row(noon + dice.pick([90, 105, 120]), dice.pick([2, 3]));
    const lunch = { start: noon, end: late[0]?.start ?? 0, common: midday };
    const basics = chooseClassWeek(dice, school, {
      slots: [...early, lunch, ...late],
      days: WORK_WEEK,
      cells: { fields: dice.pick(['none', 'teacher']), short: false },
      double: 0,
      free: dice.pick([0, 0.05]),
    });
    const names = [morning, afternoon] as const;
    const table = halvesTable(basics, early.length, names, dice.pick([40, 46]));
    const heading = chooseHeading(dice, school);
    const design = onPaper(dice, school, basics.palette, [heading.part, table]);
    return { design, truth: { header: heading.header, blocks: weekBlocks(basics.week) } };
  },
};

function halvesTable(
  { week, palette, times, cells, dayName }: ClassWeek,
  early: number,
  [morning, afternoon]: readonly [string, string],
  rowHeight: number,
): TablePart {
  const look = { palette, mergeCommon: true };
  const bold = (text: string) => headCell(look, [{ text, bold: true }]);
  const half = (text: string, rows: number): SheetCell => ({
    ...headCell(look, [{ text, bold: true, scale: 0.9 }]),
    rows,
    turn: 'up',
  });
  const body = week.slots.map((slot, index): SheetCell[] => {
    const time = { lines: [{ text: times.range(slot.start, slot.end) }] };
    if (slot.common)
      return [
        { ...time, columns: 2 },
        { ...commonCell(look, slot.common), columns: week.days.length },
      ];
    const first =
      index === 0
        ? [half(morning, early)]
        : index === early + 1
          ? [half(afternoon, week.slots.length - early - 1)]
          : [];
    const lessons = week.days.map((_, day): SheetCell => {
      const here = week.placed.find((one) => one.day === day && one.from === index);
      return here ? { lines: cells.lines(here.lesson), ...palette.fillOf(here.lesson) } : { lines: [] };
    });
    return [...first, time, ...lessons];
  });
  return {
    kind: 'table',
    columns: [0.3, 1, ...week.days.map(() => 1.1)],
    rowHeights: [32, ...week.slots.map(({ common }) => (common ? 36 : rowHeight))],
    rows: [[{ ...bold(''), columns: 2 }, ...week.days.map((code) => bold(dayName(code)))], ...body],
    rules: palette.rules,
  };
}
