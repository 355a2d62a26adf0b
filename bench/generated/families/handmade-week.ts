import type { Dice } from '../dice.ts';
import { inventBells } from '../school/bell-schedule.ts';
import type { Slot } from '../school/bell-schedule.ts';
import type { School } from '../school/invent-school.ts';
import { WORK_WEEK } from '../school/invent-week.ts';
import type { TruthBlock } from '../score/truth.ts';
import type { Line, SheetCell } from '../sheet-design.ts';
import { EVERYWHERE } from './family.ts';
import type { Family } from './family.ts';
import { chooseDayNames } from './kit/day-habit.ts';
import { fitLines } from './kit/fit-lines.ts';
import { lessonBlock } from './kit/lesson-block.ts';
import { choosePalette } from './kit/palette.ts';
import type { Palette } from './kit/palette.ts';
import { chooseHeading, onPaper } from './kit/paper.ts';
import { chooseTimeHabit } from './kit/time-habit.ts';
import type { TimeHabit } from './kit/time-habit.ts';

const SIZE = 13;
const ROOM = { width: (1123 - 120) / 5.8 - 10 };

type Drawn = { readonly cells: SheetCell[]; readonly blocks: TruthBlock[] };
type Hand = { readonly dice: Dice; readonly school: School; readonly palette: Palette; readonly times: TimeHabit };

/** What a primary teacher makes in Word: whole rows for what all days share, two things with their times in one cell, small notes in red. */
export const handmadeWeek: Family = {
  name: 'handmade-week',
  split: 'calibration',
  media: EVERYWHERE,
  draw: (dice, school) => {
    const palette = choosePalette(dice, school, { lessons: 'plain' });
    const times = chooseTimeHabit(dice, school.language);
    const dayName = chooseDayNames(dice, school.language);
    const slots = inventBells(dice, school.language, 'primary');
    const hand = { dice, school, palette, times };
    const drawn = drawSlots(hand, slots);
    const head = (text: string): SheetCell => ({
      lines: [{ text, bold: true }],
      fill: palette.headFill,
      ink: palette.headInk,
    });
    const rows = slots.map((slot, index) => [head(times.range(slot.start, slot.end)), ...(drawn[index]?.cells ?? [])]);
    const table = {
      kind: 'table',
      columns: [0.8, 1, 1, 1, 1, 1],
      rowHeights: [30, ...slots.map(({ common }) => (common ? 26 : 62))],
      rows: [[head(''), ...WORK_WEEK.map(dayName).map(head)], ...rows],
      rules: palette.rules,
    } as const;
    const heading = chooseHeading(dice, school);
    const fonts = ['Comic Neue', 'DkgHandwriting', 'Carlito'];
    const design = onPaper(dice, school, palette, [heading.part, table], { size: [SIZE], fonts });
    return { design, truth: { header: heading.header, blocks: drawn.flatMap(({ blocks }) => blocks) } };
  },
};

/** Row by row; a lesson that goes on into the next row takes that place there. */
function drawSlots(hand: Hand, slots: readonly Slot[]): Drawn[] {
  const taken = new Set<string>();
  return slots.map((slot, index) => {
    if (slot.common) return wholeRow(hand, slot, slot.common, hand.palette.commonFill);
    const isFree = WORK_WEEK.every((_, day) => !taken.has(`${day} ${index}`));
    if (isFree && index > 0 && hand.dice.chance(0.12)) {
      return wholeRow(hand, slot, hand.dice.pick(hand.school.language.primary), hand.dice.pick(['FFF2CC', 'DDEBF7']));
    }
    return joinDrawn(
      WORK_WEEK.flatMap((code, day): Drawn[] => {
        if (taken.has(`${day} ${index}`)) return [];
        const next = slots[index + 1];
        if (!next || next.common || !hand.dice.chance(0.14)) return [dayCell(hand, code, slot)];
        taken.add(`${day} ${index + 1}`);
        return [tallCell(hand, code, slot, next)];
      }),
    );
  });
}

function joinDrawn(parts: readonly Drawn[]): Drawn {
  return { cells: parts.flatMap(({ cells }) => cells), blocks: parts.flatMap(({ blocks }) => blocks) };
}

function wholeRow({ dice }: Hand, { start, end }: Slot, title: string, fill: string): Drawn {
  const blocks = WORK_WEEK.map((code) => lessonBlock(code, start, end, { title }));
  const letters = [...title];
  if (letters.length === WORK_WEEK.length && dice.chance(0.3)) {
    const spelled = letters.map((text) => ({ lines: [{ text: text.toUpperCase(), bold: true }], fill }));
    return { cells: spelled, blocks };
  }
  return { cells: [{ lines: [{ text: title, bold: true }], columns: WORK_WEEK.length, fill }], blocks };
}

function dayCell(hand: Hand, code: string, slot: Slot): Drawn {
  const { dice, school, times } = hand;
  const [first = '', second = ''] = dice.shuffle(school.language.primary);
  const length = slot.end - slot.start;
  if (length >= 40 && dice.chance(0.15)) {
    const middle = slot.start + Math.round(length / 10) * 5;
    const parts = [
      { title: first, start: slot.start, end: middle },
      { title: second, start: middle, end: slot.end },
    ];
    const lines = parts.flatMap(({ title, start, end }): Line[] => [
      { text: times.range(start, end), scale: 0.7, bold: true },
      { text: title, scale: 0.9 },
    ]);
    return {
      cells: [{ lines: fitLines(lines, ROOM, SIZE) }],
      blocks: parts.map(({ title, start, end }) => lessonBlock(code, start, end, { title })),
    };
  }
  const notes = dice.chance(0.15) ? dice.pick(school.language.notes) : null;
  const note: Line[] = notes ? [{ text: notes, scale: 0.7, ink: 'C00000' }] : [];
  return {
    cells: [{ lines: fitLines([{ text: first }, ...note], ROOM, SIZE) }],
    blocks: [lessonBlock(code, slot.start, slot.end, { title: first, ...(notes ? { notes } : {}) })],
  };
}

/** Over two rows, its word turned by whoever liked it so. */
function tallCell({ dice, school }: Hand, code: string, slot: Slot, next: Slot): Drawn {
  const title = dice.pick(school.language.primary);
  const turn = dice.chance(0.5) ? { turn: 'up' as const } : {};
  const fill = dice.pick(['E2EFDA', 'FCE4D6', 'FFFFFF']);
  return {
    cells: [{ lines: [{ text: title }], rows: 2, fill, ...turn }],
    blocks: [lessonBlock(code, slot.start, next.end, { title })],
  };
}
