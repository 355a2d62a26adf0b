import type { Dice } from '../dice.ts';
import { inventBells } from '../school/bell-schedule.ts';
import type { Slot } from '../school/bell-schedule.ts';
import { WORK_WEEK, inventWeek, lessonAt } from '../school/invent-week.ts';
import type { Lesson, Week } from '../school/invent-week.ts';
import type { Box, CanvasBox, Stroke } from '../sheet-design.ts';
import { ON_PAPER } from './family.ts';
import type { Family } from './family.ts';
import { fitLines } from './kit/fit-lines.ts';
import { lessonBlock } from './kit/lesson-block.ts';
import { choosePalette } from './kit/palette.ts';
import type { Palette } from './kit/palette.ts';
import { chooseHeading, onPaper } from './kit/paper.ts';
import { chooseTimeHabit } from './kit/time-habit.ts';

const [WIDTH, HEAD, SIDE, ROW, SIZE] = [1000, 46, 64, 96, 13] as const;

/** As Czech and Slovak school programs show a week: a row a day, the subject large, teacher and room small in the corners. */
export const cornerCells: Family = {
  name: 'corner-cells',
  split: 'train',
  media: ON_PAPER,
  draw: (dice, school) => {
    const { language } = school;
    const slots = inventBells(dice, language, 'secondary').filter(({ common }) => !common);
    const week = inventWeek(dice, school, {
      days: WORK_WEEK,
      slots,
      free: dice.pick([0.05, 0.15]),
      double: dice.pick([0, 0.2]),
      lesson: (subject) => ({
        title: subject.short,
        teacher: subject.teacher.surname,
        room: subject.room,
        subject,
      }),
    });
    const palette = choosePalette(dice, school);
    const times = chooseTimeHabit(dice, language);
    const first = dice.pick([0, 1, 1]);
    const column = (WIDTH - SIDE) / slots.length;
    const heads = slots.map((slot, index): CanvasBox => ({
      ...{ x: SIDE + index * column, y: 0, width: column, height: HEAD, align: 'center', vertical: 'middle' },
      lines: [
        { text: `${index + first}`, bold: true, scale: 1.2 },
        { text: times.range(slot.start, slot.end), scale: 0.75 },
      ],
      fill: palette.headFill,
      ink: palette.headInk,
    }));
    const names = dice.pick(language.shortDays);
    const days = WORK_WEEK.map((_, day): CanvasBox => ({
      ...{ x: 0, y: HEAD + day * ROW, width: SIDE, height: ROW, align: 'center', vertical: 'middle' },
      lines: fitLines([{ text: names[day] ?? '', bold: true, scale: 1.3 }], { width: SIDE - 8 }, SIZE),
    }));
    const cells = cellBoxes(week, column, chooseCorners(dice), palette, SIZE);
    const heading = chooseHeading(dice, school);
    const canvas = {
      kind: 'canvas',
      width: WIDTH,
      height: HEAD + 5 * ROW,
      boxes: [...heads, ...days, ...cells.boxes],
      strokes: [...[...heads, ...days, ...cells.outlines].flatMap((box) => outline(box, palette))],
    } as const;
    const design = onPaper(dice, school, palette, [heading.part, canvas], {
      size: [SIZE],
      fonts: ['Roboto', 'Carlito'],
    });
    return { design, truth: { header: heading.header, blocks: blocksOf(week, slots) } };
  },
};

type Corner = Pick<CanvasBox, 'align' | 'vertical'>;

/** Where teacher and room stand: never in the same corner. */
function chooseCorners(dice: Dice): { teacher: Corner; room: Corner } {
  return dice.pick([
    { teacher: { align: 'center', vertical: 'bottom' }, room: { align: 'right', vertical: 'top' } },
    { teacher: { align: 'left', vertical: 'bottom' }, room: { align: 'right', vertical: 'bottom' } },
    { teacher: { align: 'left', vertical: 'top' }, room: { align: 'right', vertical: 'bottom' } },
  ] as const);
}

function cellBoxes(
  week: Week,
  column: number,
  corners: ReturnType<typeof chooseCorners>,
  palette: Palette,
  size: number,
): { boxes: CanvasBox[]; outlines: Box[] } {
  const boxes: CanvasBox[] = [];
  const outlines: Box[] = [];
  for (const [day] of week.days.entries()) {
    for (const [slot] of week.slots.entries()) {
      const here = lessonAt(week, day, slot);
      if (here && here.from !== slot) continue;
      const width = column * (here?.length ?? 1);
      const place = { x: SIDE + slot * column, y: HEAD + day * ROW, width, height: ROW };
      outlines.push(place);
      if (here) boxes.push(...lessonBoxes(here.lesson, place, corners, palette, size));
    }
  }
  return { boxes, outlines };
}

/** Teacher and room share a line only where both fit half of the cell. */
function lessonBoxes(
  lesson: Lesson,
  place: Box,
  corners: ReturnType<typeof chooseCorners>,
  palette: Palette,
  size: number,
): CanvasBox[] {
  const isShared = corners.teacher.vertical === corners.room.vertical;
  const room = { width: (isShared ? place.width / 2 : place.width) - 6 };
  const small = (text: string) => fitLines([{ text, scale: 0.75 }], room, size);
  const corner = (text: string, at: Corner): CanvasBox => {
    const isRight = isShared && at.align === 'right';
    return {
      ...place,
      x: isRight ? place.x + place.width / 2 : place.x,
      width: room.width + 6,
      ...at,
      lines: small(text),
    };
  };
  const { ink } = palette.fillOf(lesson);
  return [
    {
      ...place,
      lines: fitLines([{ text: lesson.title, bold: true, scale: 1.5 }], { width: place.width - 8 }, size),
      align: 'center',
      vertical: 'middle',
      ...palette.fillOf(lesson),
    },
    { ...corner(lesson.teacher ?? '', corners.teacher), ...(ink ? { ink } : {}) },
    { ...corner(lesson.room ?? '', corners.room), ...(ink ? { ink } : {}) },
  ];
}

function outline({ x, y, width, height }: Box, { rules }: Palette): Stroke[] {
  const thin = { ink: rules.ink };
  return [
    { x, y, width, height: 1, ...thin },
    { x, y: y + height - 1, width, height: 1, ...thin },
    { x, y, width: 1, height, ...thin },
    { x: x + width - 1, y, width: 1, height, ...thin },
  ];
}

function blocksOf(week: Week, slots: readonly Slot[]) {
  return week.placed.map(({ day, from, length, lesson }) => {
    const [start, end] = [slots[from]?.start ?? 0, slots[from + length - 1]?.end ?? 0];
    const { name, short } = lesson.subject ?? { name: lesson.title, short: lesson.title };
    return lessonBlock(week.days[day] ?? null, start, end, lesson, { title: [short, name] });
  });
}
