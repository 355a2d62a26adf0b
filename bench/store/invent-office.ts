import type { Day, ReadBlock, ReadingHeader } from '../../shared/timetable/reading.ts';
import { createDice } from '../generated/dice.ts';
import type { Dice } from '../generated/dice.ts';
import { clock } from '../generated/school/bell-schedule.ts';
import { inventSchool } from '../generated/school/invent-school.ts';
import type { School, Subject } from '../generated/school/invent-school.ts';
import { WORK_WEEK } from '../generated/school/invent-week.ts';
import { inventNames } from './invent-names.ts';

export type InventedBlock = Pick<
  ReadBlock,
  'id' | 'day' | 'start' | 'end' | 'title' | 'teacher' | 'room' | 'class' | 'notes'
>;
export type InventedTimetable = {
  readonly timetableId: string;
  readonly header: ReadingHeader;
  readonly blocks: readonly InventedBlock[];
};

const LESSONS_A_DAY = 7;
const FIRST_LESSON = 480;
const LESSON_MINUTES = 45;
/** Schools whose timetables one office keeps, in the twelve languages of the generated sheets. */
const SCHOOLS = 40;
const TEACHERS_EACH = 60;
const SURNAMES = 12_000;
const FIRST_NAMES = 1_500;
/** The share of texts that a reading got one letter of wrong, which nobody has corrected: each is a new word. */
const MISREAD = 1 / 150;

type InventedSchool = School & { readonly staff: readonly string[] };
type Names = { readonly surnames: readonly string[]; readonly firstNames: readonly string[] };

/**
 * What an office has after some years: timetables of classes, teachers and pupils, 35 lessons each. The same seed gives
 * the same office; they come one at a time, because all at once fill half a gigabyte.
 */
export function* inventOffice(seed: number, timetables: number): Generator<InventedTimetable, void> {
  const dice = createDice('office', seed);
  const names = {
    surnames: inventNames(dice.fork('surnames'), SURNAMES),
    firstNames: inventNames(dice.fork('first names'), FIRST_NAMES),
  };
  const schools = Array.from({ length: SCHOOLS }, (_, number) => addStaff(dice.fork(`school ${number}`), names));
  for (let number = 0; number < timetables; number++)
    yield inventTimetable(dice.fork(`timetable ${number}`), dice.pick(schools), names);
}

function addStaff(dice: Dice, { surnames }: Names): InventedSchool {
  const school = inventSchool(dice);
  const invented = Array.from({ length: TEACHERS_EACH }, () => dice.pick(surnames));
  const everyone = [...school.teachers.map(({ surname }) => surname), ...invented];
  return { ...school, staff: everyone.map((surname) => `${dice.pick(school.language.address)} ${surname}`) };
}

function inventTimetable(dice: Dice, school: InventedSchool, names: Names): InventedTimetable {
  const { words } = school.language;
  const whose = dice.pick(['class', 'class', 'teacher', 'pupil', 'pupil']);
  const className = dice.pick(school.classes);
  const teacher = dice.pick(school.staff);
  const pupil = `${dice.pick(names.firstNames)} ${dice.pick(names.surnames)}`;
  const staff = dice.shuffle(school.staff).slice(0, school.subjects.length);
  const header: ReadingHeader = {
    school: school.name,
    class: whose === 'teacher' ? null : className,
    teacher: whose === 'pupil' ? null : teacher,
    term: school.year,
    week: null,
    room: whose === 'class' ? dice.pick(school.language.rooms) : null,
    title: whose === 'pupil' ? `${words.timetable} ${pupil}` : words.timetable,
  };
  const blocks = WORK_WEEK.flatMap((day) =>
    Array.from({ length: LESSONS_A_DAY }, (_, lesson) => {
      const at = dice.whole(0, school.subjects.length - 1);
      const subject = school.subjects[at] ?? dice.pick(school.subjects);
      const given = {
        teacher: whose === 'teacher' ? teacher : (staff[at] ?? teacher),
        class: whose === 'teacher' ? dice.pick(school.classes) : className,
      };
      return inventBlock(dice, school, subject, { day, lesson, ...given });
    }),
  );
  return { timetableId: inventId(dice), header, blocks };
}

type Place = { readonly day: Day; readonly lesson: number; readonly teacher: string; readonly class: string };

function inventBlock(dice: Dice, school: School, subject: Subject, place: Place): InventedBlock {
  const start = FIRST_LESSON + place.lesson * LESSON_MINUTES;
  return {
    id: inventId(dice),
    day: place.day,
    start: clock(start),
    end: clock(start + LESSON_MINUTES),
    title: misread(dice, dice.chance(0.8) ? subject.name : subject.short),
    teacher: misread(dice, place.teacher),
    room: dice.chance(0.7) ? subject.room : dice.pick(school.language.rooms),
    class: place.class,
    notes: dice.chance(0.1) ? misread(dice, dice.pick(school.language.notes)) : null,
  };
}

function misread(dice: Dice, text: string): string {
  if (!dice.chance(MISREAD)) return text;
  const at = dice.whole(0, text.length - 1);
  return text.slice(0, at) + dice.pick([...'aceimnorstu']) + text.slice(at + 1);
}

/** In the form of a random UUID, but the same for the same seed. */
function inventId(dice: Dice): string {
  const part = (): string =>
    dice
      .whole(0, 2 ** 32 - 1)
      .toString(16)
      .padStart(8, '0');
  const [a, b, c, d] = [part(), part(), part(), part()];
  return `${a}-${b.slice(0, 4)}-4${b.slice(5)}-a${c.slice(0, 3)}-${c.slice(4)}${d}`;
}
