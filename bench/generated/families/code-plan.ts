import type { Dice } from '../dice.ts';
import { inventBells } from '../school/bell-schedule.ts';
import type { School, Subject } from '../school/invent-school.ts';
import { WORK_WEEK } from '../school/invent-week.ts';
import type { TruthBlock } from '../score/truth.ts';
import type { Line, SheetCell } from '../sheet-design.ts';
import { EVERYWHERE } from './family.ts';
import type { Family } from './family.ts';
import { chooseDayNames } from './kit/day-habit.ts';
import { lessonBlock } from './kit/lesson-block.ts';
import { choosePalette } from './kit/palette.ts';
import { onPaper } from './kit/paper.ts';
import { chooseTimeHabit } from './kit/time-habit.ts';

type Group = { readonly subject: Subject; readonly mark?: string };

/** As Polish schools publish their plans: number, hours, a column a day; "mat NK 204" in one line, split groups one under the other. */
export const codePlan: Family = {
  name: 'code-plan',
  split: 'train',
  media: EVERYWHERE,
  draw: (dice, school) => {
    const { language } = school;
    const slots = inventBells(dice, language, 'secondary').filter(({ common }) => !common);
    const times = chooseTimeHabit(dice, language);
    const palette = choosePalette(dice, school, { lessons: 'plain' });
    const dayName = chooseDayNames(dice, language);
    const short = dice.chance(0.6);
    const habit = chooseHabit(dice, short);
    const week = WORK_WEEK.map(() => slots.map((_, index) => inventGroups(dice, school, index, slots.length)));
    const head = (text: string): SheetCell => ({
      lines: [{ text, bold: true }],
      fill: palette.headFill,
      ink: palette.headInk,
    });
    const rows = slots.map((slot, index): SheetCell[] => [
      { lines: [{ text: `${index + 1}` }] },
      { lines: [{ text: times.range(slot.start, slot.end) }] },
      ...week.map((day) => ({ lines: (day[index] ?? []).flatMap(habit.lines), align: habit.align })),
    ]);
    const table = {
      kind: 'table',
      columns: [0.25, 0.75, 1.4, 1.4, 1.4, 1.4, 1.4],
      rowHeights: [28, ...slots.map(() => 46)],
      rows: [
        [head(dice.pick(['Nr', '#', ''])), head(language.words.time), ...WORK_WEEK.map(dayName).map(head)],
        ...rows,
      ],
      rules: palette.rules,
    } as const;
    const title: Line = { text: school.class, scale: 2.2, bold: true };
    const heading = { kind: 'text', lines: [{ text: school.name }, title], align: 'left' } as const;
    const blocks = week.flatMap((day, at) =>
      slots.flatMap((slot, index) =>
        (day[index] ?? []).map((group) => habit.block(WORK_WEEK[at] ?? null, slot.start, slot.end, group)),
      ),
    );
    const design = onPaper(dice, school, palette, [heading, table], { size: [12, 13] });
    return { design, truth: { header: { class: school.class, school: school.name }, blocks } };
  },
};

function inventGroups(dice: Dice, school: School, index: number, count: number): Group[] {
  if (dice.chance(index >= count - 2 ? 0.35 : 0.03)) return [];
  const [first, second] = dice.shuffle(school.subjects);
  if (!first || !second) return [];
  if (!dice.chance(0.18)) return [{ subject: first }];
  return [
    { subject: first, mark: '1/2' },
    { subject: second, mark: '2/2' },
  ];
}

type Habit = {
  readonly align: 'left' | 'center';
  readonly lines: (group: Group) => Line[];
  readonly block: (day: string | null, start: number, end: number, group: Group) => TruthBlock;
};

function chooseHabit(dice: Dice, short: boolean): Habit {
  const isOneLine = short || dice.chance(0.4);
  const join = dice.pick(['-', ' ']);
  const titleOf = ({ subject }: Group) => (short ? subject.short : subject.name);
  const marked = (group: Group) => (group.mark ? `${titleOf(group)}${join}${group.mark}` : titleOf(group));
  return {
    align: dice.pick(['left', 'center']),
    lines: (group) => {
      const { teacher, room } = group.subject;
      if (isOneLine) return [{ text: `${marked(group)} ${teacher.initials} ${room}` }];
      return [
        { text: marked(group), bold: true },
        { text: `${teacher.initials} ${room}`, scale: 0.85 },
      ];
    },
    block: (day, start, end, group) => {
      const { teacher, room } = group.subject;
      const title = titleOf(group);
      const split = group.mark ? { title: [title, marked(group)], mention: group.mark } : {};
      return lessonBlock(day, start, end, { title, teacher: teacher.initials, room }, split);
    },
  };
}
