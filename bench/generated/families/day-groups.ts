import type { Dice } from '../dice.ts';
import { clock, inventBells } from '../school/bell-schedule.ts';
import type { Slot } from '../school/bell-schedule.ts';
import type { School } from '../school/invent-school.ts';
import type { TruthBlock } from '../score/truth.ts';
import type { SheetCell, SheetPart, TablePart } from '../sheet-design.ts';
import { ON_PAPER } from './family.ts';
import type { Family } from './family.ts';
import { choosePalette } from './kit/palette.ts';
import type { Palette } from './kit/palette.ts';
import { onPaper } from './kit/paper.ts';
import { chooseTimeHabit } from './kit/time-habit.ts';
import type { TimeHabit } from './kit/time-habit.ts';

type Entry = { readonly slot: Slot; readonly title: string };
type Group = { readonly days: readonly string[]; readonly entries: readonly Entry[] };

const CODES = ['MO', 'TU', 'WE', 'TH', 'FR'];
const GROUPS = ['MO TU TH|WE|FR', 'MO WE|TU TH|FR', 'MO TU WE TH|FR', 'MO TU|WE TH|FR'];
const FILLS = ['FFF59D', 'D6E4F7', 'FFCC80', 'C5E8C2', 'F6CDE0'];

/** A primary class's day as a list, once for each group of days that are alike; side by side, each in its colour. */
export const dayGroups: Family = {
  name: 'day-groups',
  split: 'train',
  media: ON_PAPER,
  draw: (dice, school) => {
    const palette = choosePalette(dice, school, { lessons: 'plain' });
    const times = chooseTimeHabit(dice, school.language);
    const groups = dice
      .pick(GROUPS)
      .split('|')
      .map((days): Group => ({ days: days.split(' '), entries: chooseEntries(dice, school) }));
    const numbered = dice.chance(0.5);
    const fills = dice.shuffle(FILLS);
    const columns = groups.map((group, index) => ({
      share: 1,
      parts: [groupTable(school, group, palette, times, fills[index] ?? 'FFFFFF', numbered)],
    }));
    const title: SheetPart = {
      kind: 'text',
      lines: [{ text: school.language.words.timetable, bold: true, scale: 1.7 }],
      align: 'center',
    };
    const design = onPaper(dice, school, palette, [title, { kind: 'beside', gap: 14, columns }], { size: [12, 13] });
    return { design, truth: { header: {}, blocks: groups.flatMap(groupBlocks) } };
  },
};

function chooseEntries(dice: Dice, school: School): Entry[] {
  const titles = dice.shuffle(school.language.primary);
  return inventBells(dice, school.language, 'primary').map((slot, index) => ({
    slot,
    title: slot.common ?? titles[index % titles.length] ?? '',
  }));
}

function groupTable(
  school: School,
  { days, entries }: Group,
  palette: Palette,
  times: TimeHabit,
  fill: string,
  numbered: boolean,
): TablePart {
  const names = days.map((code) => school.language.days[CODES.indexOf(code)] ?? code).join(', ');
  const cell = (text: string): SheetCell => ({ lines: [{ text }], fill });
  const rows = entries.map(({ slot, title }, index) => [
    ...(numbered ? [cell(`${index + 1}`)] : []),
    cell(times.range(slot.start, slot.end)),
    cell(title),
  ]);
  const columns = [...(numbered ? [0.3] : []), 1, 1.6];
  return {
    kind: 'table',
    columns,
    rowHeights: [40, ...rows.map(() => 34)],
    rows: [[{ lines: [{ text: names, bold: true }], columns: columns.length, fill }], ...rows],
    rules: palette.rules,
  };
}

function groupBlocks({ days, entries }: Group): TruthBlock[] {
  return days.flatMap((day) =>
    entries.map(({ slot, title }) => ({ day, start: clock(slot.start), end: clock(slot.end), title })),
  );
}
