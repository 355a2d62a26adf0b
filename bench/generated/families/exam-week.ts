import { WORK_WEEK } from '../school/invent-week.ts';
import type { SheetCell, TablePart } from '../sheet-design.ts';
import { EVERYWHERE } from './family.ts';
import type { Family } from './family.ts';
import { lessonBlock } from './kit/lesson-block.ts';
import { choosePalette } from './kit/palette.ts';
import { onPaper } from './kit/paper.ts';
import { chooseTimeHabit } from './kit/time-habit.ts';
import { headCell } from './kit/week-table.ts';

/** Heading, and the words for begin and how long. */
const WORDS: Readonly<Record<string, readonly [string, string, string]>> = {
  en: ['Examination Timetable', 'Start', 'Duration'],
  de: ['Prüfungsplan', 'Beginn', 'Dauer'],
  fr: ['Calendrier des examens', 'Début', 'Durée'],
  es: ['Calendario de exámenes', 'Inicio', 'Duración'],
  it: ['Calendario degli esami', 'Inizio', 'Durata'],
  nl: ['Examenrooster', 'Begin', 'Duur'],
  sk: ['Rozvrh skúšok', 'Začiatok', 'Trvanie'],
};

/** A week of exams: weekday with date, when each begins, how long it takes, and in which room. */
export const examWeek: Family = {
  name: 'exam-week',
  split: 'calibration',
  media: EVERYWHERE,
  languages: Object.keys(WORDS),
  draw: (dice, school) => {
    const { language } = school;
    const [title, begin, duration] = WORDS[language.code] ?? ['', '', ''];
    const palette = choosePalette(dice, school, { lessons: 'plain' });
    const times = chooseTimeHabit(dice, language, { clear: true });
    const names = dice.chance(0.5) ? language.days : (language.shortDays[0] ?? []);
    const monday = dice.whole(3, 22);
    const month = dice.pick([1, 5, 6]);
    const dateOf = (day: number) =>
      language.code === 'en'
        ? `${monday + day} ${language.months[month - 1]}`
        : `${String(monday + day).padStart(2, '0')}.${String(month).padStart(2, '0')}.`;
    const inMinutes = dice.chance(0.5);
    const subjects = dice.shuffle(school.subjects);
    const exams = WORK_WEEK.flatMap((code, day) =>
      [dice.pick([510, 540, 555]), dice.pick([780, 795, 810])].slice(0, dice.pick([1, 2, 2])).map((start, at) => ({
        ...{ code, day, start, length: dice.pick([60, 75, 90, 120, 150]) },
        subject: subjects[(2 * day + at) % subjects.length],
        isFirst: at === 0,
      })),
    );
    const merged = dice.chance(0.5);
    const long = (minutes: number) =>
      inMinutes ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`;
    const plain = (text: string): SheetCell => ({ lines: [{ text }], align: 'left' });
    const rows = exams.map(({ code, day, start, length, subject, isFirst }): SheetCell[] => {
      const date = plain(`${names[day]} ${dateOf(day)}`);
      const count = exams.filter((one) => one.code === code).length;
      const first = merged ? (isFirst ? [{ ...date, rows: count }] : []) : [date];
      return [
        ...first,
        plain(times.one(start)),
        plain(subject?.name ?? ''),
        plain(long(length)),
        plain(subject?.room ?? ''),
      ];
    });
    const bold = (text: string): SheetCell => ({ ...headCell({ palette }, [{ text, bold: true }]), align: 'left' });
    const table: TablePart = {
      kind: 'table',
      columns: [1.3, 0.8, 1.8, 1, 0.9],
      rowHeights: [32, ...rows.map(() => 34)],
      rows: [[language.words.date, begin, language.words.subject, duration, language.words.room].map(bold), ...rows],
      rules: { ...palette.rules, which: dice.pick(['all', 'all', 'rows'] as const) },
      padding: 5,
    };
    const heading = {
      kind: 'text',
      lines: [{ text: `${title} – ${language.words.class} ${school.class}`, bold: true, scale: 1.5 }],
    } as const;
    const blocks = exams.map(({ code, start, length, subject }) =>
      lessonBlock(code, start, start + length, { title: subject?.name ?? '', room: subject?.room ?? '' }),
    );
    const design = onPaper(dice, school, palette, [heading, table], { portrait: true });
    return { design, truth: { header: { class: [school.class, `${language.words.class} ${school.class}`] }, blocks } };
  },
};
