import { inventBells } from '../school/bell-schedule.ts';
import { weekBlocks } from '../school/invent-week.ts';
import type { Week } from '../school/invent-week.ts';
import type { SheetCell, TablePart } from '../sheet-design.ts';
import { EVERYWHERE } from './family.ts';
import type { Family } from './family.ts';
import { chooseClassWeek } from './kit/choose-class-week.ts';
import { chooseHeading, onPaper } from './kit/paper.ts';
import { daysAcross, daysDown, commonCell } from './kit/week-table.ts';
import type { GridLook } from './kit/week-table.ts';

/** Five letters, one for each school day. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  en: ['BREAK', 'LUNCH'],
  de: ['PAUSE', 'PAUSE'],
  fr: ['PAUSE', 'REPAS'],
  it: ['PAUSA', 'MENSA'],
  es: ['PATIO', 'PATIO'],
  nl: ['PAUZE', 'LUNCH'],
};

/** A break whose word is spelled over the days, one letter in each of its cells. */
export const spelledBreaks: Family = {
  name: 'spelled-breaks',
  split: 'train',
  media: EVERYWHERE,
  languages: Object.keys(WORDS),
  draw: (dice, school) => {
    const [pause = '', lunch = ''] = WORDS[school.language.code] ?? [];
    const words = { ...school.language.words, breaks: [pause], lunches: [lunch], registration: [] };
    const bells = inventBells(
      dice.fork('bells'),
      { ...school.language, words: { ...words, registration: [pause] } },
      'primary',
    );
    // Registration comes first in the day: nobody spells that out.
    const slots = bells.filter((slot, index) => index > 0 || !slot.common);
    const basics = chooseClassWeek(dice, school, {
      slots,
      days: ['MO', 'TU', 'WE', 'TH', 'FR'],
      cells: { fields: 'none' },
      free: 0.03,
    });
    const { week, palette, times } = basics;
    const look: GridLook = {
      ...basics,
      slotHeads: ({ start, end }) => [[{ text: times.range(start, end) }]],
      corner: [''],
      headWidths: [0.9],
      mergeCommon: false,
      rowHeight: dice.pick([56, 66]),
      ...(dice.chance(0.3) ? { turnDays: 'stacked' } : {}),
    };
    const across = dice.chance(0.4);
    const table = across ? daysAcross(week, look) : daysDown(week, look);
    const heading = chooseHeading(dice, school);
    const design = onPaper(dice, school, palette, [heading.part, spell(table, week, look, across)], { size: [12, 13] });
    return { design, truth: { header: heading.header, blocks: weekBlocks(week) } };
  },
};

/** Puts a letter in the place of each break's word: the n-th for the n-th day. */
function spell(table: TablePart, week: Week, look: GridLook, across: boolean): TablePart {
  const breaks = new Set(week.slots.map((slot) => slot.common));
  const rows = table.rows.map((cells, row) => {
    const counted = new Map<string, number>();
    return cells.map((cell): SheetCell => {
      const word = cell.lines[0]?.text ?? '';
      if (row === 0 || !breaks.has(word)) return cell;
      const letter = across ? (counted.get(word) ?? 0) : row - 1;
      counted.set(word, letter + 1);
      return { ...commonCell(look, word[letter] ?? ''), lines: [{ text: word[letter] ?? '', bold: true }] };
    });
  });
  return { ...table, rows };
}
