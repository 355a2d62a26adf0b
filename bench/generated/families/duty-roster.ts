import { WORK_WEEK } from '../school/invent-week.ts';
import { items } from '../school/language.ts';
import type { SheetCell, TablePart } from '../sheet-design.ts';
import { EVERYWHERE } from './family.ts';
import type { Family } from './family.ts';
import { chooseDayNames } from './kit/day-habit.ts';
import { lessonBlock } from './kit/lesson-block.ts';
import { choosePalette } from './kit/palette.ts';
import { onPaper } from './kit/paper.ts';
import { chooseTimeHabit } from './kit/time-habit.ts';
import { headCell } from './kit/week-table.ts';

type Duties = { readonly title: string; readonly breaks: string; readonly places: string };

const DUTIES: Readonly<Record<string, Duties>> = {
  en: {
    title: 'Playground Duty',
    breaks: 'Before school, Morning break, Lunch',
    places: 'Front gate, Playground, Field, Corridor, Canteen',
  },
  de: {
    title: 'Pausenaufsicht',
    breaks: 'Vor dem Unterricht, 1. Pause, 2. Pause',
    places: 'Schulhof, Sportplatz, Flur EG, Treppenhaus, Mensa',
  },
  fr: {
    title: 'Tableau de surveillance',
    breaks: 'Accueil, Récréation, Cantine',
    places: 'Portail, Grande cour, Préau, Couloir, Réfectoire',
  },
  it: {
    title: 'Turni di sorveglianza',
    breaks: 'Ingresso, Primo intervallo, Secondo intervallo',
    places: 'Cancello, Cortile, Corridoio, Scale, Mensa',
  },
  pl: {
    title: 'Dyżury nauczycieli',
    breaks: 'Przed lekcjami, Przerwa śniadaniowa, Przerwa obiadowa',
    places: 'Parter, I piętro, II piętro, Boisko, Stołówka',
  },
  cs: {
    title: 'Dohledy',
    breaks: 'Před vyučováním, Velká přestávka, Polední přestávka',
    places: 'Šatny, Přízemí, 1. patro, Dvůr, Jídelna',
  },
  nl: {
    title: 'Pleinwacht',
    breaks: 'Voor schooltijd, Kleine pauze, Grote pauze',
    places: 'Hek, Schoolplein, Speelveld, Gang, Overblijflokaal',
  },
};

/** Who watches where: rows are places, gathered under the break they belong to with its time; in each day's cell a teacher. */
export const dutyRoster: Family = {
  name: 'duty-roster',
  split: 'test',
  media: EVERYWHERE,
  languages: Object.keys(DUTIES),
  draw: (dice, school) => {
    const { title, breaks, places } = DUTIES[school.language.code] ?? { title: '', breaks: '', places: '' };
    const palette = choosePalette(dice, school, { lessons: 'plain' });
    const times = chooseTimeHabit(dice, school.language);
    const dayName = chooseDayNames(dice, school.language);
    const who = dice.pick(['formal', 'surname', 'initials'] as const);
    const starts = [dice.pick([460, 465, 470]), dice.pick([565, 580, 590]), dice.pick([690, 715, 730])];
    const duties = items(breaks).map((name, at) => {
      const start = starts[at] ?? 0;
      const posts = dice.shuffle(items(places)).slice(0, dice.whole(2, 4));
      // Nobody is in two places at once.
      const teams = WORK_WEEK.map(() => dice.shuffle(school.teachers));
      return { name, start, end: start + dice.pick([15, 20, 25]), posts, teams };
    });
    const rows = duties.flatMap((duty) =>
      duty.posts.map((place, at) => ({ ...duty, place, isFirst: at === 0, team: duty.teams.map((team) => team[at]) })),
    );
    const bold = (text: string): SheetCell => headCell({ palette }, [{ text, bold: true }]);
    const body = rows.map(({ name, start, end, posts, place, isFirst, team }): SheetCell[] => {
      const when = { text: times.range(start, end), scale: 0.9 };
      const first: SheetCell = { ...headCell({ palette }, [{ text: name, bold: true }, when]), rows: posts.length };
      const names = WORK_WEEK.map((_, day): SheetCell => ({ lines: [{ text: team[day]?.[who] ?? '' }] }));
      return [...(isFirst ? [first] : []), { lines: [{ text: place }], align: 'left' }, ...names];
    });
    const table: TablePart = {
      kind: 'table',
      columns: [1.3, 1.1, ...WORK_WEEK.map(() => 1)],
      rowHeights: [34, ...rows.map(() => 46)],
      rows: [[{ ...bold(''), columns: 2 }, ...WORK_WEEK.map((code) => bold(dayName(code)))], ...body],
      rules: palette.rules,
    };
    const heading = {
      kind: 'text',
      lines: [{ text: `${title} ${school.year}`, bold: true, scale: 1.6 }],
      align: dice.pick(['left', 'center'] as const),
    } as const;
    // Whether the place or the break is what takes place, people would say either.
    const blocks = rows.flatMap(({ name, start, end, place, team }) =>
      WORK_WEEK.map((code, day) =>
        lessonBlock(
          code,
          start,
          end,
          { title: place, teacher: team[day]?.[who] ?? '' },
          { title: [place, name, `${name} ${place}`, title, `${title} ${place}`] },
        ),
      ),
    );
    return { design: onPaper(dice, school, palette, [heading, table]), truth: { header: {}, blocks } };
  },
};
