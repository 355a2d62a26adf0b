import type { Dice } from '../dice.ts';
import type { School } from '../school/invent-school.ts';
import type { TruthBlock } from '../score/truth.ts';
import type { CanvasBox, CanvasPart, Line } from '../sheet-design.ts';
import { ON_PAPER } from './family.ts';
import type { Family } from './family.ts';
import { fitLines } from './kit/fit-lines.ts';
import { lessonBlock } from './kit/lesson-block.ts';
import { choosePalette } from './kit/palette.ts';
import { onPaper } from './kit/paper.ts';
import { chooseTimeHabit } from './kit/time-habit.ts';
import type { TimeHabit } from './kit/time-habit.ts';

const [WIDTH, HEAD, CARD, GAP, SIZE] = [1000, 36, 82, 10, 14] as const;
const CODES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const;
const FILLS = ['FDE2E4', 'E2ECE9', 'DFE7FD', 'FFF1CC', 'EAE4F5', 'DDEFD8'];
const COURSES = ['Yoga', 'Pilates', 'Salsa', 'Hip-Hop', 'Jazz Dance', 'Tango', 'Zumba', 'Capoeira', 'Judo', 'Swing'];

/** Heading, what a room is called, and two levels. */
const STUDIOS: Readonly<Record<string, readonly [string, string, readonly [string, string]]>> = {
  en: ['Weekly Classes', 'Studio', ['Beginners', 'Advanced']],
  de: ['Kursplan', 'Saal', ['Anfänger', 'Fortgeschrittene']],
  fr: ['Planning des cours', 'Salle', ['débutants', 'avancés']],
  es: ['Horario de clases', 'Sala', ['iniciación', 'avanzado']],
  it: ['Orario dei corsi', 'Sala', ['base', 'avanzato']],
  pt: ['Horário das aulas', 'Estúdio', ['iniciados', 'avançados']],
  nl: ['Lesrooster', 'Zaal', ['beginners', 'gevorderden']],
  cs: ['Rozvrh kurzů', 'Sál', ['začátečníci', 'pokročilí']],
};

/** As dance schools print their week: under each day its courses as cards, one below the other, each with its own hours; no rows. */
export const studioColumns: Family = {
  name: 'studio-columns',
  split: 'test',
  media: ON_PAPER,
  languages: Object.keys(STUDIOS),
  draw: (dice, school) => {
    const [title] = STUDIOS[school.language.code] ?? [''];
    const palette = choosePalette(dice, school, { lessons: 'plain' });
    const times = chooseTimeHabit(dice, school.language, { clear: true });
    const days = CODES.slice(0, dice.pick([5, 5, 6]));
    const column = (WIDTH + GAP) / days.length - GAP;
    const courses = days.map((code) => chooseCourses(dice, school, code));
    const withTeacher = dice.chance(0.7);
    const fills = dice.chance(0.7) ? dice.shuffle(FILLS) : ['ECECEC'];
    const boxes = days.flatMap((code, day): CanvasBox[] => {
      const x = day * (column + GAP);
      const name = school.language.days[CODES.indexOf(code)] ?? '';
      const head = fitLines([{ text: name, bold: true, scale: 1.15 }], { width: column - 10 }, SIZE);
      return [
        {
          x,
          y: 8,
          width: column,
          height: HEAD,
          lines: head,
          align: 'center',
          vertical: 'middle',
          fill: '404040',
          ink: 'FFFFFF',
        },
        ...(courses[day] ?? []).map((course, at): CanvasBox => ({
          ...{ x, y: 8 + HEAD + GAP + at * (CARD + GAP), width: column, height: CARD, padding: 5, vertical: 'middle' },
          lines: cardLines(course, times, withTeacher, column - 12),
          fill: fills[COURSES.findIndex((one) => course.title.startsWith(one)) % fills.length] ?? 'ECECEC',
          ink: '111111',
        })),
      ];
    });
    const most = Math.max(...courses.map((one) => one.length));
    const canvas: CanvasPart = {
      kind: 'canvas',
      width: WIDTH,
      height: 20 + HEAD + GAP + most * (CARD + GAP),
      boxes,
      strokes: [],
    };
    const heading = { kind: 'text', lines: [{ text: title, bold: true, scale: 1.9 }] } as const;
    const design = onPaper(dice, school, palette, [heading, canvas], {
      size: [SIZE],
      fonts: ['Roboto', 'Carlito', 'Lato'],
    });
    const blocks = courses.flatMap((row) => row.map((course) => blockOf(course, withTeacher)));
    return { design, truth: { header: {}, blocks } };
  },
};

type Course = Readonly<Record<'day' | 'title' | 'teacher' | 'room', string>> &
  Readonly<Record<'start' | 'end', number>>;

/** Two to four a day, none before the last has ended. */
function chooseCourses(dice: Dice, school: School, day: string): Course[] {
  const [, room, levels] = STUDIOS[school.language.code] ?? ['', '', ['', '']];
  let now = dice.pick([600, 930, 960, 990]);
  return dice
    .shuffle(COURSES)
    .slice(0, dice.whole(2, 4))
    .map((name) => {
      const start = now;
      const end = start + dice.pick([45, 60, 75, 90]);
      now = end + dice.pick([0, 0, 15, 30]);
      const title = dice.chance(0.5) ? `${name} ${dice.pick(levels)}` : name;
      return {
        day,
        start,
        end,
        title,
        teacher: dice.pick(school.teachers).surname,
        room: `${room} ${dice.whole(1, 3)}`,
      };
    });
}

function cardLines(
  { start, end, title, teacher, room }: Course,
  times: TimeHabit,
  withTeacher: boolean,
  width: number,
): Line[] {
  const small = withTeacher ? `${teacher}, ${room}` : room;
  const lines = [
    { text: times.range(start, end), scale: 0.9 },
    { text: title, bold: true },
    { text: small, scale: 0.85 },
  ];
  return fitLines(lines, { width, height: CARD - 10 }, SIZE);
}

function blockOf({ day, start, end, title, teacher, room }: Course, withTeacher: boolean): TruthBlock {
  return lessonBlock(day, start, end, { title, room, ...(withTeacher ? { teacher } : {}) });
}
