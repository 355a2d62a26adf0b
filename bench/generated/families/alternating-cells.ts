import type { Dice } from '../dice.ts';
import type { School } from '../school/invent-school.ts';
import { clock } from '../school/bell-schedule.ts';
import { weekBlocks } from '../school/invent-week.ts';
import type { Lesson } from '../school/invent-week.ts';
import type { TruthBlock } from '../score/truth.ts';
import type { Line } from '../sheet-design.ts';
import { EVERYWHERE } from './family.ts';
import type { Family } from './family.ts';
import { chooseClassWeek } from './kit/choose-class-week.ts';
import type { ClassWeek } from './kit/choose-class-week.ts';
import { chooseHeading, onPaper } from './kit/paper.ts';
import { daysAcross } from './kit/week-table.ts';

type Alternatives = ReadonlyMap<Lesson, string>;

/** Some cells hold two lessons, one for each of two weeks that take turns. */
export const alternatingCells: Family = {
  name: 'alternating-cells',
  split: 'calibration',
  media: EVERYWHERE,
  draw: (dice, school) => {
    const basics = chooseClassWeek(dice, school, { cells: { fields: 'none' }, double: 0 });
    const { times, cells } = basics;
    const other = chooseAlternatives(dice, school, basics);
    const mark = dice.pick([
      (week: string, title: string) => `${week}: ${title}`,
      (week: string, title: string) => `${school.language.words.week} ${week}: ${title}`,
      (week: string, title: string) => `${title} (${school.language.words.week} ${week})`,
    ]);
    const lines = (lesson: Lesson): Line[] => {
      const second = other.get(lesson);
      return second ? [{ text: mark('A', lesson.title) }, { text: mark('B', second) }] : cells.lines(lesson);
    };
    const grid = daysAcross(basics.week, {
      ...basics,
      cells: { lesson: cells.lesson, lines },
      slotHeads: ({ start, end }) => [[{ text: times.range(start, end) }]],
      corner: [''],
      headWidths: [0.8],
      mergeCommon: dice.chance(0.6),
      rowHeight: dice.pick([48, 56]),
    });
    const heading = chooseHeading(dice, school);
    const design = onPaper(dice, school, basics.palette, [heading.part, grid], { size: [12, 13, 14] });
    return {
      design,
      truth: { header: heading.header, blocks: truthBlocks(basics, other, school.language.words.week) },
    };
  },
};

/** The title of the other week's lesson, for one lesson in seven. Such cells have no room for notes. */
function chooseAlternatives(dice: Dice, school: School, { week }: ClassWeek): Alternatives {
  const chosen = week.placed.filter(({ lesson }) => !lesson.notes && dice.chance(0.15));
  return new Map(
    chosen.map(({ lesson }) => {
      const others = school.subjects.filter((one) => one !== lesson.subject);
      const isShort = lesson.title === lesson.subject?.short;
      const second = dice.pick(others);
      return [lesson, isShort ? second.short : second.name];
    }),
  );
}

function truthBlocks({ week }: ClassWeek, other: Alternatives, word: string): TruthBlock[] {
  const single = { ...week, placed: week.placed.filter(({ lesson }) => !other.has(lesson)) };
  const double = week.placed.flatMap(({ day, from, lesson }): TruthBlock[] => {
    const [second, slot] = [other.get(lesson), week.slots[from]];
    if (!second || !slot) return [];
    const place = { day: week.days[day] ?? null, start: clock(slot.start), end: clock(slot.end) };
    return [
      { ...place, title: lesson.title, weeks: ['A', `${word} A`] },
      { ...place, title: second, weeks: ['B', `${word} B`] },
    ];
  });
  return [...weekBlocks(single), ...double];
}
