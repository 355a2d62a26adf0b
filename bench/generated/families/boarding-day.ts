import { clock } from '../school/bell-schedule.ts';
import type { TruthBlock } from '../score/truth.ts';
import type { SheetCell, TablePart } from '../sheet-design.ts';
import { EVERYWHERE } from './family.ts';
import type { Family } from './family.ts';
import { choosePalette } from './kit/palette.ts';
import { onPaper } from './kit/paper.ts';
import { chooseTimeHabit } from './kit/time-habit.ts';
import { headCell } from './kit/week-table.ts';

type House = {
  readonly title: string;
  readonly groups: readonly [string, string, string];
  readonly things: readonly string[];
};

const HOUSES: Readonly<Record<string, House>> = {
  en: {
    title: 'Daily Routine',
    groups: ['Monday – Friday', 'Saturday', 'Sunday'],
    things: ['Breakfast', 'Lessons', 'Lunch', 'Sports', 'Homework', 'Dinner', 'Free time'],
  },
  de: {
    title: 'Tagesablauf im Internat',
    groups: ['Montag – Freitag', 'Samstag', 'Sonntag'],
    things: ['Frühstück', 'Unterricht', 'Mittagessen', 'Sport', 'Hausaufgaben', 'Abendessen', 'Freizeit'],
  },
  fr: {
    title: 'Horaires de l’internat',
    groups: ['Lundi – Vendredi', 'Samedi', 'Dimanche'],
    things: ['Petit déjeuner', 'Cours', 'Déjeuner', 'Sport', 'Étude', 'Dîner', 'Temps libre'],
  },
  es: {
    title: 'Horario del internado',
    groups: ['Lunes – Viernes', 'Sábado', 'Domingo'],
    things: ['Desayuno', 'Clases', 'Comida', 'Deporte', 'Estudio', 'Cena', 'Tiempo libre'],
  },
  pl: {
    title: 'Plan dnia w internacie',
    groups: ['Poniedziałek – Piątek', 'Sobota', 'Niedziela'],
    things: ['Śniadanie', 'Lekcje', 'Obiad', 'Sport', 'Nauka własna', 'Kolacja', 'Czas wolny'],
  },
  it: {
    title: 'Orario del convitto',
    groups: ['Lunedì – Venerdì', 'Sabato', 'Domenica'],
    things: ['Colazione', 'Lezioni', 'Pranzo', 'Sport', 'Studio', 'Cena', 'Tempo libero'],
  },
};
/** When things usually begin, in the order of the things, and how long they take; half an hour later never meets the next. */
const USUAL = [
  { start: 405, length: 30 },
  { start: 480, length: 240 },
  { start: 765, length: 45 },
  { start: 855, length: 75 },
  { start: 975, length: 75 },
  { start: 1095, length: 45 },
  { start: 1185, length: 60 },
] as const;
const DAYS = [['MO', 'TU', 'WE', 'TH', 'FR'], ['SA'], ['SU']] as const;

/** A boarding house's day: a row for each thing, a column for the school days together and one for Saturday and Sunday; cells say when. */
export const boardingDay: Family = {
  name: 'boarding-day',
  split: 'calibration',
  media: EVERYWHERE,
  languages: Object.keys(HOUSES),
  draw: (dice, school) => {
    const { title, groups, things } = HOUSES[school.language.code] ?? { title: '', groups: ['', '', ''], things: [] };
    const palette = choosePalette(dice, school, { lessons: 'plain' });
    const times = chooseTimeHabit(dice, school.language, { clear: true });
    const columns = DAYS.map((_, group) =>
      things.map((_thing, at) => {
        const { start, length } = USUAL[at] ?? { start: 0, length: 0 };
        const late = group > 0 && at < 2 ? 90 : 0;
        const begin = start + late + dice.pick([0, 0, 15, 30]);
        const end = begin + length - (group > 0 && at === 1 ? 120 : 0);
        // Nobody has lessons on Sunday, nor homework at the weekend.
        const isOff = (group === 2 && at === 1) || (group > 0 && at === 4);
        return isOff ? null : { start: begin, end };
      }),
    );
    const bold = (text: string) => headCell({ palette }, [{ text, bold: true }]);
    const free = dice.pick(['–', '']);
    const rows = things.map((thing, at): SheetCell[] => [
      { lines: [{ text: thing, bold: true }], align: 'left' },
      ...columns.map((column) => {
        const here = column[at];
        return { lines: [{ text: here ? times.range(here.start, here.end) : free }] };
      }),
    ]);
    const table: TablePart = {
      kind: 'table',
      columns: [1.1, 1.2, 1, 1],
      rowHeights: [36, ...rows.map(() => 42)],
      rows: [[bold(''), ...groups.map(bold)], ...rows],
      rules: palette.rules,
    };
    const heading = {
      kind: 'text',
      lines: [{ text: title, bold: true, scale: 1.7 }, { text: school.name }],
      align: 'center',
    } as const;
    const blocks = DAYS.flatMap((days, group) =>
      days.flatMap((day) =>
        things.flatMap((thing, at): TruthBlock[] => {
          const here = columns[group]?.[at];
          return here ? [{ day, start: clock(here.start), end: clock(here.end), title: thing }] : [];
        }),
      ),
    );
    const design = onPaper(dice, school, palette, [heading, table], { portrait: dice.chance(0.5) });
    return { design, truth: { header: { school: school.name }, blocks } };
  },
};
