import type { Dice } from '../dice.ts';
import { clock, inventBells, shortenBells } from '../school/bell-schedule.ts';
import type { Slot } from '../school/bell-schedule.ts';
import type { TruthBlock } from '../score/truth.ts';
import type { SheetCell, SheetPart, TablePart } from '../sheet-design.ts';
import { EVERYWHERE } from './family.ts';
import type { Family } from './family.ts';
import { choosePalette } from './kit/palette.ts';
import type { Palette } from './kit/palette.ts';
import { onPaper } from './kit/paper.ts';
import { chooseTimeHabit } from './kit/time-habit.ts';
import type { TimeHabit } from './kit/time-habit.ts';
import { headCell } from './kit/week-table.ts';

type Group = { readonly label: string; readonly days: readonly string[]; readonly slots: readonly Slot[] };

const LABELS = [
  [
    ['Monday, Tuesday, Thursday, Friday', 'Wednesday'],
    ['MO TU TH FR', 'WE'],
  ],
  [
    ['Monday - Thursday', 'Friday'],
    ['MO TU WE TH', 'FR'],
  ],
  [
    ['Mon, Wed, Fri', 'Tue, Thu'],
    ['MO WE FR', 'TU TH'],
  ],
] as const;

/** A school's bells: a table for each group of days, naming periods, breaks and lunch with their times. */
export const bellSchedule: Family = {
  name: 'bell-schedule',
  split: 'train',
  media: EVERYWHERE,
  languages: ['en'],
  draw: (dice, school) => {
    const palette = choosePalette(dice, school, { lessons: 'plain' });
    const times = chooseTimeHabit(dice, school.language);
    const named = nameLessons(dice, inventBells(dice, school.language, 'secondary'));
    const [labels, codes] = dice.pick(LABELS);
    const slots = [
      named,
      shortenBells(
        named.map(({ start, end, common }) => ({ start, end, ...(isLesson(common) ? {} : { common: common ?? '' }) })),
        dice.pick([5, 10]),
      ),
    ];
    const groups = labels.map((label, index): Group => ({
      label,
      days: codes[index]?.split(' ') ?? [],
      slots: (slots[index] ?? named).map((slot, at) => ({ ...slot, common: named[at]?.common ?? '' })),
    }));
    const sideBySide = dice.chance(0.7);
    const tables = groups.map((group) => groupParts(group, palette, times, dice.fork('columns').chance(0.5)));
    const parts: SheetPart[] = sideBySide
      ? [{ kind: 'beside', gap: 40, columns: tables.map((parts) => ({ share: 1, parts })) }]
      : tables.flat();
    const title: SheetPart = {
      kind: 'text',
      lines: [{ text: `${school.name} Bell Schedule ${school.year}`, bold: true, scale: 1.6 }, { text: ' ' }],
      align: 'center',
    };
    const design = onPaper(dice, school, palette, [title, ...parts], { portrait: !sideBySide });
    return { design, truth: { header: { school: school.name }, blocks: groups.flatMap(groupBlocks) } };
  },
};

const isLesson = (name: string | undefined) => name !== undefined && /Period/.test(name);

/** Lessons are known by their number alone: "Period 1", "1st Period". */
function nameLessons(dice: Dice, slots: readonly Slot[]): Slot[] {
  const ordinal = dice.chance(0.4);
  let number = 0;
  return slots.map((slot) => {
    if (slot.common) return slot;
    number++;
    const tail = number === 1 ? 'st' : number === 2 ? 'nd' : number === 3 ? 'rd' : 'th';
    return { ...slot, common: ordinal ? `${number}${tail} Period` : `Period ${number}` };
  });
}

function groupParts({ label, slots }: Group, palette: Palette, times: TimeHabit, twoColumns: boolean): SheetPart[] {
  const bold = (text: string) => headCell({ palette }, [{ text, bold: true }]);
  const plain = (text: string): SheetCell => ({ lines: [{ text }] });
  const head = twoColumns ? ['Period', 'Start', 'End'] : ['Period', 'Time'];
  const rows = slots.map(({ start, end, common = '' }) =>
    twoColumns
      ? [plain(common), plain(times.one(start)), plain(times.one(end))]
      : [plain(common), plain(times.range(start, end))],
  );
  const table: TablePart = {
    kind: 'table',
    columns: twoColumns ? [1.6, 1, 1] : [1, 1.2],
    rowHeights: [30, 30, ...rows.map(() => 28)],
    rows: [[{ ...bold(label), columns: head.length }], head.map(bold), ...rows],
    rules: palette.rules,
  };
  return [table];
}

function groupBlocks({ days, slots }: Group): TruthBlock[] {
  return days.flatMap((day) =>
    slots.map(({ start, end, common = '' }) => ({ day, start: clock(start), end: clock(end), title: common })),
  );
}
