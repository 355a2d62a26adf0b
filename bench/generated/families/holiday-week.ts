import { clock, inventBells } from '../school/bell-schedule.ts';
import { WORK_WEEK, weekBlocks } from '../school/invent-week.ts';
import type { TruthBlock } from '../score/truth.ts';
import type { SheetCell, TablePart } from '../sheet-design.ts';
import { EVERYWHERE } from './family.ts';
import type { Family } from './family.ts';
import { chooseClassWeek } from './kit/choose-class-week.ts';
import { chooseHeading, onPaper } from './kit/paper.ts';
import { headCell } from './kit/week-table.ts';

/** Weekday and month (0 is January) of the holiday, what it and "no school" are called, and where a class goes. */
type Holiday = readonly [day: number, month: number, name: string, off: string, trip: string];

const HOLIDAYS: Readonly<Record<string, Holiday>> = {
  en: [0, 4, 'Bank Holiday', 'School closed', 'Trip to the museum'],
  de: [3, 4, 'Christi Himmelfahrt', 'schulfrei', 'Ausflug in den Zoo'],
  fr: [3, 4, 'Ascension', 'pas de classe', 'Sortie au musée'],
  es: [1, 10, 'Día festivo', 'no lectivo', 'Excursión al museo'],
  it: [4, 3, 'Giorno festivo', 'scuola chiusa', 'Gita al museo'],
  nl: [3, 4, 'Hemelvaartsdag', 'vrij', 'Uitje naar het museum'],
  pl: [3, 5, 'Boże Ciało', 'dzień wolny', 'Wycieczka do muzeum'],
  cs: [1, 9, 'Státní svátek', 'volno', 'Exkurze do muzea'],
  pt: [3, 5, 'Corpo de Deus', 'feriado', 'Visita ao museu'],
};

/** One certain week: dates under the days, one day a holiday from top to bottom, on another an outing in place of lessons. */
export const holidayWeek: Family = {
  name: 'holiday-week',
  split: 'test',
  media: EVERYWHERE,
  languages: Object.keys(HOLIDAYS),
  draw: (dice, school) => {
    const { language } = school;
    const [off, month, name, closed, trip] = HOLIDAYS[language.code] ?? [0, 0, '', '', ''];
    const basics = chooseClassWeek(dice, school, {
      slots: inventBells(dice, language, dice.pick(['primary', 'secondary'])).filter(({ common }) => !common),
      days: WORK_WEEK,
      cells: { short: false },
      double: 0,
    });
    const { palette, times, cells, dayName } = basics;
    const away = (off + dice.whole(1, 4)) % WORK_WEEK.length;
    const awayFrom = dice.whole(0, 1);
    const awayFor = dice.whole(3, basics.week.slots.length - awayFrom);
    const isTaken = (day: number, slot: number) =>
      day === off || (day === away && awayFrom <= slot && slot < awayFrom + awayFor);
    const lessons = basics.week.placed.filter(({ day, from }) => !isTaken(day, from));
    const outing = { day: away, from: awayFrom, length: awayFor, lesson: { title: trip } };
    const week = { ...basics.week, placed: [...lessons, outing] };
    const monday = dice.whole(2, 24);
    const dateOf = (day: number) =>
      language.code === 'en'
        ? `${monday + day} ${language.months[month] ?? ''}`
        : ['fr', 'es', 'it', 'pt'].includes(language.code)
          ? `${monday + day}/${month + 1}`
          : `${monday + day}. ${month + 1}.`;
    const head = (code: string, day: number): SheetCell =>
      headCell({ palette }, [
        { text: dayName(code), bold: true },
        { text: dateOf(day), scale: 0.85 },
      ]);
    const isTurned = dice.chance(0.5);
    const holiday: SheetCell = {
      lines: isTurned ? [{ text: `${name} – ${closed}` }] : [{ text: name, bold: true }, { text: closed }],
      rows: week.slots.length,
      fill: dice.pick(['E0E0E0', 'FFE6CC', 'E2EFDA']),
      ink: '111111',
      ...(isTurned ? { turn: 'up' } : {}),
    };
    const rows = week.slots.map(({ start, end }, index): SheetCell[] => [
      headCell({ palette }, [{ text: times.range(start, end) }]),
      ...week.days.flatMap((_, day): SheetCell[] => {
        if (day === off) return index === 0 ? [holiday] : [];
        const here = week.placed.find((one) => one.day === day && one.from === index);
        if (here === outing) return [{ lines: [{ text: trip, bold: true }], rows: outing.length }];
        if (here) return [{ lines: cells.lines(here.lesson), ...palette.fillOf(here.lesson) }];
        return isTaken(day, index) ? [] : [{ lines: [] }];
      }),
    ]);
    const table: TablePart = {
      kind: 'table',
      columns: [0.9, ...week.days.map(() => 1)],
      rowHeights: [46, ...rows.map(() => 58)],
      rows: [[headCell({ palette }, []), ...week.days.map(head)], ...rows],
      rules: palette.rules,
    };
    const heading = chooseHeading(dice, school);
    const design = onPaper(dice, school, palette, [heading.part, table]);
    // A day without school may be told as something that lasts all day, or as nothing at all.
    const free: TruthBlock = {
      day: WORK_WEEK[off] ?? null,
      start: [clock(week.slots[0]?.start ?? 0), '*'],
      end: [clock(week.slots.at(-1)?.end ?? 0), '*'],
      title: [name, `${name} – ${closed}`, `${name} ${closed}`, closed],
      optional: true,
    };
    return { design, truth: { header: heading.header, blocks: [...weekBlocks(week), free] } };
  },
};
