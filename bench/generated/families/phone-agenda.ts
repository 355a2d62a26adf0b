import type { Dice } from '../dice.ts';
import type { School } from '../school/invent-school.ts';
import type { TruthBlock } from '../score/truth.ts';
import type { CanvasBox, SheetDesign } from '../sheet-design.ts';
import { ON_PAPER } from './family.ts';
import type { Family } from './family.ts';
import { fitLines } from './kit/fit-lines.ts';
import { lessonBlock } from './kit/lesson-block.ts';
import { choosePalette } from './kit/palette.ts';
import type { Palette } from './kit/palette.ts';
import { chooseTimeHabit } from './kit/time-habit.ts';
import type { TimeHabit } from './kit/time-habit.ts';

const [WIDTH, CARD, GAP, SIZE] = [400, 58, 8, 14] as const;
const CODES = ['MO', 'TU', 'WE', 'TH', 'FR'] as const;

type Drawn = {
  readonly boxes: CanvasBox[];

  readonly blocks: TruthBlock[];
  readonly bottom: number;
};

/** A school app on a telephone: the days one below the other, a card a lesson, begin over end at its left. */
export const phoneAgenda: Family = {
  name: 'phone-agenda',
  split: 'calibration',
  media: ON_PAPER,
  draw: (dice, school) => {
    const palette = choosePalette(dice, school, { theme: dice.pick(['light', 'light', 'dark']), lessons: 'vivid' });
    const times = chooseTimeHabit(dice, school.language);
    const isStacked = dice.chance(0.6);
    // A Monday; the app shows a day or two from some day of that week on.
    const monday = new Date(Date.UTC(2025, 8, 1 + 7 * dice.whole(0, 16)));
    const from = dice.whole(0, 3);
    const count = dice.whole(1, 2);
    let drawn: Drawn = { boxes: [], blocks: [], bottom: 0 };
    for (let day = from; day < from + count; day++) {
      const date = new Date(monday.getTime() + day * 86_400_000);
      const title = `${school.language.days[day]}, ${date.getUTCDate()}. ${date.getUTCMonth() + 1}. ${date.getUTCFullYear()}`;
      drawn = drawDay(dice.fork(`${day}`), school, drawn, { day, title, palette, times, isStacked });
    }
    const design: SheetDesign = {
      language: school.language.code,
      width: WIDTH + 40,
      height: Math.ceil(drawn.bottom + 60),
      margin: 20,
      font: dice.pick(['Roboto', 'Lato']),
      size: SIZE,
      paper: palette.paper === 'FFFFFF' ? dice.pick(['FFFFFF', 'F1F3F6']) : palette.paper,
      ink: palette.ink,
      parts: [{ kind: 'canvas', width: WIDTH, height: Math.ceil(drawn.bottom), boxes: drawn.boxes, strokes: [] }],
    };
    return { design, truth: { header: {}, blocks: drawn.blocks } };
  },
};

type DayLook = {
  readonly day: number;
  readonly title: string;
  readonly palette: Palette;
  readonly times: TimeHabit;
  readonly isStacked: boolean;
};

function drawDay(dice: Dice, school: School, before: Drawn, look: DayLook): Drawn {
  const { palette, times } = look;
  const cardFill = palette.paper === 'FFFFFF' ? 'FFFFFF' : '2B2F38';
  const boxes: CanvasBox[] = [
    { x: 0, y: before.bottom, width: WIDTH, height: 32, lines: [{ text: look.title, bold: true, scale: 1.2 }] },
  ];
  const blocks: TruthBlock[] = [];
  let y = before.bottom + 38;
  let now = dice.pick([465, 480, 500, 540]);
  for (const subject of dice.shuffle(school.subjects).slice(0, dice.whole(4, 6))) {
    const end = now + dice.pick([45, 45, 50, 60, 90]);
    const lesson = { title: subject.name, teacher: subject.teacher.formal, room: subject.room, subject };
    const clocks = look.isStacked
      ? [
          { text: times.one(now), bold: true },
          { text: times.one(end), scale: 0.9 },
        ]
      : [{ text: times.range(now, end), scale: 0.8 }];
    const left = look.isStacked ? 76 : 116;
    const place = { y, height: CARD, fill: cardFill, vertical: 'middle' } as const;
    boxes.push(
      { ...place, x: 0, width: left, lines: fitLines(clocks, { width: left - 12 }, SIZE), padding: 6 },
      {
        ...place,
        ...{ x: left, width: WIDTH - left, padding: 10 },
        lines: fitLines(
          [
            { text: subject.name, bold: true },
            { text: `${subject.teacher.formal} · ${subject.room}`, scale: 0.85 },
          ],
          { width: WIDTH - left - 20, height: CARD - 12 },
          SIZE,
        ),
      },
    );
    // The subject's colour, on top of the card.
    boxes.push({ x: left, y, width: 4, height: CARD, lines: [], fill: palette.fillOf(lesson).fill ?? '3B82C4' });
    blocks.push(lessonBlock(CODES[look.day] ?? null, now, end, lesson));
    y += CARD + GAP;
    now = end + dice.pick([0, 5, 10, 15, 45]);
  }
  return {
    boxes: [...before.boxes, ...boxes],
    blocks: [...before.blocks, ...blocks],
    bottom: y + 12,
  };
}
