import type { Dice } from '../dice.ts';
import type { School } from '../school/invent-school.ts';
import { WORK_WEEK } from '../school/invent-week.ts';
import type { Lesson } from '../school/invent-week.ts';
import type { TruthBlock } from '../score/truth.ts';
import type { CanvasBox, Line, Stroke } from '../sheet-design.ts';
import { ON_PAPER } from './family.ts';
import type { Family } from './family.ts';
import { chooseDayNames } from './kit/day-habit.ts';
import { fitLines } from './kit/fit-lines.ts';
import { lessonBlock } from './kit/lesson-block.ts';
import { choosePalette } from './kit/palette.ts';
import { chooseHeading, onPaper } from './kit/paper.ts';
import { chooseTimeHabit } from './kit/time-habit.ts';

const [WIDTH, HEAD, SIDE, SIZE] = [1000, 28, 56, 13] as const;

/** From minute to minute; `half` where the lesson is held every second week only and has half of the day's width. */
type Entry = { readonly start: number; readonly end: number; readonly lesson: Lesson; readonly half?: 'A' | 'B' };

/** As French programs draw a week: hours on the lines of an axis, coloured blocks as high as they last, two weeks' lessons side by side. */
export const halfHourBlocks: Family = {
  name: 'half-hour-blocks',
  split: 'train',
  media: ON_PAPER,
  draw: (dice, school) => {
    const [first, last] = [480, dice.pick([16, 17, 17, 18]) * 60];
    const perMinute = (last - first > 540 ? 0.98 : 1.05) as number;
    const y = (minute: number) => HEAD + (minute - first) * perMinute;
    const palette = choosePalette(dice, school, { lessons: dice.pick(['pale', 'vivid']) });
    const times = chooseTimeHabit(dice, school.language);
    const dayName = chooseDayNames(dice, school.language);
    const days = WORK_WEEK.map((_, day) => inventDay(dice.fork(`day ${day}`), school, first, last));
    const column = (WIDTH - SIDE) / days.length;
    const boxOf = (day: number, { start, end, lesson, half }: Entry): CanvasBox => {
      const width = (half ? column / 2 : column) - 2;
      const height = (end - start) * perMinute - 1;
      return {
        x: SIDE + day * column + (half === 'B' ? column / 2 : 0) + 1,
        y: y(start) + 1,
        width,
        height,
        lines: fitLines(linesOf(lesson, half, school), { width: width - 6, height: height - 4 }, SIZE),
        align: 'center',
        vertical: 'middle',
        padding: 2,
        ...palette.fillOf(lesson),
      };
    };
    const hours = Array.from({ length: (last - first) / 60 + 1 }, (_, index) => first + 60 * index);
    const labels = hours.map((hour): CanvasBox => ({
      ...{ x: 0, y: y(hour) - 9, width: SIDE - 4, height: 18, padding: 0, align: 'right', vertical: 'middle' },
      lines: [{ text: times.one(hour), scale: 0.85 }],
    }));
    const heads = WORK_WEEK.map((code, day): CanvasBox => ({
      ...{ x: SIDE + day * column, y: 0, width: column, height: HEAD - 8, padding: 0, align: 'center' },
      lines: [{ text: dayName(code), bold: true }],
    }));
    const heading = chooseHeading(dice, school);
    const canvas = {
      kind: 'canvas',
      width: WIDTH,
      height: y(last) + 14,
      boxes: [...heads, ...labels, ...days.flatMap((entries, day) => entries.map((entry) => boxOf(day, entry)))],
      strokes: [...axisLines(hours, y, dice.chance(0.6)), ...dayLines(column, y(first), y(last))],
    } as const;
    const design = onPaper(dice, school, palette, [heading.part, canvas], {
      size: [SIZE],
      fonts: ['Roboto', 'Carlito'],
    });
    const blocks = days.flatMap((entries, day) =>
      entries.map((entry) => blockOf(WORK_WEEK[day] ?? null, entry, school)),
    );
    return { design, truth: { header: heading.header, blocks } };
  },
};

/** Every lesson begins and ends at a full or half hour, so that the axis alone tells when. */
function inventDay(dice: Dice, school: School, first: number, last: number): Entry[] {
  const order = dice.shuffle(school.subjects);
  const lesson = (at: number): Lesson[] => {
    const subject = order[at % order.length];
    return subject ? [{ title: subject.name, teacher: subject.teacher.formal, room: subject.room, subject }] : [];
  };
  const entries: Entry[] = [];
  let now = first + dice.pick([0, 0, 30, 60]);
  const noon = dice.pick([720, 750]);
  for (let count = 0; now + 60 <= last; count += 2) {
    const end = now + dice.pick([60, 60, 60, 90, 120]);
    if (end > last || (now < noon && end > noon)) {
      if (now >= noon) break;
      now = noon + dice.pick([60, 90]);
      continue;
    }
    const [one, other] = [lesson(count)[0], lesson(count + 1)[0]];
    if (one && other && dice.chance(0.15)) {
      entries.push(
        { start: now, end, lesson: inShort(one), half: 'A' },
        { start: now, end, lesson: inShort(other), half: 'B' },
      );
    } else if (one && dice.chance(0.9)) entries.push({ start: now, end, lesson: one });
    now = end;
    if (now === noon) now += dice.pick([60, 90]);
  }
  return entries;
}

/** Half a column has room for the abbreviation and the room only. */
function inShort({ title, room = '', subject }: Lesson): Lesson {
  return { title: subject?.short ?? title, room, ...(subject ? { subject } : {}) };
}

function linesOf({ title, teacher, room = '' }: Lesson, half: Entry['half'], school: School): Line[] {
  return [
    { text: title, bold: true, scale: 0.95 },
    ...(teacher ? [{ text: teacher, scale: 0.8 }] : []),
    { text: room, scale: 0.8 },
    ...(half ? [{ text: `${school.language.words.week} ${half}`, scale: 0.75, italic: true }] : []),
  ];
}

function blockOf(day: string | null, { start, end, lesson, half }: Entry, school: School): TruthBlock {
  return lessonBlock(day, start, end, lesson, half ? { weeks: [half, `${school.language.words.week} ${half}`] } : {});
}

function axisLines(hours: readonly number[], y: (minute: number) => number, withHalves: boolean): Stroke[] {
  const line = (minute: number, ink: string): Stroke => ({
    x: SIDE,
    y: y(minute),
    width: WIDTH - SIDE,
    height: 1,
    ink,
  });
  const halves = withHalves ? hours.slice(0, -1).map((hour) => line(hour + 30, 'E2E2E2')) : [];
  return [...halves, ...hours.map((hour) => line(hour, 'AAAAAA'))];
}

function dayLines(column: number, top: number, bottom: number): Stroke[] {
  return [0, 1, 2, 3, 4, 5].map((day) => ({
    ...{ x: SIDE + day * column - (day === 5 ? 1 : 0), y: top, width: 1, height: bottom - top },
    ink: 'AAAAAA',
  }));
}
