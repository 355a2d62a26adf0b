import type { Dice } from '../dice.ts';
import { clock } from '../school/bell-schedule.ts';
import { weekBlocks } from '../school/invent-week.ts';
import type { Lesson, Placed, Week } from '../school/invent-week.ts';
import type { TruthBlock } from '../score/truth.ts';
import type { Line } from '../sheet-design.ts';
import { EVERYWHERE } from './family.ts';
import type { Family } from './family.ts';
import { chooseClassWeek } from './kit/choose-class-week.ts';
import { chooseHeading, onPaper } from './kit/paper.ts';
import type { TimeHabit } from './kit/time-habit.ts';
import { daysAcross, daysDown } from './kit/week-table.ts';
import type { GridLook } from './kit/week-table.ts';

type OwnTime = { readonly start: number; readonly end: number };

/** Primary weeks where some lessons print their own times, which are not quite those of their row. */
export const ownTimes: Family = {
  name: 'own-times',
  split: 'train',
  media: EVERYWHERE,
  draw: (dice, school) => {
    const basics = chooseClassWeek(dice, school, {
      bells: ['primary'],
      cells: { fields: 'none', short: false },
      double: 0.15,
    });
    const { week, times, cells } = basics;
    const own = chooseOwnTimes(dice, week);
    const timed = (lesson: Lesson) => own.get(lesson);
    const look: GridLook = {
      ...basics,
      cells: { lesson: cells.lesson, lines: withTimes(dice, cells.lines, timed, times) },
      slotHeads: ({ start, end }) => [[{ text: times.range(start, end), bold: true }]],
      corner: [''],
      headWidths: [1],
      mergeCommon: dice.chance(0.6),
      rowHeight: dice.pick([60, 72]),
      turnCommon: 'up',
    };
    const grid = dice.chance(0.5) ? daysAcross(week, look) : daysDown(week, look);
    const heading = chooseHeading(dice, school);
    const design = onPaper(dice, school, basics.palette, [heading.part, grid], { size: [12, 13] });
    return { design, truth: { header: heading.header, blocks: applyOwnTimes(week, own) } };
  },
};

/** A quarter of the lessons begins later or ends earlier than its row says. */
function chooseOwnTimes(dice: Dice, week: Week): Map<Lesson, OwnTime> {
  const own = new Map<Lesson, OwnTime>();
  for (const { from, length, lesson } of week.placed) {
    const [first, last] = [week.slots[from], week.slots[from + length - 1]];
    if (!first || !last || !dice.chance(0.25)) continue;
    const [late, early] = dice.pick([
      [5, 0],
      [10, 0],
      [0, 5],
      [0, 10],
      [5, 5],
    ] as const);
    own.set(lesson, { start: first.start + late, end: last.end - early });
  }
  return own;
}

function withTimes(
  dice: Dice,
  lines: GridLook['cells']['lines'],
  timed: (lesson: Lesson) => OwnTime | undefined,
  times: TimeHabit,
): GridLook['cells']['lines'] {
  const isBefore = dice.chance(0.6);
  const inBrackets = !isBefore && dice.chance(0.5);
  const ink = dice.pick(['', 'C00000']);
  return (lesson) => {
    const own = timed(lesson);
    if (!own) return lines(lesson);
    const text = times.range(own.start, own.end);
    const line: Line = { text: inBrackets ? `(${text})` : text, scale: 0.85, ...(ink ? { ink } : {}) };
    return isBefore ? [line, ...lines(lesson)] : [...lines(lesson), line];
  };
}

function applyOwnTimes(week: Week, own: ReadonlyMap<Lesson, OwnTime>): TruthBlock[] {
  const placedOf = (block: TruthBlock): Placed | undefined =>
    week.placed.find(
      ({ day, from, lesson }) =>
        week.days[day] === block.day &&
        clock(week.slots[from]?.start ?? 0) === block.start &&
        lesson.title === block.title,
    );
  return weekBlocks(week).map((block) => {
    const placed = placedOf(block);
    const times = placed && own.get(placed.lesson);
    return times ? { ...block, start: clock(times.start), end: clock(times.end) } : block;
  });
}
