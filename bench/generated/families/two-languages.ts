import { WORK_WEEK, weekBlocks } from '../school/invent-week.ts';
import { inventBells } from '../school/bell-schedule.ts';
import type { Slot } from '../school/bell-schedule.ts';
import type { Language } from '../school/language.ts';
import { languages } from '../school/languages.ts';
import type { TruthBlock } from '../score/truth.ts';
import type { SheetCell } from '../sheet-design.ts';
import { EVERYWHERE } from './family.ts';
import type { Family } from './family.ts';
import { chooseClassWeek } from './kit/choose-class-week.ts';
import { onPaper } from './kit/paper.ts';
import { daysAcross, headCell } from './kit/week-table.ts';

/** Where two languages share a school: the first is the one of the lessons. */
const SECOND: Readonly<Record<string, readonly string[]>> = {
  de: ['it', 'fr', 'en'],
  it: ['de'],
  fr: ['nl', 'de'],
  nl: ['fr', 'en'],
  es: ['ca', 'en'],
  ca: ['es'],
  hu: ['sk', 'de'],
  sk: ['hu'],
  pl: ['en', 'de'],
};

/** A school that writes everything but its lessons twice: heading, days and breaks in one language, and again in another. */
export const twoLanguages: Family = {
  name: 'two-languages',
  split: 'test',
  media: EVERYWHERE,
  languages: Object.keys(SECOND),
  draw: (dice, school) => {
    const first = school.language;
    const code = dice.pick(SECOND[first.code] ?? [first.code]);
    const second = languages.find((one) => one.code === code) ?? first;
    const slots = inventBells(dice, first, dice.pick(['primary', 'secondary']));
    const basics = chooseClassWeek(dice, school, {
      slots: slots.map((slot) => inBoth(slot, first, second)),
      days: WORK_WEEK,
      cells: { short: false },
    });
    const { week, times, palette } = basics;
    const time = both(first.words.time, second.words.time);
    const grid = daysAcross(week, {
      ...basics,
      slotHeads: ({ start, end }) => [[{ text: times.range(start, end) }]],
      corner: [time],
      headWidths: [1],
      mergeCommon: true,
      rowHeight: 50,
      commonHeight: 28,
    });
    const inLines = dice.chance(0.6);
    const day = (at: number): SheetCell => {
      const [one, other] = [first.days[at] ?? '', second.days[at] ?? ''];
      return headCell(
        { palette },
        inLines
          ? [
              { text: one, bold: true },
              { text: other, italic: true, scale: 0.85 },
            ]
          : [{ text: both(one, other), bold: true }],
      );
    };
    const head = [headCell({ palette }, [{ text: time }]), ...WORK_WEEK.map((_, at) => day(at))];
    const heading = {
      kind: 'text',
      lines: [
        { text: both(first.words.timetable, second.words.timetable), bold: true, scale: 1.6 },
        { text: `${both(first.words.class, second.words.class)}: ${school.class}`, scale: 1.2 },
      ],
      align: dice.pick(['left', 'center'] as const),
    } as const;
    const table = { ...grid, rowHeights: [44, ...grid.rowHeights.slice(1)], rows: [head, ...grid.rows.slice(1)] };
    const design = onPaper(dice, school, palette, [heading, table], { size: [13, 14] });
    return { design, truth: { header: { class: school.class }, blocks: weekBlocks(week).map(inEither) } };
  },
};

function both(one: string, other: string): string {
  return one === other ? one : `${one}${MARK}${other}`;
}

function inBoth(slot: Slot, first: Language, second: Language): Slot {
  if (!slot.common) return slot;
  const kind = (['breaks', 'lunches', 'registration'] as const).find((one) =>
    first.words[one].includes(slot.common ?? ''),
  );
  const other = kind ? second.words[kind][0] : undefined;
  return other ? { ...slot, common: both(slot.common, other) } : slot;
}

/** A reading may keep what is said twice, or say it once. */
function inEither(block: TruthBlock): TruthBlock {
  const title = String(block.title);
  return title.includes(MARK) ? { ...block, title: [title, ...title.split(MARK)] } : block;
}

const MARK = ' / ';
