import { WORK_WEEK } from '../school/invent-week.ts';
import { items } from '../school/language.ts';
import type { SheetCell, TablePart } from '../sheet-design.ts';
import { EVERYWHERE } from './family.ts';
import type { Family } from './family.ts';
import { lessonBlock } from './kit/lesson-block.ts';
import { choosePalette } from './kit/palette.ts';
import { onPaper } from './kit/paper.ts';
import { chooseTimeHabit } from './kit/time-habit.ts';
import { commonCell, headCell } from './kit/week-table.ts';

type Programme = {
  readonly title: string;
  readonly together: readonly [string, string, string];
  readonly talks: string;
};

const PROGRAMMES: Readonly<Record<string, Programme>> = {
  en: {
    title: 'Open Day Programme',
    together: ['Welcome by the head teacher', 'Coffee and cake', 'Concert of the school band'],
    talks:
      'Chemistry for the curious, Guided tour, Robot race, Trial lesson French, Choir rehearsal, Try judo, Meet the pupils, Pottery corner, Stars and planets',
  },
  de: {
    title: 'Tag der offenen Tür',
    together: ['Begrüßung durch die Schulleitung', 'Kaffee und Kuchen', 'Konzert der Bigband'],
    talks:
      'Chemie zum Staunen, Schulführung, Roboterrennen, Probestunde Latein, Chorprobe, Judo für alle, Schüler antworten, Töpferecke, Sterne und Planeten',
  },
  fr: {
    title: 'Journée portes ouvertes',
    together: ['Accueil par la direction', 'Pause café', 'Concert de l’orchestre'],
    talks:
      'Chimie amusante, Visite guidée, Course de robots, Cours d’essai de latin, Répétition de chorale, Initiation au judo, Paroles d’élèves, Atelier poterie, Étoiles et planètes',
  },
  es: {
    title: 'Jornada de puertas abiertas',
    together: ['Bienvenida de la dirección', 'Pausa para el café', 'Concierto de la banda'],
    talks:
      'Química divertida, Visita guiada, Carrera de robots, Clase abierta de inglés, Ensayo del coro, Taller de judo, Hablan los alumnos, Taller de cerámica, Estrellas y planetas',
  },
  nl: {
    title: 'Programma open dag',
    together: ['Welkom door de directie', 'Koffie met taart', 'Concert van de schoolband'],
    talks:
      'Verrassende scheikunde, Rondleiding, Robotrace, Proefles Frans, Koorrepetitie, Kennismaken met judo, Leerlingen vertellen, Hoek voor klei, Sterren en planeten',
  },
};

/** A Saturday when the school opens its doors: a row a time, a column a room, and between them what all visit together. */
export const openDay: Family = {
  name: 'open-day',
  split: 'test',
  media: EVERYWHERE,
  languages: Object.keys(PROGRAMMES),
  draw: (dice, school) => {
    const { days, months, rooms, words, code } = school.language;
    const { title, together, talks } = PROGRAMMES[code] ?? { title: '', together: ['', '', ''], talks: '' };
    const palette = choosePalette(dice, school, { lessons: 'plain' });
    const times = chooseTimeHabit(dice, school.language);
    const [length, begin] = [dice.pick([30, 40, 45]), dice.pick([540, 570, 600])];
    const rows = [together[0], null, null, together[1], null, together[2]].map((common, at) => {
      const start = begin + at * (length + 5);
      return { start, end: start + length, common };
    });
    const places = dice.shuffle(rooms).slice(0, 3);
    const withSpeaker = dice.chance(0.6);
    const order = dice.shuffle(items(talks));
    const speakers = dice.shuffle(school.teachers);
    // What takes longest goes on through the second round.
    const long = dice.chance(0.6) ? dice.whole(0, places.length - 1) : null;
    const sessions = rows.flatMap(({ start, end, common }, row) =>
      common === null
        ? places.flatMap((room, column) => {
            if (column === long && row === 2) return [];
            const last = column === long && row === 1 ? rows[2] : undefined;
            const at = (row < 3 ? row - 1 : 2) * places.length + column;
            const talk = { title: order[at] ?? '', room, teacher: speakers[at]?.formal ?? '' };
            return [{ row, column, start, end: last?.end ?? end, talk, rows: last ? 2 : 1 }];
          })
        : [],
    );
    const nameOf = (room: string) => (/^\d/.test(room) ? `${words.room} ${room}` : room);
    const bold = (text: string) => headCell({ palette }, [{ text, bold: true }]);
    const body = rows.map(({ start, end, common }, row): SheetCell[] => [
      headCell({ palette }, [{ text: times.range(start, end) }]),
      ...(common === null
        ? sessions
            .filter((one) => one.row === row)
            .map(({ talk, rows: height }) => ({
              rows: height,
              lines: [
                { text: talk.title, bold: withSpeaker },
                ...(withSpeaker ? [{ text: talk.teacher, scale: 0.85 }] : []),
              ],
            }))
        : [{ ...commonCell({ palette, mergeCommon: true }, common), columns: places.length }]),
    ]);
    const table: TablePart = {
      kind: 'table',
      columns: [0.7, ...places.map(() => 1)],
      rowHeights: [36, ...rows.map(({ common }) => (common === null ? 76 : 48))],
      rows: [[bold(''), ...places.map((room) => bold(nameOf(room)))], ...body],
      rules: palette.rules,
    };
    const day = dice.pick([4, 5, 5]);
    const date = `${days[day]}, ${dice.whole(2, 27)}${code === 'de' ? '.' : ''} ${dice.pick(months)}`;
    const lines = [{ text: title, bold: true, scale: 1.8 }, { text: date, scale: 1.2 }, { text: school.name }];
    const heading = { kind: 'text', lines, align: 'center' } as const;
    const weekday = [...WORK_WEEK, 'SA'][day] ?? null;
    const blocks = [
      ...rows.flatMap(({ start, end, common }) =>
        common === null ? [] : [lessonBlock(weekday, start, end, { title: common })],
      ),
      ...sessions.map(({ start, end, talk: { teacher, ...talk } }) =>
        lessonBlock(weekday, start, end, talk, {
          room: [talk.room, nameOf(talk.room)],
          ...(withSpeaker ? { teacher } : {}),
        }),
      ),
    ];
    const design = onPaper(dice, school, palette, [heading, table], { portrait: dice.chance(0.5) });
    return { design, truth: { header: { school: school.name }, blocks } };
  },
};
