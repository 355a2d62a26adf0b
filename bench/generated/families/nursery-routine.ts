import { WORK_WEEK } from '../school/invent-week.ts';
import type { SheetCell, TablePart } from '../sheet-design.ts';
import { EVERYWHERE } from './family.ts';
import type { Family } from './family.ts';
import { lessonBlock } from './kit/lesson-block.ts';
import { choosePalette } from './kit/palette.ts';
import { onPaper } from './kit/paper.ts';
import { chooseTimeHabit } from './kit/time-habit.ts';

/** Heading, the days, and for each thing of the day its name and what it means. */
type Routine = readonly [string, string, readonly (readonly [string, string])[]];

const ROUTINES: Readonly<Record<string, Routine>> = {
  en: [
    'Our Day in the Ladybird Room',
    'Monday to Friday',
    [
      ['Arrival', 'Children hang up their coats, find their name card and choose a quiet activity.'],
      ['Circle time', 'We sing our hello song and talk about the weather and the day ahead.'],
      ['Snack', 'Fruit and milk; the children pour their own drinks.'],
      ['Free play', 'Sand, water, building blocks and the home corner are open to everybody.'],
      ['Garden', 'We go out in all weathers, so please leave boots and a raincoat.'],
      ['Lunch', 'A hot meal eaten together in small groups.'],
      ['Rest', 'The little ones sleep, the older children listen to a story.'],
      ['Home time', 'Please collect your child at the garden door.'],
    ],
  ],
  de: [
    'Tagesablauf der Marienkäfergruppe',
    'Montag bis Freitag',
    [
      ['Bringzeit', 'Die Kinder kommen an und suchen sich einen ruhigen Platz zum Spielen.'],
      ['Morgenkreis', 'Wir singen unser Begrüßungslied und besprechen, was der Tag bringt.'],
      ['Frühstück', 'Es gibt Obst, Brot und Tee; die Kinder decken selbst den Tisch.'],
      ['Freispiel', 'Bauecke, Puppenecke und Maltisch stehen allen Kindern offen.'],
      ['Garten', 'Wir gehen bei jedem Wetter hinaus, bitte Gummistiefel mitgeben.'],
      ['Mittagessen', 'Wir essen gemeinsam in kleinen Gruppen.'],
      ['Ruhezeit', 'Die Kleinen schlafen, die Großen hören eine Geschichte.'],
      ['Abholzeit', 'Bitte holen Sie Ihr Kind an der Gartentür ab.'],
    ],
  ],
  fr: [
    'La journée des petits',
    'Du lundi au vendredi',
    [
      ['Accueil', 'Les enfants arrivent et choisissent un jeu calme avec leurs parents.'],
      ['Regroupement', 'On chante la chanson du bonjour et on parle de la journée.'],
      ['Collation', 'Un fruit et de l’eau, servis par les enfants eux-mêmes.'],
      ['Ateliers', 'Peinture, pâte à modeler et jeux de construction en petits groupes.'],
      ['Jeux dehors', 'Nous sortons par tous les temps, pensez aux bottes.'],
      ['Repas', 'Le repas chaud est pris ensemble au réfectoire.'],
      ['Sieste', 'Les plus jeunes dorment, les grands écoutent une histoire.'],
      ['Départ', 'Merci de venir chercher votre enfant à la porte du jardin.'],
    ],
  ],
  es: [
    'Un día en la clase de las mariquitas',
    'De lunes a viernes',
    [
      ['Entrada', 'Los niños llegan, cuelgan el abrigo y eligen un juego tranquilo.'],
      ['Asamblea', 'Cantamos la canción de los buenos días y contamos qué haremos.'],
      ['Almuerzo', 'Fruta y agua; los niños ponen la mesa ellos solos.'],
      ['Rincones', 'Construcciones, cocinita y pintura abiertos para todos.'],
      ['Patio', 'Salimos con cualquier tiempo, traed botas de agua.'],
      ['Comida', 'Comemos juntos en grupos pequeños.'],
      ['Siesta', 'Los pequeños duermen y los mayores escuchan un cuento.'],
      ['Salida', 'Recoged a los niños en la puerta del jardín.'],
    ],
  ],
};

/** How long each thing takes, in its order. */
const LENGTHS = [60, 30, 30, 60, 45, 45, 75, 45];

/** A nursery's day for the parents, the same on all school days: when, what, and a sentence about it; the days stand in the heading. */
export const nurseryRoutine: Family = {
  name: 'nursery-routine',
  split: 'test',
  media: EVERYWHERE,
  languages: Object.keys(ROUTINES),
  draw: (dice, school) => {
    const [title, days, things] = ROUTINES[school.language.code] ?? ['', '', []];
    const palette = choosePalette(dice, school, { lessons: 'plain' });
    const times = chooseTimeHabit(dice, school.language);
    const ownColumn = dice.chance(0.5);
    let now = dice.pick([435, 450, 465, 480]);
    const day = things.map(([name, sentence], at) => {
      const start = now;
      now += LENGTHS[at] ?? 30;
      return { name, sentence, start, end: now };
    });
    const fills = dice.chance(0.5) ? ['FFF4CC', 'E0F0FF', 'E4F7DC', 'FFE0E0'] : ['FFFFFF'];
    const rows = day.map(({ name, sentence, start, end }, at): SheetCell[] => {
      const look = { fill: fills[at % fills.length] ?? 'FFFFFF', ink: '111111', align: 'left' } as const;
      const [what, said] = [{ text: name, bold: true }, { text: sentence }];
      const texts = ownColumn ? [[what], [said]] : [[what, said]];
      return [{ ...look, lines: [{ text: times.range(start, end) }] }, ...texts.map((lines) => ({ ...look, lines }))];
    });
    const table: TablePart = {
      kind: 'table',
      columns: ownColumn ? [0.9, 0.9, 2.6] : [0.9, 3.2],
      rowHeights: rows.map(() => 92),
      rows,
      rules: palette.rules,
      padding: 7,
    };
    const heading = {
      kind: 'text',
      lines: [{ text: title, bold: true, scale: 1.8 }, { text: days, scale: 1.2 }, { text: ' ' }],
      align: 'center',
    } as const;
    const design = onPaper(dice, school, palette, [heading, table], { portrait: true, size: [16, 17] });
    const blocks = WORK_WEEK.flatMap((code) =>
      day.map(({ name, sentence, start, end }) => lessonBlock(code, start, end, { title: name, notes: sentence })),
    );
    return { design, truth: { header: {}, blocks } };
  },
};
