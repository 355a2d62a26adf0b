import { WORK_WEEK } from '../school/invent-week.ts';
import type { SheetCell, TablePart } from '../sheet-design.ts';
import { EVERYWHERE } from './family.ts';
import type { Family } from './family.ts';
import { lessonBlock } from './kit/lesson-block.ts';
import { choosePalette } from './kit/palette.ts';
import { onPaper } from './kit/paper.ts';
import { chooseTimeHabit } from './kit/time-habit.ts';
import { commonCell, headCell } from './kit/week-table.ts';

type Camp = { readonly title: string; readonly meal: string; readonly outings: readonly string[] };

const CAMPS: Readonly<Record<string, Camp>> = {
  en: {
    title: 'Summer Camp Programme',
    meal: 'Lunch together',
    outings: [
      'Treasure hunt in the woods',
      'Baking bread on sticks',
      'Visit to the fire station',
      'Building a raft',
      'Painting with natural colours',
      'Swimming at the lake',
      'Puppet theatre workshop',
      'Games on the meadow',
      'Museum of transport',
      'Campfire songs',
      'Film afternoon',
      'Making kites',
    ],
  },
  de: {
    title: 'Ferienprogramm',
    meal: 'Gemeinsames Mittagessen',
    outings: [
      'Schatzsuche im Wald',
      'Stockbrot backen',
      'Besuch bei der Feuerwehr',
      'Wir bauen ein Floß',
      'Malen mit Naturfarben',
      'Schwimmen im See',
      'Puppentheater basteln',
      'Spiele auf der Wiese',
      'Ausflug ins Museum',
      'Lieder am Lagerfeuer',
      'Kinonachmittag',
      'Drachen bauen',
    ],
  },
  fr: {
    title: 'Programme du centre de loisirs',
    meal: 'Repas en commun',
    outings: [
      'Chasse au trésor en forêt',
      'Atelier cuisine',
      'Visite de la caserne',
      'Construction d’un radeau',
      'Peinture aux couleurs naturelles',
      'Baignade au lac',
      'Atelier marionnettes',
      'Jeux dans le pré',
      'Sortie au musée',
      'Chansons autour du feu',
      'Après-midi cinéma',
      'Fabrication de cerfs-volants',
    ],
  },
  es: {
    title: 'Programa del campamento',
    meal: 'Comida en grupo',
    outings: [
      'Búsqueda del tesoro',
      'Taller de cocina',
      'Visita a los bomberos',
      'Construimos una balsa',
      'Pintura con colores naturales',
      'Baño en el lago',
      'Taller de títeres',
      'Juegos en el prado',
      'Excursión al museo',
      'Canciones junto al fuego',
      'Tarde de cine',
      'Hacemos cometas',
    ],
  },
  it: {
    title: 'Programma del centro estivo',
    meal: 'Pranzo insieme',
    outings: [
      'Caccia al tesoro nel bosco',
      'Laboratorio di cucina',
      'Visita ai pompieri',
      'Costruiamo una zattera',
      'Pittura con colori naturali',
      'Bagno al lago',
      'Teatro dei burattini',
      'Giochi sul prato',
      'Gita al museo',
      'Canzoni attorno al fuoco',
      'Pomeriggio di cinema',
      'Costruiamo aquiloni',
    ],
  },
  nl: {
    title: 'Programma vakantieweek',
    meal: 'Samen lunchen',
    outings: [
      'Schatzoeken in het bos',
      'Broodjes bakken',
      'Bezoek aan de brandweer',
      'Een vlot bouwen',
      'Schilderen met natuurverf',
      'Zwemmen in het meer',
      'Poppentheater maken',
      'Spelletjes op het veld',
      'Uitje naar het museum',
      'Liedjes bij het kampvuur',
      'Filmmiddag',
      'Vliegers bouwen',
    ],
  },
};

/** A holiday week: days with their dates, few long stretches of time, and whole phrases in the cells. */
export const campWeek: Family = {
  name: 'camp-week',
  split: 'test',
  media: EVERYWHERE,
  languages: Object.keys(CAMPS),
  draw: (dice, school) => {
    const { days: names, months } = school.language;
    const { title, meal, outings } = CAMPS[school.language.code] ?? { title: '', meal: '', outings: [] };
    const palette = choosePalette(dice, school, { lessons: 'plain' });
    const times = chooseTimeHabit(dice, school.language);
    const morning = dice.pick([510, 540, 570]);
    const noon = dice.pick([720, 735, 750]);
    const slots = [
      { start: morning, end: noon },
      { start: noon, end: noon + 45, common: meal },
      { start: noon + 45, end: dice.pick([930, 960, 990]) },
    ];
    const order = dice.shuffle(outings);
    const monday = dice.whole(2, 24);
    const month = months[dice.pick([6, 7])] ?? '';
    const look = { palette, mergeCommon: true };
    const date = (day: number) =>
      school.language.code === 'en'
        ? `${month} ${monday + day}`
        : `${monday + day}${school.language.code === 'de' ? '.' : ''} ${month}`;
    const head = WORK_WEEK.map((_, day) =>
      headCell(look, [
        { text: names[day] ?? '', bold: true },
        { text: date(day), scale: 0.85 },
      ]),
    );
    const time = (at: number): SheetCell =>
      headCell(look, [{ text: times.range(slots[at]?.start ?? 0, slots[at]?.end ?? 0) }]);
    const cells = (from: number): SheetCell[] =>
      WORK_WEEK.map((_, day) => ({ lines: [{ text: order[from + day] ?? '' }] }));
    const table: TablePart = {
      kind: 'table',
      columns: [0.9, ...WORK_WEEK.map(() => 1)],
      rowHeights: [52, 110, 44, 110],
      rows: [
        [headCell(look, []), ...head],
        [time(0), ...cells(0)],
        [time(1), { ...commonCell(look, meal), columns: WORK_WEEK.length }],
        [time(2), ...cells(5)],
      ],
      rules: palette.rules,
      padding: 8,
    };
    const heading = {
      kind: 'text',
      lines: [{ text: title, bold: true, scale: 1.9 }, { text: school.name }],
      align: 'center',
    } as const;
    const design = onPaper(dice, school, palette, [heading, table]);
    const blocks = WORK_WEEK.flatMap((code, day) =>
      slots.map(({ start, end, common }, at) =>
        lessonBlock(code, start, end, { title: common ?? order[(at === 0 ? 0 : 5) + day] ?? '' }),
      ),
    );
    return { design, truth: { header: { school: school.name }, blocks } };
  },
};
