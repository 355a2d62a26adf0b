import type { Dice } from '../dice.ts';
import type { School } from '../school/invent-school.ts';
import { WORK_WEEK } from '../school/invent-week.ts';
import type { TruthBlock } from '../score/truth.ts';
import type { SheetCell } from '../sheet-design.ts';
import { EVERYWHERE } from './family.ts';
import type { Family } from './family.ts';
import { chooseDayNames } from './kit/day-habit.ts';
import { lessonBlock } from './kit/lesson-block.ts';
import { choosePalette } from './kit/palette.ts';
import { onPaper } from './kit/paper.ts';
import { chooseTimeHabit } from './kit/time-habit.ts';
import { headCell } from './kit/week-table.ts';

/** Heading, words for team and coach, places to train at, and the teams from the youngest on. */
const CLUBS: Readonly<Record<string, readonly [string, string, string, readonly string[], readonly string[]]>> = {
  en: [
    'Training Times',
    'Team',
    'Coach',
    ['Main Pitch', 'Sports Hall', 'Astro'],
    ['Under 9s', 'Under 11s', 'Under 13s', 'Under 15s', 'Girls', 'Ladies', 'Veterans'],
  ],
  de: [
    'Trainingszeiten',
    'Mannschaft',
    'Trainer',
    ['Platz 1', 'Platz 2', 'Turnhalle'],
    ['Bambini', 'F-Jugend', 'E-Jugend', 'D-Jugend', 'Damen', 'Herren', 'Alte Herren'],
  ],
  fr: [
    'Horaires des entraînements',
    'Équipe',
    'Entraîneur',
    ['Terrain A', 'Terrain B', 'Gymnase'],
    ['Débutants', 'Poussins', 'Benjamins', 'Minimes', 'Cadets', 'Juniors', 'Seniors'],
  ],
  es: [
    'Horario de entrenamientos',
    'Equipo',
    'Entrenador',
    ['Campo 1', 'Campo 2', 'Pabellón'],
    ['Prebenjamín', 'Benjamín', 'Alevín', 'Infantil', 'Cadete', 'Juvenil', 'Femenino'],
  ],
  it: [
    'Orari degli allenamenti',
    'Squadra',
    'Allenatore',
    ['Campo A', 'Campo B', 'Palestra'],
    ['Pulcini', 'Esordienti', 'Giovanissimi', 'Allievi', 'Juniores', 'Femminile'],
  ],
  pl: [
    'Godziny treningów',
    'Drużyna',
    'Trener',
    ['Boisko 1', 'Boisko 2', 'Hala'],
    ['Skrzaty', 'Orliki', 'Młodzicy', 'Trampkarze', 'Juniorzy', 'Seniorzy'],
  ],
};

/** As sports clubs pin it up: a row a team, a column a day; the cells say when (and where) it trains. */
export const teamRows: Family = {
  name: 'team-rows',
  split: 'calibration',
  media: EVERYWHERE,
  languages: Object.keys(CLUBS),
  draw: (dice, school) => {
    const [title, team, coach, places, names] = CLUBS[school.language.code] ?? ['', '', '', [], []];
    const palette = choosePalette(dice, school, { lessons: 'plain' });
    const times = chooseTimeHabit(dice, school.language, { clear: true });
    const dayName = chooseDayNames(dice, school.language);
    const withPlace = dice.chance(0.6);
    const withCoach = dice.chance(0.6);
    const teams = names.map((name, at) => chooseTraining(dice, school, name, 960 + 20 * at, withPlace ? places : []));
    const bold = (text: string) => headCell({ palette }, [{ text, bold: true }]);
    const rows = teams.map(({ name, coach: person, hours }): SheetCell[] => [
      { lines: [{ text: name, bold: true }], align: 'left' },
      ...WORK_WEEK.map((code): SheetCell => {
        const here = hours.find(({ day }) => day === code);
        if (!here) return { lines: [] };
        const place = here.place ? [{ text: here.place, scale: 0.85 }] : [];
        return { lines: [{ text: times.range(here.start, here.end) }, ...place] };
      }),
      ...(withCoach ? [{ lines: [{ text: person }] }] : []),
    ]);
    const table = {
      kind: 'table',
      columns: [1.2, ...WORK_WEEK.map(() => 1), ...(withCoach ? [1.2] : [])],
      rowHeights: [32, ...rows.map(() => 48)],
      rows: [
        [bold(team), ...WORK_WEEK.map((code) => bold(dayName(code))), ...(withCoach ? [bold(coach)] : [])],
        ...rows,
      ],
      rules: palette.rules,
    } as const;
    const heading = { kind: 'text', lines: [{ text: `${title} ${school.year}`, bold: true, scale: 1.5 }] } as const;
    const blocks = teams.flatMap((one) => blocksOf(one, withCoach));
    return { design: onPaper(dice, school, palette, [heading, table]), truth: { header: {}, blocks } };
  },
};

type Hour = { readonly day: string; readonly start: number; readonly end: number; readonly place?: string };
type Training = { readonly name: string; readonly coach: string; readonly hours: readonly Hour[] };

/** One to three times a week; the older, the later. */
function chooseTraining(
  dice: Dice,
  school: School,
  name: string,
  earliest: number,
  places: readonly string[],
): Training {
  const days = dice.shuffle(WORK_WEEK).slice(0, dice.pick([1, 2, 2, 3]));
  const length = dice.pick([60, 75, 90, 90]);
  const hours = days.map((day): Hour => {
    const start = Math.round((earliest + dice.whole(0, 3) * 15) / 15) * 15;
    return { day, start, end: start + length, ...(places.length ? { place: dice.pick(places) } : {}) };
  });
  return { name, coach: dice.pick(school.teachers).surname, hours };
}

function blocksOf({ name, coach, hours }: Training, withCoach: boolean): TruthBlock[] {
  return hours.map(({ day, start, end, place }) =>
    lessonBlock(day, start, end, {
      title: name,
      ...(withCoach ? { teacher: coach } : {}),
      ...(place ? { room: place } : {}),
    }),
  );
}
