import type { Slot } from '../school/bell-schedule.ts';
import { clock, inventBells } from '../school/bell-schedule.ts';
import { weekBlocks } from '../school/invent-week.ts';
import type { TruthBlock } from '../score/truth.ts';
import { EVERYWHERE } from './family.ts';
import type { Family } from './family.ts';
import { chooseClassWeek } from './kit/choose-class-week.ts';
import { chooseHeading, onPaper } from './kit/paper.ts';
import { daysAcross, daysDown } from './kit/week-table.ts';
import type { GridLook } from './kit/week-table.ts';

/** Only the times at which something begins are printed: it ends when the next begins. */
export const startOnly: Family = {
  name: 'start-only',
  split: 'train',
  media: EVERYWHERE,
  draw: (dice, school) => {
    const slots = joined(inventBells(dice.fork('bells'), school.language, dice.pick(['primary', 'secondary'])));
    const home = {
      start: slots.at(-1)?.end ?? 0,
      end: (slots.at(-1)?.end ?? 0) + 10,
      common: dice.pick(school.language.words.home),
    };
    const endsWithHome = dice.chance(0.5);
    const basics = chooseClassWeek(dice, school, { slots: endsWithHome ? [...slots, home] : slots, double: 0.15 });
    const { week, times, palette } = basics;
    const look: GridLook = {
      ...basics,
      slotHeads: ({ start }) => [[{ text: times.one(start), bold: true }]],
      corner: [dice.pick(['', school.language.words.time])],
      headWidths: [0.6],
      mergeCommon: dice.chance(0.5),
      rowHeight: dice.pick([48, 58]),
    };
    const grid = dice.chance(0.7) ? daysAcross(week, look) : daysDown(week, look);
    const heading = chooseHeading(dice, school);
    const design = onPaper(dice, school, palette, [heading.part, grid]);
    const latest = clock(week.slots.at(-1)?.end ?? 0);
    return {
      design,
      truth: { header: heading.header, blocks: weekBlocks(week).map((block) => openEnd(block, latest)) },
    };
  },
};

/** Nothing printed says when the last thing of the day ends. */
function openEnd(block: TruthBlock, latest: string): TruthBlock {
  return block.end === latest ? { ...block, end: '*' } : block;
}

/** Without the minutes between lessons: each slot lasts until the next. */
function joined(slots: readonly Slot[]): Slot[] {
  return slots.map((slot, index) => ({ ...slot, end: slots[index + 1]?.start ?? slot.end }));
}
