import type { Dice } from '../dice.ts';
import type { School } from '../school/invent-school.ts';
import { WORK_WEEK } from '../school/invent-week.ts';
import { items } from '../school/language.ts';
import type { Line, SheetPart } from '../sheet-design.ts';
import type { Family } from './family.ts';
import { lessonBlock } from './kit/lesson-block.ts';
import { choosePalette } from './kit/palette.ts';
import { onPaper } from './kit/paper.ts';
import { chooseTimeHabit } from './kit/time-habit.ts';
import type { TimeHabit } from './kit/time-habit.ts';

type Brochure = {
  readonly title: string;
  readonly courses: string;
  /** What a start date and a number of evenings is said with; "#" is the number. */
  readonly from: string;
  readonly evenings: string;
};

const BROCHURES: Readonly<Record<string, Brochure>> = {
  de: {
    title: 'Kursprogramm Herbst',
    courses: 'Aquarellmalen, Englisch B1, Französisch A2, Gitarre, Italienisch A1, Nähen, Rückenfitness, Töpfern, Yoga',
    from: 'ab',
    evenings: '# Abende',
  },
  en: {
    title: 'Evening Courses – Autumn',
    courses:
      'Bookkeeping, Creative Writing, First Aid, French A2, Guitar, Photography, Pottery, Spanish A1, Watercolours',
    from: 'from',
    evenings: '# evenings',
  },
  fr: {
    title: 'Cours du soir',
    courses: 'Allemand A2, Anglais B1, Aquarelle, Cuisine, Couture, Espagnol A1, Guitare, Photographie, Poterie, Yoga',
    from: 'à partir du',
    evenings: '# séances',
  },
  nl: {
    title: 'Avondcursussen',
    courses: 'Aquarelleren, Boekhouden, Engels B1, Fotografie, Frans A2, Gitaar, Naaien, Pottenbakken, Spaans A1',
    from: 'vanaf',
    evenings: '# avonden',
  },
  it: {
    title: 'Corsi serali',
    courses:
      'Acquerello, Ceramica, Chitarra, Cucina, Fotografia, Francese A2, Inglese B1, Spagnolo A1, Taglio e cucito',
    from: 'dal',
    evenings: '# lezioni',
  },
};

/** An evening school's printed programme: no table, two columns of courses by name, under each its weekday, hours and room in one line. */
export const courseBrochure: Family = {
  name: 'course-brochure',
  split: 'test',
  media: ['pdf', 'picture', 'docx'],
  languages: Object.keys(BROCHURES),
  draw: (dice, school) => {
    const brochure = BROCHURES[school.language.code] ?? { title: '', courses: '', from: '', evenings: '' };
    const palette = choosePalette(dice, school, { lessons: 'plain' });
    const times = chooseTimeHabit(dice, school.language, { clear: true });
    const courses = inventCourses(dice, school, brochure);
    const numbered = dice.chance(0.5);
    const names = dice.chance(0.5) ? school.language.days : (school.language.shortDays[0] ?? []);
    const when = courses.map(({ days }) => days.map((day) => names[day] ?? '').join(' + '));
    const entries = courses.map((course, at) => courseLines(course, when[at] ?? '', times, numbered));
    const half = Math.ceil(entries.length / 2);
    const column = (from: number, to: number): { share: number; parts: SheetPart[] } => ({
      share: 1,
      parts: [{ kind: 'text', lines: entries.slice(from, to).flat() }],
    });
    const heading: SheetPart = {
      kind: 'text',
      lines: [{ text: `${brochure.title} ${school.year.slice(0, 4)}`, bold: true, scale: 1.8 }, { text: ' ' }],
    };
    const lists: SheetPart = { kind: 'beside', gap: 40, columns: [column(0, half), column(half, entries.length)] };
    const design = onPaper(dice, school, palette, [heading, lists], { portrait: true, size: [17, 18] });
    const blocks = courses.flatMap(({ days, start, end, title, number, teacher, room }) =>
      days.map((day) => {
        const more = { title: [title, `${number} ${title}`], room: [room, room.split(' ').at(-1) ?? room] };
        return lessonBlock(WORK_WEEK[day] ?? null, start, end, { title, teacher }, more);
      }),
    );
    return { design, truth: { header: {}, blocks } };
  },
};

type Course = Readonly<Record<'title' | 'number' | 'teacher' | 'room' | 'begins', string>> &
  Readonly<Record<'start' | 'end', number>> & { readonly days: readonly number[] };

/** Once a week, seldom twice. */
function inventCourses(dice: Dice, school: School, { courses, from, evenings }: Brochure): Course[] {
  const { words, months } = school.language;
  const dot = school.language.code === 'de' ? '.' : '';
  return items(courses).map((title, at) => {
    const start = dice.pick([1020, 1050, 1080, 1110, 1140, 1170]);
    const first = dice.whole(0, 4);
    const second = dice.chance(0.2) && first < 3 ? [first + 2] : [];
    const date = `${dice.whole(8, 28)}${dot} ${months[8] ?? ''}`;
    return {
      title,
      number: `${100 + 7 * at}`,
      start,
      end: start + dice.pick([60, 90, 90, 120]),
      days: [first, ...second],
      teacher: dice.pick(school.teachers).formal,
      room: `${words.room} ${dice.whole(1, 14)}`,
      begins: `${from} ${date}, ${evenings.replace('#', `${dice.whole(6, 15)}`)}`,
    };
  });
}

function courseLines(course: Course, days: string, times: TimeHabit, numbered: boolean): Line[] {
  const { title, number, start, end, teacher, room, begins } = course;
  return [
    { text: numbered ? `${number} ${title}` : title, bold: true, scale: 1.15 },
    { text: `${days} ${times.range(start, end)}, ${room}` },
    { text: teacher, italic: true },
    { text: begins, scale: 0.9 },
    { text: ' ' },
  ];
}
