import { inventBells } from '../school/bell-schedule.ts';
import { WORK_WEEK, inventWeek, weekBlocks } from '../school/invent-week.ts';
import type { Week } from '../school/invent-week.ts';
import type { CanvasBox, CanvasPart } from '../sheet-design.ts';
import { ON_PAPER } from './family.ts';
import type { Family } from './family.ts';
import { oneScale } from './kit/one-scale.ts';
import { choosePalette } from './kit/palette.ts';
import { chooseHeading, onPaper } from './kit/paper.ts';
import { chooseTimeHabit } from './kit/time-habit.ts';
import type { TimeHabit } from './kit/time-habit.ts';

const [WIDTH, CARD, GAP, HEAD, LINE, SIZE] = [1000, 320, 20, 34, 22, 14] as const;
const INKS = ['1F3864', '7A1F3D', '1E5631', '5B3A8C', '8A4B08', '333333'];

/** A poster with a card a day, three above and two below: the day's name on a strip, under it a line a lesson. */
export const dayCards: Family = {
  name: 'day-cards',
  split: 'calibration',
  media: ON_PAPER,
  draw: (dice, school) => {
    const palette = choosePalette(dice, school, { lessons: 'plain' });
    const week = inventWeek(dice, school, {
      days: WORK_WEEK,
      slots: inventBells(dice, school.language, 'primary'),
      free: dice.pick([0, 0.1]),
      double: 0,
      lesson: (subject) => ({ title: subject.name, subject }),
    });
    const times = chooseTimeHabit(dice, school.language);
    const inks = dice.chance(0.5) ? dice.shuffle(INKS) : [dice.pick(INKS)];
    const names = school.language.days;
    const cards = WORK_WEEK.flatMap((_, day) =>
      cardOf(week, day, names[day] ?? '', times, inks[day % inks.length] ?? ''),
    );
    const height = HEAD + week.slots.length * LINE + 16;
    const canvas: CanvasPart = {
      kind: 'canvas',
      width: WIDTH,
      height: 2 * height + GAP + 12,
      boxes: cards,
      strokes: [],
    };
    const heading = chooseHeading(dice, school);
    const fonts = ['Roboto', 'Carlito', 'Lato'];
    const design = onPaper(dice, school, palette, [heading.part, canvas], { size: [SIZE], fonts });
    return { design, truth: { header: heading.header, blocks: weekBlocks(week) } };
  },
};

function cardOf(week: Week, day: number, name: string, times: TimeHabit, ink: string): CanvasBox[] {
  const height = HEAD + week.slots.length * LINE + 16;
  const x = (day % 3) * (CARD + GAP);
  const y = 10 + Math.floor(day / 3) * (height + GAP);
  const entries = week.slots.flatMap((slot, index) => {
    const here = week.placed.find((one) => one.day === day && one.from === index);
    const what = slot.common ?? here?.lesson.title;
    return what ? [{ text: `${times.range(slot.start, slot.end)}   ${what}` }] : [];
  });
  return [
    { x, y, width: CARD, height, lines: [], fill: 'F4F4F4' },
    {
      x,
      y,
      width: CARD,
      height: HEAD,
      lines: [{ text: name, bold: true, scale: 1.2 }],
      fill: ink,
      ink: 'FFFFFF',
      align: 'center',
      vertical: 'middle',
    },
    ...oneScale(entries, CARD - 24, SIZE).map((line, at): CanvasBox => ({
      ...{ x: x + 8, y: y + HEAD + 6 + at * LINE, width: CARD - 16, height: LINE, padding: 2 },
      lines: [line],
      vertical: 'middle',
    })),
  ];
}
