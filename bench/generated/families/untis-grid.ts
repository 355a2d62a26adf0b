import type { Dice } from '../dice.ts';
import { weekBlocks } from '../school/invent-week.ts';
import type { Lesson } from '../school/invent-week.ts';
import type { Line } from '../sheet-design.ts';
import { EVERYWHERE } from './family.ts';
import type { Family } from './family.ts';
import { chooseClassWeek } from './kit/choose-class-week.ts';
import { chooseHeading, onPaper } from './kit/paper.ts';
import { daysAcross } from './kit/week-table.ts';

/** As timetable programs print classes: abbreviations everywhere, room under the subject, the number big beside small times. */
export const untisGrid: Family = {
  name: 'untis-grid',
  split: 'train',
  media: EVERYWHERE,
  languages: ['de', 'nl', 'cs', 'pl', 'sk', 'hu'],
  draw: (dice, school) => {
    const basics = chooseClassWeek(dice, school, {
      bells: ['secondary'],
      cells: { fields: 'both', short: true },
      double: 0.3,
      palette: { lessons: dice.pick(['plain', 'plain', 'pale']) },
    });
    const { times } = basics;
    // Initials, as such programs print them.
    const lesson = (one: Lesson): Lesson => ({
      ...one,
      ...(one.subject ? { teacher: one.subject.teacher.initials } : {}),
    });
    const placed = basics.week.placed.map((one) => ({ ...one, lesson: lesson(one.lesson) }));
    const week = { ...basics.week, placed };
    const inOneColumn = dice.chance(0.5);
    const grid = daysAcross(week, {
      ...basics,
      cells: { lesson: basics.cells.lesson, lines: chooseLines(dice) },
      slotHeads: ({ start, end }, number) => {
        const name: Line = { text: number === null ? '' : `${number}`, bold: true, scale: 1.3 };
        const when: Line[] = [
          { text: times.one(start), scale: 0.85 },
          { text: times.one(end), scale: 0.85 },
        ];
        return inOneColumn ? [[...(number === null ? [] : [name]), ...when]] : [[name], when];
      },
      corner: inOneColumn ? [''] : ['', ''],
      headWidths: inOneColumn ? [0.6] : [0.3, 0.5],
      mergeCommon: true,
      rowHeight: 60,
    });
    const heading = chooseHeading(dice, school);
    const design = onPaper(dice, school, basics.palette, [heading.part, grid], { size: [12, 13] });
    return { design, truth: { header: heading.header, blocks: weekBlocks(week) } };
  },
};

function chooseLines(dice: Dice): (lesson: Lesson) => Line[] {
  const kind = dice.whole(0, 2);
  return ({ title, teacher = '', room = '', notes }) => {
    const top: Line = { text: title, bold: true, scale: 1.15 };
    const end: Line[] = notes ? [{ text: notes, scale: 0.75 }] : [];
    if (kind === 0) return [top, { text: `${teacher}  ${room}`, scale: 0.9 }, ...end];
    if (kind === 1) return [top, { text: teacher, scale: 0.9 }, { text: room, scale: 0.9 }, ...end];
    return [{ text: teacher, scale: 0.9 }, top, { text: room, scale: 0.9 }, ...end];
  };
}
