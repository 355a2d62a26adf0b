import type { Dice } from '../dice.ts';
import { textWidth } from '../renderers/helvetica.ts';
import { inventBells } from '../school/bell-schedule.ts';
import type { Subject } from '../school/invent-school.ts';
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
import { chooseHeading, onPaper } from './kit/paper.ts';
import { chooseTimeHabit } from './kit/time-habit.ts';

const SIZE = 12;
const WIDTH = (1123 - 120) / 11;

type Pair = { readonly a: Subject; readonly b: Subject };

/** Both weeks in one grid: under every day a column for week A and one for week B; what both weeks have spans the two. */
export const fortnightColumns: Family = {
  name: 'fortnight-columns',
  split: 'train',
  media: EVERYWHERE,
  draw: (dice, school) => {
    const { words } = school.language;
    const palette = choosePalette(dice, school);
    const times = chooseTimeHabit(dice, school.language);
    const dayName = chooseDayNames(dice, school.language);
    const slots = inventBells(dice, school.language, 'secondary').filter(({ common }) => !common);
    const withRoom = dice.chance(0.5);
    const week = WORK_WEEK.map(() => slots.map((_, index) => inventPair(dice, school, index > 4)));
    const head = (text: string, columns = 1, rows = 1): SheetCell => ({
      lines: fitLines([{ text, bold: true }], { width: columns * (WIDTH - 8) }, SIZE),
      columns,
      rows,
      fill: palette.headFill,
      ink: palette.headInk,
    });
    const cell = (subject: Subject, columns: number): SheetCell => {
      const lines: Line[] = [
        { text: labelOf(subject, columns) },
        ...(withRoom ? [{ text: subject.room, scale: 0.85 }] : []),
      ];
      return {
        lines: fitLines(lines, { width: WIDTH * columns - 10 }, SIZE),
        columns,
        ...palette.fillOf({ title: subject.name, subject }),
      };
    };
    const cells = (pair: Pair | null): SheetCell[] => {
      if (!pair) return [{ lines: [], columns: 2 }];
      return pair.a === pair.b ? [cell(pair.a, 2)] : [cell(pair.a, 1), cell(pair.b, 1)];
    };
    const letters = dice.chance(0.5) ? ['A', 'B'] : [`${words.week} A`, `${words.week} B`];
    const table = {
      kind: 'table',
      columns: [1, ...WORK_WEEK.flatMap(() => [1, 1])],
      rowHeights: [28, 24, ...slots.map(() => 56)],
      rows: [
        [head(words.time, 1, 2), ...WORK_WEEK.map((code) => head(dayName(code), 2))],
        WORK_WEEK.flatMap(() => letters.map((letter) => head(letter))),
        ...slots.map(({ start, end }, index) => [
          head(times.range(start, end)),
          ...week.flatMap((day) => cells(day[index] ?? null)),
        ]),
      ],
      rules: palette.rules,
    } as const;
    const heading = chooseHeading(dice, school);
    const design = onPaper(dice, school, palette, [heading.part, table], { size: [SIZE] });
    const blocks = week.flatMap((day, at) =>
      slots.flatMap(({ start, end }, index): TruthBlock[] => {
        const pair = day[index];
        if (!pair) return [];
        const block = (subject: Subject, letter?: string) =>
          lessonBlock(
            WORK_WEEK[at] ?? null,
            start,
            end,
            { title: labelOf(subject, pair.a === pair.b ? 2 : 1), ...(withRoom ? { room: subject.room } : {}) },
            letter ? { weeks: [letter, `${words.week} ${letter}`] } : {},
          );
        // What both weeks have may be told once or for each of them.
        if (pair.a === pair.b) return [block(pair.a), { ...block(pair.a, 'B'), optional: true }];
        return [block(pair.a, 'A'), block(pair.b, 'B')];
      }),
    );
    return { design, truth: { header: heading.header, blocks } };
  },
};

/** Whoever has half a column writes the abbreviation of what would be too small to read. */
function labelOf({ name, short }: Subject, columns: number): string {
  return name.split(' ').every((word) => textWidth(word, SIZE, false) < 1.15 * (WIDTH * columns - 10)) ? name : short;
}

function inventPair(dice: Dice, school: School, isLate: boolean): Pair | null {
  const [a, other] = dice.shuffle(school.subjects);
  if (!a || !other || dice.chance(isLate ? 0.3 : 0.02)) return null;
  return { a, b: dice.chance(0.7) ? a : other };
}
