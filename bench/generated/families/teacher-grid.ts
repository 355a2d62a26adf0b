import type { Dice } from '../dice.ts';
import type { School } from '../school/invent-school.ts';
import { inventWeek, weekBlocks } from '../school/invent-week.ts';
import type { Lesson } from '../school/invent-week.ts';
import type { Line, TextPart } from '../sheet-design.ts';
import { EVERYWHERE } from './family.ts';
import type { Family } from './family.ts';
import { chooseClassWeek } from './kit/choose-class-week.ts';
import { onPaper } from './kit/paper.ts';
import { daysAcross } from './kit/week-table.ts';

/** One teacher's week: cells say class, subject and room; many periods are free. */
export const teacherGrid: Family = {
  name: 'teacher-grid',
  split: 'train',
  media: EVERYWHERE,
  draw: (dice, school) => {
    const basics = chooseClassWeek(dice, school, { bells: ['secondary'], palette: { lessons: 'plain' } });
    const own = { ...school, subjects: school.subjects.slice(0, 3) };
    const week = inventWeek(dice.fork('own'), own, {
      ...basics.week,
      free: 0.35,
      double: 0.1,
      lesson: (subject) => ({
        title: subject.name,
        class: dice.pick(school.classes.slice(0, 5)),
        room: subject.room,
        subject,
      }),
    });
    const { times } = basics;
    const grid = daysAcross(week, {
      ...basics,
      cells: { lesson: basics.cells.lesson, lines: chooseLines(dice) },
      slotHeads: ({ start, end }, lesson) => [
        [{ text: lesson === null ? '' : `${lesson}.` }],
        [{ text: times.range(start, end) }],
      ],
      corner: ['', school.language.words.time],
      headWidths: [0.3, 0.9],
      mergeCommon: dice.chance(0.6),
      rowHeight: 56,
      ...(dice.chance(0.3) ? { free: '-' } : {}),
    });
    const { part, teacher } = teacherHeading(dice, school);
    const design = onPaper(dice, school, basics.palette, [part, grid], { size: [12, 13] });
    return { design, truth: { header: { teacher }, blocks: weekBlocks(week) } };
  },
};

function chooseLines(dice: Dice): (lesson: Lesson) => Line[] {
  const kind = dice.whole(0, 2);
  return ({ title, class: group = '', room = '' }) => {
    if (kind === 0) return [{ text: group, bold: true }, { text: title }, { text: room, scale: 0.85 }];
    if (kind === 1) return [{ text: title }, { text: `${group} (${room})`, scale: 0.85 }];
    return [{ text: title, bold: true }, { text: group }, { text: room, scale: 0.85, italic: true }];
  };
}

function teacherHeading(dice: Dice, school: School): { part: TextPart; teacher: string[] } {
  const { words } = school.language;
  const { formal, surname } = school.formTeacher;
  const title = dice.pick([`${words.teacher}: ${formal}`, `${words.timetable} – ${formal}`]);
  const lines: Line[] = [{ text: title, bold: true, scale: 1.5 }];
  return { part: { kind: 'text', lines, align: dice.pick(['left', 'center']) }, teacher: [formal, surname] };
}
