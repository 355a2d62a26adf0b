import { inventBells } from '../school/bell-schedule.ts';
import { WORK_WEEK, inventWeek, weekBlocks } from '../school/invent-week.ts';
import type { Line, SheetPart } from '../sheet-design.ts';
import type { Family } from './family.ts';
import { choosePalette } from './kit/palette.ts';
import { chooseHeading, onPaper } from './kit/paper.ts';
import { chooseTimeHabit } from './kit/time-habit.ts';

/** As a class teacher writes it in a letter to the parents: the periods with their times, then a paragraph a day; no table at all. */
export const typedLines: Family = {
  name: 'typed-lines',
  split: 'calibration',
  media: ['pdf', 'picture', 'docx'],
  draw: (dice, school) => {
    const { words, days: names } = school.language;
    const palette = choosePalette(dice, school, { lessons: 'plain' });
    const times = chooseTimeHabit(dice, school.language);
    const slots = inventBells(dice, school.language, 'primary').filter(({ common }) => !common);
    const week = inventWeek(dice, school, {
      days: WORK_WEEK,
      slots,
      free: 0,
      double: 0,
      lesson: (subject) => ({ title: subject.name, subject }),
    });
    const mark = dice.pick([')', '.']);
    const between = dice.pick([', ', '; ', ' – ']);
    const bells = slots.map(({ start, end }, at): Line => ({ text: `${at + 1}${mark} ${times.range(start, end)}` }));
    const days = names.slice(0, 5).flatMap((name, day): Line[] => {
      const lessons = week.placed.filter((one) => one.day === day);
      const list = lessons.map(({ from, lesson }) => `${from + 1}${mark} ${lesson.title}`).join(between);
      return [{ text: ' ', scale: 0.5 }, { text: `${name}:`, bold: true }, { text: list }];
    });
    const heading = chooseHeading(dice, school);
    const parts: SheetPart[] = [
      heading.part,
      { kind: 'text', lines: [{ text: ' ' }, { text: `${words.period} / ${words.time}:`, bold: true }, ...bells] },
      { kind: 'text', lines: days },
    ];
    const design = onPaper(dice, school, palette, parts, { portrait: true, size: [15, 16] });
    return { design, truth: { header: heading.header, blocks: weekBlocks(week) } };
  },
};
