import type { Dice } from '../../dice.ts';
import type { Lesson } from '../../school/invent-week.ts';
import type { School, Subject } from '../../school/invent-school.ts';
import type { Line } from '../../sheet-design.ts';

/** How a school fills a cell: which lesson a subject becomes, and its lines. */
export type CellHabit = { readonly lesson: (subject: Subject) => Lesson; readonly lines: (lesson: Lesson) => Line[] };

type Shape = (title: string, teacher: string, room: string, small: Line) => Line[];

const small = (text: string, look: Line): Line => ({ ...look, text });

const WITH_BOTH: readonly Shape[] = [
  (title, teacher, room, look) => [{ text: title, bold: true }, small(teacher, look), small(room, look)],
  (title, teacher, room, look) => [{ text: title, bold: true }, small(`${teacher}, ${room}`, look)],
  (title, teacher, room, look) => [{ text: title }, small(`${teacher} / ${room}`, look)],
  (title, teacher, room, look) => [{ text: title }, small(`(${teacher})`, look), small(room, look)],
  (title, teacher, room, look) => [small(teacher, look), { text: title, bold: true }, small(room, look)],
  (title, teacher, room) => [{ text: title }, { text: teacher }, { text: room }],
];
const WITH_TEACHER: readonly Shape[] = [
  (title, teacher, _room, look) => [{ text: title }, small(`(${teacher})`, look)],
  (title, teacher, _room, look) => [{ text: title, bold: true }, small(teacher, look)],
  (title, teacher) => [{ text: `${title} (${teacher})` }],
];
const WITH_ROOM: readonly Shape[] = [
  (title, _teacher, room, look) => [{ text: title }, small(room, look)],
  (title, _teacher, room) => [{ text: `${title} (${room})` }],
  (title, _teacher, room, look) => [{ text: title, bold: true }, small(`[${room}]`, look)],
];

export type CellWishes = { readonly fields?: 'none' | 'teacher' | 'room' | 'both'; readonly short?: boolean };

/** The dice decide on what is printed and how, unless `wishes` do. */
export function chooseCellHabit(dice: Dice, school: School, wishes: CellWishes = {}): CellHabit {
  const fields = wishes.fields ?? dice.pick(['none', 'none', 'teacher', 'room', 'both', 'both'] as const);
  const short = wishes.short ?? dice.chance(0.15);
  const who = dice.pick(['formal', 'surname', 'surname', 'initials'] as const);
  const look: Line = {
    text: '',
    scale: dice.pick([0.75, 0.8, 0.85, 1]),
    ...(dice.chance(0.2) ? { italic: true } : {}),
  };
  const shape = dice.pick(fields === 'both' ? WITH_BOTH : fields === 'teacher' ? WITH_TEACHER : WITH_ROOM);
  const withNotes = dice.chance(0.15);
  const noteInk = dice.pick(['C00000', '555555', '']);
  return {
    lesson: (subject) => ({
      title: short ? subject.short : subject.name,
      ...(fields === 'teacher' || fields === 'both' ? { teacher: subject.teacher[who] } : {}),
      ...(fields === 'room' || fields === 'both' ? { room: subject.room } : {}),
      ...(withNotes && dice.chance(0.2) ? { notes: dice.pick(school.language.notes) } : {}),
      subject,
    }),
    lines: ({ title, teacher = '', room = '', notes }) => [
      ...(fields === 'none' ? [{ text: title }] : shape(title, teacher, room, look)),
      ...(notes ? [{ text: notes, scale: 0.75, ...(noteInk ? { ink: noteInk } : {}) }] : []),
    ],
  };
}
