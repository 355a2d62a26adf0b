import { daysNamedIn } from '../days/day-names.ts';
import { middle, rowSpan } from '../geometry.ts';
import { isBareLabel } from './heading-pieces.ts';
import type { Statement } from './heading-statements.ts';
import { statementsOf } from './heading-statements.ts';
import { isKindOfSchool, isOnlyName } from './school-names.ts';
import { titleOf, weightAsTitle } from './heading-title.ts';
import type { ReadingHeader } from '../reading.ts';
import type { TextLine } from '../sheet.ts';

export const emptyHeader: ReadingHeader = {
  school: null,
  class: null,
  teacher: null,
  term: null,
  week: null,
  room: null,
  title: null,
};

export type HeaderFound = { readonly header: ReadingHeader; readonly used: ReadonlySet<TextLine> };

type Stated = Statement & { readonly lines: readonly TextLine[] };

/**
 * What the lines above and around the grids say of the whole sheet: labelled facts wherever they stand ("Class: 3AB"), others
 * only above the grids; of those the one in the largest print is the class. The weightiest line that is more than facts is the
 * title. `saysDays`: a grid without days of its own took them from the heading.
 */
export function readHeader(lines: readonly TextLine[], gridTop: number, saysDays: boolean): HeaderFound {
  const isAbove = (line: TextLine) => line.box.y < gridTop;
  const stated = statementsIn(
    lines.filter((line) => isAbove(line) || /[:：]/.test(line.text)),
    lines,
  );
  const labelled = stated.filter((one) => one.isLabelled);
  const free = withoutRowsOfNames(
    stated.filter((one) => !one.isLabelled && one.lines.every((line) => isAbove(line) && !isInStatusBar(line, lines))),
  );
  const byWeight = free.toSorted((a, b) => weightOf(b, gridTop) - weightOf(a, gridTop));
  const of = (fact: Statement['fact'], among: readonly Stated[]) => among.find((one) => one.fact === fact);
  const chosen = {
    school: of('school', labelled) ?? of('school', free) ?? schoolAtFoot(lines.filter((line) => !isAbove(line))),
    class: wholeClass(labelled) ?? classOfLine(byWeight),
    teacher: of('teacher', labelled) ?? of('teacher', free),
    term: of('term', labelled) ?? of('term', free) ?? of('schoolYear', free),
    week: of('week', labelled) ?? of('week', free),
    room: of('room', labelled) ?? of('room', free),
  };
  const above = lines.filter((line) => isAbove(line) && /[\p{L}\p{N}]{2}/u.test(line.text));
  const title = titleAmong(above, gridTop);
  const used = new Set(Object.values(chosen).flatMap((one) => one?.lines ?? []));
  if (title) used.add(title.line);
  for (const line of saysDays ? above : []) if (daysNamedIn(line.text).length > 0) used.add(line);
  const value = (fact: keyof typeof chosen) => chosen[fact]?.value ?? null;
  return {
    header: {
      school: value('school'),
      class: value('class'),
      teacher: value('teacher'),
      term: value('term'),
      week: value('week'),
      room: value('room'),
      title: title?.text ?? null,
    },
    used,
  };
}

/** "Curso: 3º ESO" and "Grupo: C" are one class in two labels; of "Year: 9" and "Form: 9C" the second says both. */
function wholeClass(stated: readonly Stated[]): Stated | undefined {
  const all = stated.filter((one) => one.fact === 'class');
  const section = all.find(({ value }) => /^\p{Lu}$/u.test(value));
  const whole = all.find(({ value }) => /\d\s?\.?\p{Lu}|\d\p{Ll}$|\s\p{Lu}$/u.test(value));
  const year = all.find(({ value }) => /\d/.test(value));
  if (whole ?? !section) return whole ?? all[0];
  return year
    ? { ...year, value: `${year.value} ${section?.value}`, lines: [...year.lines, ...(section?.lines ?? [])] }
    : section;
}

/** "1e", "2e", "3e" side by side, or "Week 1" and "Week 2", head columns: none of them is the class or the week of the sheet. */
function withoutRowsOfNames(free: readonly Stated[]): readonly Stated[] {
  const isAmongMany = (fact: Statement['fact'], fewest: number) => (one: Stated) => {
    const same = free.filter((other) => other.fact === fact && other.lines.some((line) => isBeside(line, one)));
    return one.fact === fact && new Set(same.map(({ value }) => value)).size >= fewest;
  };
  return free.filter((one) => !isAmongMany('class', 3)(one) && !isAmongMany('week', 2)(one));
}

function isBeside(line: TextLine, { lines }: Stated): boolean {
  return lines.some((own) => inRow(own, line));
}

/** "Year 4 – Class 4M": of the line in the largest print the words that say both. */
function classOfLine(byWeight: readonly Stated[]): Stated | undefined {
  const first = byWeight.find((one) => one.fact === 'class');
  return wholeClass(byWeight.filter((one) => one.lines[0] === first?.lines[0]));
}

/** Programs print the school below the timetable, often beside the page number. */
function schoolAtFoot(foot: readonly TextLine[]): Stated | undefined {
  const stated = foot.flatMap((line) => statementsOf(line.text).map((one) => ({ ...one, lines: [line] })));
  return stated.find(({ fact, value }) => fact === 'school' && isOnlyName(value));
}

/** A label that ends its line takes the next line of its row for its value: "Class:" and "3AB" in cells of their own. */
function statementsIn(headings: readonly TextLine[], lines: readonly TextLine[]): readonly Stated[] {
  return headings.flatMap((line) => {
    const next = isBareLabel(line.text) || isKindOfSchool(line.text) ? nextInRow(line, lines) : undefined;
    const value = next && (isBareLabel(line.text) || looksAlike(next, line)) ? next : undefined;
    const said = value ? `${line.text} ${value.text}` : line.text;
    return statementsOf(said).map((one) => ({ ...one, lines: value ? [line, value] : [line] }));
  });
}

/** The second half of a name looks like its first. */
function looksAlike(a: TextLine, b: TextLine): boolean {
  return a.bold === b.bold && Math.abs(a.size - b.size) < 0.1 * b.size;
}

/** A phone's own line over a screenshot: "9:41 … 5G 82%". */
function isInStatusBar(line: TextLine, lines: readonly TextLine[]): boolean {
  if (!/^[345]G$/u.test(line.text.trim())) return false;
  return lines.some((other) => inRow(line, other) && /^\d{1,2}:\d{2}$|\d\s?%/u.test(other.text.trim()));
}

function nextInRow(line: TextLine, lines: readonly TextLine[]): TextLine | undefined {
  const right = line.box.x + line.box.width;
  return lines
    .filter((other) => other !== line && other.box.x >= right - 0.5 * line.box.height && inRow(line, other))
    .toSorted((a, b) => a.box.x - b.box.x)[0];
}

function inRow(line: TextLine, other: TextLine): boolean {
  return Math.abs(middle(rowSpan(line.box)) - middle(rowSpan(other.box))) < 0.6 * line.box.height;
}

function weightOf({ lines: [line] }: Stated, gridTop: number): number {
  return line ? weightAsTitle(line, gridTop) : 0;
}

function titleAmong(above: readonly TextLine[], gridTop: number): { line: TextLine; text: string } | null {
  const ranked = above.toSorted((a, b) => weightAsTitle(b, gridTop) - weightAsTitle(a, gridTop) || a.box.y - b.box.y);
  for (const line of ranked) {
    const text = titleOf(line);
    if (text !== null) return { line, text };
  }
  return null;
}
