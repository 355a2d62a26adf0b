import { clock } from '../school/bell-schedule.ts';
import { WORK_WEEK } from '../school/invent-week.ts';
import type { TruthBlock } from '../score/truth.ts';
import type { SheetCell, TablePart } from '../sheet-design.ts';
import { EVERYWHERE } from './family.ts';
import type { Family } from './family.ts';
import { choosePalette } from './kit/palette.ts';
import { onPaper } from './kit/paper.ts';
import { chooseTimeHabit } from './kit/time-habit.ts';
import { headCell } from './kit/week-table.ts';

/** What the day is called, and its stations. */
const DAYS: Readonly<Record<string, readonly [string, readonly string[]]>> = {
  en: ['Science Day', ['Rockets', 'Microscopes', 'Magnets', 'Bridges', 'Planets', 'Robots']],
  de: ['Projekttag', ['Raketen', 'Mikroskope', 'Magnete', 'Brücken', 'Planeten', 'Roboter']],
  fr: ['Journée des sciences', ['Fusées', 'Microscopes', 'Aimants', 'Ponts', 'Planètes', 'Robots']],
  es: ['Día de la ciencia', ['Cohetes', 'Microscopios', 'Imanes', 'Puentes', 'Planetas', 'Robots']],
  pt: ['Dia da ciência', ['Foguetes', 'Microscópios', 'Ímanes', 'Pontes', 'Planetas', 'Robôs']],
  nl: ['Wetenschapsdag', ['Raketten', 'Microscopen', 'Magneten', 'Bruggen', 'Planeten', 'Robots']],
  cs: ['Den vědy', ['Rakety', 'Mikroskopy', 'Magnety', 'Mosty', 'Planety', 'Roboti']],
  hu: ['Tudomány napja', ['Rakéták', 'Mikroszkópok', 'Mágnesek', 'Hidak', 'Bolygók', 'Robotok']],
};

/** One day on which classes take turns at stations: a row a class, a column a stretch of time; the weekday stands in the heading. */
export const rotationDay: Family = {
  name: 'rotation-day',
  split: 'test',
  media: EVERYWHERE,
  languages: Object.keys(DAYS),
  draw: (dice, school) => {
    const { days: names, months, words } = school.language;
    const [title, stations] = DAYS[school.language.code] ?? ['', []];
    const palette = choosePalette(dice, school, { lessons: 'plain' });
    const times = chooseTimeHabit(dice, school.language);
    const day = dice.whole(0, 4);
    const classes = school.classes
      .slice(0, dice.whole(4, 6))
      .toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }));
    const [length, gap] = [dice.pick([30, 40, 45]), dice.pick([5, 10, 15])];
    const slots = [0, 1, 2, 3, 4].map((at) => {
      const start = 540 + at * (length + gap);
      return { start, end: start + length };
    });
    const order = dice.shuffle(stations);
    const rooms = dice.shuffle(school.language.rooms);
    const withRoom = dice.chance(0.5);
    const at = (row: number, column: number) => (row + column) % order.length;
    const bold = (text: string) => headCell({ palette }, [{ text, bold: true }]);
    const rows = classes.map((name, row): SheetCell[] => [
      bold(name),
      ...slots.map((_, column) => ({
        lines: [
          { text: order[at(row, column)] ?? '' },
          ...(withRoom ? [{ text: rooms[at(row, column)] ?? '', scale: 0.8 }] : []),
        ],
      })),
    ]);
    const table: TablePart = {
      kind: 'table',
      columns: [0.7, ...slots.map(() => 1)],
      rowHeights: [34, ...rows.map(() => 54)],
      rows: [[bold(words.class), ...slots.map(({ start, end }) => bold(times.range(start, end)))], ...rows],
      rules: palette.rules,
    };
    const date = `${names[day]}, ${dice.whole(2, 27)}${school.language.code === 'de' ? '.' : ''} ${dice.pick(months)}`;
    const heading = {
      kind: 'text',
      lines: [
        { text: title, bold: true, scale: 1.8 },
        { text: date, scale: 1.2 },
      ],
    } as const;
    const blocks = classes.flatMap((name, row) =>
      slots.map(({ start, end }, column): TruthBlock => ({
        day: WORK_WEEK[day] ?? null,
        start: clock(start),
        end: clock(end),
        title: order[at(row, column)] ?? '',
        class: name,
        ...(withRoom ? { room: rooms[at(row, column)] ?? '' } : {}),
      })),
    );
    return { design: onPaper(dice, school, palette, [heading, table]), truth: { header: {}, blocks } };
  },
};
