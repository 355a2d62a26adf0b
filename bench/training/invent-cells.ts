import type { TextLine } from '../../shared/timetable/sheet.ts';
import { atomsOf } from '../../shared/timetable/learned/cell-atoms.ts';
import type { Dice } from '../generated/dice.ts';
import type { Language } from '../generated/school/language.ts';
import { inventSchool } from '../generated/school/invent-school.ts';
import type { School } from '../generated/school/invent-school.ts';
import type { LabelledSheet } from './atom-examples.ts';
import { roleOf } from './atom-examples.ts';

type Facts = { title: string; teacher?: string; room?: string; class?: string; weeks?: string; notes?: string };
type Fact = keyof Facts;

/** How a school writes the cells of one sheet. */
type Habit = {
  readonly order: readonly Fact[];
  /** What stands before each fact but the first; "\n" begins a line. */
  readonly before: Readonly<Partial<Record<Fact, string>>>;
  readonly inBrackets: ReadonlySet<Fact>;
  readonly looks: Readonly<Partial<Record<Fact, Partial<TextLine>>>>;
  readonly inCapitals: boolean;
};

/**
 * The lesson cells of an invented sheet with the role of everything in them. Nothing is drawn or read: what a text is does not
 * depend on pixels, so far more habits can be tried than whole documents could be drawn with.
 */
export function inventCells(dice: Dice, languages: readonly Language[]): LabelledSheet {
  const school = inventSchool(dice.fork('school'), languages);
  const lessons = inventLessons(dice.fork('lessons'), school);
  const habit = inventHabit(dice.fork('habit'), lessons.facts);
  const plainCells = inventPlainCells(dice.fork('plain'), school);
  const written = Array.from({ length: dice.whole(8, 60) }, () => {
    const facts = dice.chance(0.1) ? { title: dice.pick(plainCells) } : lessons.next();
    return { facts, lines: writeCell(facts, habit, dice) };
  });
  const cells = written.map(({ lines }) => atomsOf({ lines }));
  const roles = cells.map((atoms, at) => atoms.map((atom) => roleOf(atom, written[at]?.facts ?? { title: '' })));
  return { family: 'invented cells', cells, roles, byRules: [] };
}

/** Breaks, clubs and the like stand in cells by themselves, whatever the others hold. */
function inventPlainCells(dice: Dice, { language }: School): string[] {
  const { breaks, lunches, registration } = language.words;
  return dice.shuffle([...breaks, ...lunches, ...registration, ...language.clubs]).slice(0, 5);
}

function inventLessons(dice: Dice, school: School) {
  const kind = dice.pick([
    'bare',
    'bare',
    'teacher',
    'room',
    'both',
    'both',
    'both',
    'own',
    'own',
    'code',
    'lecture',
  ] as const);
  const teacherOf = teacherWriter(dice, school);
  const roomOf = roomWriter(dice, school);
  const isShort = dice.chance(0.3);
  const withNotes = dice.chance(0.3);
  const withWeeks = dice.chance(kind === 'lecture' ? 0.8 : 0.12);
  const weeks = weekWriter(dice);
  const titles = kind === 'bare' ? bareTitles(dice, school) : [];
  const facts = new Set<Fact>(['title', 'teacher', 'room', 'class', 'weeks', 'notes']);
  const next = (): Facts => {
    const subject = dice.pick(school.subjects);
    const name = isShort ? subject.short : subject.name;
    const extra = {
      ...(withNotes && dice.chance(0.3) ? { notes: dice.pick(school.language.notes) } : {}),
      ...(withWeeks && dice.chance(0.5) ? { weeks: weeks() } : {}),
    };
    const teacher = dice.chance(0.06) ? {} : { teacher: teacherOf(subject.teacher) };
    const room = dice.chance(0.06)
      ? {}
      : { room: dice.chance(0.8) ? roomOf(subject.room) : roomOf(dice.pick(school.language.rooms)) };
    const schoolClass = { class: dice.pick(school.classes) };
    switch (kind) {
      case 'bare':
        return { title: dice.pick(titles), ...extra };
      case 'teacher':
        return { title: name, ...teacher, ...extra };
      case 'room':
        return { title: name, ...room, ...extra };
      case 'both':
        return { title: name, ...teacher, ...room, ...extra };
      case 'own':
        return { title: name, ...schoolClass, ...(dice.chance(0.9) ? room : {}), ...extra };
      case 'code':
        return { title: `${dice.pick(school.classes)}/${subject.short}${dice.whole(1, 4)}`, ...teacher, ...room };
      case 'lecture':
        return {
          title: name,
          ...teacher,
          ...room,
          ...extra,
          notes: dice.pick(['Lecture', 'Tutorial', 'Lab', 'Seminar', 'VL', 'UE', 'TD', 'CM', 'TP']),
        };
    }
  };
  return { facts, next };
}

/** Titles of sheets that print nothing else: some of them of two things, or with a word in brackets, or one name with numbers. */
function bareTitles(dice: Dice, { language, subjects }: School): string[] {
  if (dice.chance(0.15)) return numberedTitles(dice, subjects);
  const names = [...language.primary, ...subjects.map(({ name }) => name)];
  const joined = () => {
    const [a, b] = [dice.pick(names), dice.pick(names)];
    return dice.pick([
      `${a} / ${b}`,
      `${a}/${b}`,
      `${a} - ${b}`,
      `${a} & ${b}`,
      `${a} (${b})`,
      `${a} ${dice.whole(1, 3)}`,
      `${a}, ${b}`,
    ]);
  };
  return Array.from({ length: dice.whole(6, 16) }, () => (dice.chance(0.25) ? joined() : dice.pick(names)));
}

/** "NT ECE A1", "NT ECE A2": groups or units of one course. */
function numberedTitles(dice: Dice, subjects: School['subjects']): string[] {
  const names = Array.from({ length: dice.whole(1, 2) }, () => {
    const { name, short } = dice.pick(subjects);
    return dice.pick([name, short, `${short.toUpperCase()} ${dice.pick(['NT', 'ECE', 'HL', 'SL', 'GK', 'LK', 'PL'])}`]);
  });
  const letter = dice.pick(['', 'A', 'B', 'G', 'L']);
  return names.flatMap((name) => Array.from({ length: dice.whole(2, 4) }, (_, at) => `${name} ${letter}${at + 1}`));
}

function teacherWriter(dice: Dice, { language }: School) {
  const letters = new Map<string, string>();
  const initial = (surname: string) => {
    const known = letters.get(surname) ?? dice.pick([...'ABCDEFGHJKLMNPRSTVW']);
    letters.set(surname, known);
    return known;
  };
  const way = dice.pick([
    'formal',
    'formal',
    'surname',
    'surname',
    'initials',
    'initials',
    'capitals',
    'surname, J',
    'J. surname',
    'surname J.',
    'two',
  ]);
  return ({ surname, formal, initials }: School['formTeacher']): string => {
    switch (way) {
      case 'formal':
        return formal;
      case 'initials':
        return initials;
      case 'capitals':
        return surname.toLocaleUpperCase(language.code);
      case 'surname, J':
        return `${surname}, ${initial(surname)}`;
      case 'J. surname':
        return `${initial(surname)}. ${surname}`;
      case 'surname J.':
        return `${surname} ${initial(surname)}.`;
      case 'two':
        return `${formal} ${initial(surname)}.`;
      default:
        return surname;
    }
  };
}

function roomWriter(dice: Dice, { language }: School) {
  const way = dice.pick(['own', 'own', 'number', 'letter', 'letter', 'word', 'dotted', 'capitals']);
  const letters = dice.pick(['ABC', 'R', 'S', 'EMN', 'HG', 'T']);
  const numbers = new Map<string, number>();
  const least = dice.pick([1, 10, 100]);
  return (printed: string): string => {
    const number = numbers.get(printed) ?? dice.whole(least, least * 4 + 9);
    numbers.set(printed, number);
    const letter = letters[number % letters.length] ?? 'A';
    switch (way) {
      case 'number':
        return String(number);
      case 'letter':
        return `${letter}${number}`;
      case 'word':
        return `${language.words.room} ${number}`;
      case 'dotted':
        return `${letter}.${number}`;
      case 'capitals':
        return dice.chance(0.3) ? dice.pick(['GYM', 'LAB1', 'HALL', 'LIB', 'WS3', 'MU2']) : `${letter}${number}`;
      default:
        return printed;
    }
  };
}

function weekWriter(dice: Dice) {
  const way = dice.pick(['A', 'Week A', 'Wk A', 'A-Woche', 'Semaine A', 'Q1', 'range', 'numbers', 'týden']);
  return (): string => {
    const letter = dice.pick(['A', 'B']);
    if (way === 'range') return `Wks ${dice.whole(1, 4)}-${dice.whole(8, 12)}`;
    if (way === 'numbers') return `Weeks ${dice.whole(1, 3)}, ${dice.whole(5, 7)}, ${dice.whole(9, 11)}`;
    if (way === 'Q1') return `Q${letter === 'A' ? 1 : 2}`;
    return way === 'A'
      ? `(${letter})`
      : way === 'týden'
        ? letter === 'A'
          ? 'sudý'
          : 'lichý'
        : way.replace('A', letter);
  };
}

const SEPARATORS = ['\n', '\n', '\n', '\n', ' ', ' ', ', ', ' - ', ' / ', ' | ', '/', ' – '];

function inventHabit(dice: Dice, facts: ReadonlySet<Fact>): Habit {
  const others = dice.shuffle([...facts].filter((fact) => fact !== 'title' && fact !== 'notes'));
  const order: Fact[] = dice.chance(0.78) ? ['title', ...others] : [...others.slice(0, 1), 'title', ...others.slice(1)];
  const before = Object.fromEntries([...order, 'notes'].map((fact) => [fact, dice.pick(SEPARATORS)]));
  const inBrackets = new Set(others.filter(() => dice.chance(0.12)));
  const small = {
    size: 10 * dice.pick([0.7, 0.8, 0.9, 1, 1]),
    ...(dice.chance(0.2) ? { colour: [120, 120, 120] as const } : {}),
  };
  const isBold = dice.chance(0.4);
  return {
    order: [...order, 'notes'],
    before,
    inBrackets,
    looks: {
      title: { bold: isBold },
      teacher: small,
      room: small,
      class: dice.chance(0.5) ? small : { bold: isBold },
      weeks: small,
      notes: small,
    },
    inCapitals: dice.chance(0.2),
  };
}

/** Long titles are broken where the cell ends. */
const WIDEST = 16;

function writeCell(facts: Facts, habit: Habit, dice: Dice): TextLine[] {
  const lines: { text: string; look: Partial<TextLine> }[] = [];
  for (const fact of habit.order) {
    const said = facts[fact];
    if (said === undefined) continue;
    const cased = fact === 'title' && habit.inCapitals ? said.toUpperCase() : said;
    const text = habit.inBrackets.has(fact) ? `(${cased})` : cased;
    const last = lines.at(-1);
    const separator = habit.before[fact] ?? '\n';
    if (last && separator !== '\n') last.text += separator + text;
    else
      lines.push(
        ...wrapped(text, fact === 'title' && dice.chance(0.5)).map((part) => ({
          text: part,
          look: habit.looks[fact] ?? {},
        })),
      );
  }
  return lines.map(({ text, look }, index) => toLine(text, index, look));
}

function wrapped(text: string, breaks: boolean): string[] {
  if (!breaks || text.length <= WIDEST) return [text];
  const at = text.lastIndexOf(' ', WIDEST);
  return at > 0 ? [text.slice(0, at), text.slice(at + 1)] : [text];
}

function toLine(text: string, index: number, look: Partial<TextLine>): TextLine {
  const box = { x: 10, y: 10 + 14 * index, width: 6 * text.length, height: 12 };
  return { text, box, angle: 0, size: 10, bold: false, colour: [0, 0, 0], confidence: 1, alternatives: [], ...look };
}
