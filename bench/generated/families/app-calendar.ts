import type { Dice } from '../dice.ts';
import { inventBells } from '../school/bell-schedule.ts';
import { WORK_WEEK, weekBlocks } from '../school/invent-week.ts';
import type { Week } from '../school/invent-week.ts';
import type { School } from '../school/invent-school.ts';
import type { CanvasBox, CanvasPart, Line, Stroke } from '../sheet-design.ts';
import { ON_PAPER } from './family.ts';
import type { Family } from './family.ts';
import { chooseClassWeek } from './kit/choose-class-week.ts';
import type { ClassWeek } from './kit/choose-class-week.ts';
import { onPaper } from './kit/paper.ts';

const GUTTER = 62;
const HEAD = 54;

/** A week in a calendar app: hours down the side, cards as high as they last, each with its own times. */
export const appCalendar: Family = {
  name: 'app-calendar',
  split: 'train',
  media: ON_PAPER,
  draw: (dice, school) => {
    const dark = dice.chance(0.3);
    const slots = inventBells(
      dice.fork('bells'),
      school.language,
      dice.pick(['university', 'secondary', 'evening']),
    ).filter(({ common }) => !common);
    const chosen = chooseClassWeek(dice, school, {
      slots,
      days: WORK_WEEK,
      cells: { fields: dice.pick(['room', 'both', 'none']), short: false },
      free: 0.3,
      double: 0.15,
      palette: dark ? { theme: 'dark' } : { lessons: dice.pick(['pale', 'vivid', 'dark']) },
    });
    const basics = { ...chosen, week: withoutNotes(chosen.week) };
    const canvas = drawCalendar(dice, school, basics, dark);
    const design = onPaper(dice, school, basics.palette, [canvas], { size: [13], fonts: ['Roboto', 'Lato'] });
    return {
      design: { ...design, margin: 24, width: canvas.width + 48, height: canvas.height + 48 },
      truth: { header: {}, blocks: weekBlocks(basics.week) },
    };
  },
};

/** Cards have no room for them. */
function withoutNotes(week: Week): Week {
  const placed = week.placed.map((one) => {
    const { notes: _notes, ...lesson } = one.lesson;
    return { ...one, lesson };
  });
  return { ...week, placed };
}

function drawCalendar(dice: Dice, school: School, basics: ClassWeek, dark: boolean): CanvasPart {
  const { week, times } = basics;
  const first = Math.floor((week.slots[0]?.start ?? 480) / 60);
  const last = Math.ceil((week.slots.at(-1)?.end ?? 960) / 60);
  const [hour, width] = [dice.pick([100, 112]), dice.pick([190, 210])];
  const lineInk = dark ? '3A3F4A' : 'DDDDDD';
  const y = (minutes: number) => HEAD + ((minutes - first * 60) * hour) / 60;
  const size = { width: GUTTER + width * week.days.length, height: y(last * 60) + 12 };
  const hours = Array.from({ length: last - first }, (_, index) => (first + index) * 60);
  const strokes: Stroke[] = [
    ...hours.map((minutes) => ({ x: GUTTER, y: y(minutes), width: size.width - GUTTER, height: 1, ink: lineInk })),
    ...week.days.map((_, day) => ({
      x: GUTTER + day * width,
      y: HEAD,
      width: 1,
      height: size.height - HEAD,
      ink: lineInk,
    })),
  ];
  const labels = hours.map((minutes): CanvasBox => ({
    x: 0,
    y: y(minutes) - 9,
    width: GUTTER - 6,
    height: 18,
    lines: [{ text: times.one(minutes), scale: 0.8 }],
    align: 'right',
    padding: 0,
  }));
  return {
    kind: 'canvas',
    ...size,
    strokes,
    boxes: [...dayHeads(dice, school, basics, width), ...labels, ...cards(dice, basics, width, y)],
  };
}

/** "Mon" over the day of the month, or both in one line. */
function dayHeads(dice: Dice, school: School, { week, dayName }: ClassWeek, width: number): CanvasBox[] {
  const monday = dice.whole(3, 22);
  const withDate = dice.chance(0.7);
  return week.days.map((code, day) => {
    const lines: Line[] = [
      { text: dayName(code), bold: true },
      ...(withDate ? [{ text: `${monday + day} ${dice.fork('month').pick(school.language.months)}`, scale: 0.8 }] : []),
    ];
    return { x: GUTTER + day * width, y: 6, width, height: HEAD - 10, lines, align: 'center', vertical: 'middle' };
  });
}

function cards(
  dice: Dice,
  { week, palette, times, cells }: ClassWeek,
  width: number,
  y: (minutes: number) => number,
): CanvasBox[] {
  const timesFirst = dice.chance(0.4);
  const radius = dice.pick([0, 4, 8]);
  return week.placed.map(({ day, from, length, lesson }) => {
    const [start, end] = [week.slots[from]?.start ?? 0, week.slots[from + length - 1]?.end ?? 0];
    const when: Line = { text: times.range(start, end), scale: 0.8 };
    const what = cells.lines(lesson);
    const fill = palette.fillOf(lesson);
    return {
      x: GUTTER + day * width + 3,
      y: y(start) + 1,
      width: width - 7,
      height: y(end) - y(start) - 3,
      lines: timesFirst ? [when, ...what] : [...what.slice(0, 1), when, ...what.slice(1)],
      radius,
      fill: fill.fill ?? (palette.ink === 'EDEDED' ? '33415C' : 'E3ECF7'),
      ...(fill.ink ? { ink: fill.ink } : {}),
      padding: 4,
    };
  });
}
