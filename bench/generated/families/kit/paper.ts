import type { Dice } from '../../dice.ts';
import type { School } from '../../school/invent-school.ts';
import type { HeaderTruth } from '../../score/truth.ts';
import type { Line, SheetDesign, SheetPart, TextPart } from '../../sheet-design.ts';
import type { Palette } from './palette.ts';

const FONTS = [
  'Roboto',
  'Roboto',
  'Carlito',
  'Carlito',
  'Lato',
  'DejaVu Sans',
  'DejaVu Serif',
  'Comic Neue',
  'Roboto Condensed',
];

type PaperWishes = {
  readonly portrait?: boolean;
  readonly size?: readonly number[];
  readonly fonts?: readonly string[];
};

/** A4 with the given parts on it. */
export function onPaper(
  dice: Dice,
  school: School,
  palette: Palette,
  parts: readonly SheetPart[],
  wishes: PaperWishes = {},
): SheetDesign {
  const [width, height] = wishes.portrait ? [794, 1123] : [1123, 794];
  return {
    language: school.language.code,
    width,
    height,
    margin: dice.pick([36, 48, 60]),
    font: dice.pick(wishes.fonts ?? FONTS),
    size: dice.pick(wishes.size ?? [13, 14, 15, 16]),
    paper: palette.paper,
    ink: palette.ink,
    parts,
  };
}

export type Heading = { readonly part: TextPart; readonly header: HeaderTruth };

/** The lines over a class's timetable, and what they say. */
export function chooseHeading(dice: Dice, school: School): Heading {
  const { words } = school.language;
  const header: { -readonly [Key in keyof HeaderTruth]: HeaderTruth[Key] } = {
    class: [school.class, `${words.class} ${school.class}`],
  };
  const title = dice.pick([
    `${words.timetable} ${words.class} ${school.class}`,
    `${words.timetable} – ${school.class}`,
    `${words.class} ${school.class}`,
    `${words.class}: ${school.class}`,
  ]);
  const lines: Line[] = [{ text: title, scale: dice.pick([1.4, 1.6, 1.9]), bold: true }];
  if (dice.chance(0.35)) {
    header.school = school.name;
    lines.unshift({ text: school.name, scale: dice.pick([1.1, 1.3, 1.6]), bold: dice.chance(0.5) });
  }
  if (dice.chance(0.35)) {
    header.teacher = school.formTeacher.formal;
    lines.push({ text: `${words.formTeacher}: ${school.formTeacher.formal}` });
  }
  if (dice.chance(0.3)) {
    header.term = [school.year, `${words.schoolYear} ${school.year}`];
    lines.push({ text: `${words.schoolYear} ${school.year}` });
  }
  return { part: { kind: 'text', lines, align: dice.pick(['left', 'center', 'center']) }, header };
}
