import type { Dice } from '../dice.ts';
import type { School } from '../school/invent-school.ts';
import { weekBlocks } from '../school/invent-week.ts';
import type { SheetCell, SheetPart, TablePart } from '../sheet-design.ts';
import { EVERYWHERE } from './family.ts';
import type { Family } from './family.ts';
import { chooseClassWeek } from './kit/choose-class-week.ts';
import type { Palette } from './kit/palette.ts';
import { chooseHeading, onPaper } from './kit/paper.ts';
import { daysAcross, headCell } from './kit/week-table.ts';

/** Abbreviations in the grid, what they mean in a table or list below, and perhaps a table of exams that is no lesson at all. */
export const withLegend: Family = {
  name: 'with-legend',
  split: 'train',
  media: EVERYWHERE,
  draw: (dice, school) => {
    const basics = chooseClassWeek(dice, school, {
      bells: ['secondary'],
      cells: { short: true, fields: dice.pick(['none', 'room']) },
      palette: { lessons: dice.pick(['plain', 'pale']) },
    });
    const { week, palette, times } = basics;
    const grid = daysAcross(week, {
      ...basics,
      slotHeads: ({ start, end }) => [[{ text: times.range(start, end) }]],
      corner: [''],
      headWidths: [0.9],
      mergeCommon: dice.chance(0.6),
      rowHeight: 40,
    });
    const heading = chooseHeading(dice, school);
    const legend = dice.chance(0.5) ? legendTable(school, palette) : legendLines(school);
    const exams: SheetPart[] = dice.chance(0.4) ? examParts(dice, school, palette) : [];
    const design = onPaper(dice, school, palette, [heading.part, grid, ...exams, ...legend], {
      portrait: true,
      size: [12, 13],
    });
    const full = (title: string | readonly string[]) => school.subjects.find(({ short }) => short === title)?.name;
    const blocks = weekBlocks(week).map((block) => {
      const name = full(block.title);
      return name ? { ...block, title: [String(block.title), name] } : block;
    });
    return { design, truth: { header: heading.header, blocks } };
  },
};

function plain(text: string): SheetCell {
  return { lines: [{ text }], align: 'left' };
}

function legendTable({ language, subjects }: School, palette: Palette): SheetPart[] {
  const head = [language.words.legend, language.words.subject, language.words.teacher];
  const rows = subjects.map(({ short, name, teacher }) => [plain(short), plain(name), plain(teacher.formal)]);
  return [table(head, rows, [0.6, 1.6, 1.4], palette, 0.7)];
}

function legendLines({ language, subjects }: School): SheetPart[] {
  const lines = subjects.map(({ short, name }) => ({ text: `${short} = ${name}`, scale: 0.9 }));
  return [{ kind: 'text', lines: [{ text: `${language.words.legend}:`, bold: true }, ...lines] }];
}

function examParts(dice: Dice, { language, subjects }: School, palette: Palette): SheetPart[] {
  const { words, months } = language;
  const rows = subjects
    .slice(0, 3)
    .map(({ name, room }) => [plain(name), plain(`${dice.whole(2, 27)} ${dice.pick(months)}`), plain(room)]);
  return [
    { kind: 'text', lines: [{ text: words.exams, bold: true }] },
    table([words.subject, words.date, words.room], rows, [1.4, 1, 0.8], palette, 0.6),
  ];
}

function table(
  head: readonly string[],
  rows: readonly SheetCell[][],
  columns: readonly number[],
  palette: Palette,
  share: number,
): TablePart {
  return {
    kind: 'table',
    columns,
    share,
    rowHeights: [24, ...rows.map(() => 22)],
    rows: [head.map((text) => headCell({ palette }, [{ text, bold: true }])), ...rows],
    rules: palette.rules,
    padding: 2,
  };
}
