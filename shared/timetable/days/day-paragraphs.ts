import { readDayLabel } from './day-names.ts';
import type { Box } from '../geometry.ts';
import { boxAround } from '../geometry.ts';
import type { Grid, GridCell, TextLine } from '../sheet.ts';

/**
 * A letter to the parents instead of a grid: "Monday:" and then one paragraph, "1) Drama; 2) English; 3) Music". All days with such
 * numbered lessons become one grid: the days, the numbers of their periods, the lessons. `loose` are the lines outside all grids.
 */
export function dayParagraphsAsGrids(loose: readonly TextLine[]): {
  readonly grids: readonly Grid[];
  readonly rest: readonly TextLine[];
} {
  const lines = loose
    .filter((line) => line.angle === 0)
    .toSorted((a, b) => (isInLine(a, b) ? a.box.x - b.box.x : a.box.y - b.box.y));
  const starts = lines.flatMap((line, at) => (headOf(line.text) === null ? [] : [at]));
  const days = starts.flatMap((from, index): DayParagraph[] => {
    const own = lines.slice(from, starts[index + 1]);
    const lessons = numberedLessons(withoutHead(own));
    return lessons.length > 0 ? [{ own: own.filter((line) => isSaid(line, own[0], lessons)), lessons }] : [];
  });
  if (days.filter(({ lessons }) => lessons.length >= FEWEST_LESSONS).length < FEWEST_DAYS)
    return { grids: [], rest: loose };
  const used = new Set(days.flatMap(({ own }) => own));
  const box = boxAround([...used].map((line) => line.box));
  const cells = days.flatMap((day) => cellsOf(day, box));
  return { grids: [{ box, cells }], rest: loose.filter((line) => !used.has(line)) };
}

type DayParagraph = { readonly own: readonly TextLine[]; readonly lessons: readonly NumberedLesson[] };

const FEWEST_DAYS = 2;
const FEWEST_LESSONS = 3;

function isInLine(a: TextLine, b: TextLine): boolean {
  return Math.abs(a.box.y - b.box.y) < 0.5 * Math.min(a.box.height, b.box.height);
}

/** "Monday:", or "Monday" alone, or the day before the lessons in one line; null where a line begins with no day. */
function headOf(text: string): string | null {
  const [head = ''] = text.split(/:|\s(?=\d{1,2}\s?[).]\s)/u, 1);
  const isDay = readDayLabel(head).some((label) => label.days.length === 1 && label.letters >= 3);
  return isDay ? head : null;
}

function withoutHead([first, ...more]: readonly TextLine[]): readonly TextLine[] {
  if (!first) return more;
  const text = first.text.slice(headOf(first.text)?.length ?? 0).replace(/^\s*:\s*/u, '');
  return text.trim() === '' ? more : [{ ...first, text }, ...more];
}

type NumberedLesson = { readonly period: string; readonly title: string; readonly lines: readonly TextLine[] };

/** The lessons of a paragraph, numbered upward from its beginning; a line that ends within a lesson goes on in the next. */
function numberedLessons(paragraph: readonly TextLine[]): readonly NumberedLesson[] {
  const lessons: NumberedLesson[] = [];
  for (const line of paragraph) {
    const marks = [...line.text.matchAll(/(?<=^|[\s,;|–—-])(\d{1,2})\s?[).]\s+(?=\p{L})/gu)];
    const before = line.text.slice(0, marks[0]?.index ?? line.text.length).trim();
    const last = lessons.at(-1);
    if (before !== '' && !last) return [];
    // What follows the paragraph without a number ("Please bring PE kit") is none of its lessons.
    if (marks.length === 0 && (!last || /[.!?]$/u.test(before) || before.length > LONGEST_REST)) break;
    if (before !== '' && last) {
      lessons[lessons.length - 1] = {
        ...last,
        title: trimmed(`${last.title} ${before}`),
        lines: [...last.lines, line],
      };
    }
    for (const [index, mark] of marks.entries()) {
      const title = trimmed(line.text.slice(mark.index + mark[0].length, marks[index + 1]?.index));
      lessons.push({ period: mark[1] ?? '', title, lines: [line] });
    }
  }
  const isRising = lessons.every(({ period }, at) => at === 0 || Number(period) > Number(lessons[at - 1]?.period));
  return isRising && Number(lessons.at(-1)?.period) <= MOST_PERIODS ? lessons : [];
}

/** Higher numbers count something else than the periods of a day. */
const MOST_PERIODS = 16;

/** The end of a lesson's name that stands in the next line. */
const LONGEST_REST = 30;

function trimmed(text: string): string {
  return text.replace(/^[\s,;|–—-]+|[\s,;|–—-]+$/gu, '');
}

function isSaid(line: TextLine, first: TextLine | undefined, lessons: readonly NumberedLesson[]): boolean {
  return line === first || lessons.some(({ lines }) => lines.some((one) => one.box === line.box));
}

/**
 * The periods share out the height of their paragraph: a run of text has no rows of its own. A number that is left out is a
 * period without a lesson.
 */
function cellsOf({ own, lessons }: DayParagraph, all: Box): readonly GridCell[] {
  const [first] = own;
  const { y, height } = boxAround(own.map((line) => line.box));
  const width = all.width / 6;
  const from = Number(lessons[0]?.period);
  const count = Number(lessons.at(-1)?.period) - from + 1;
  const cellOf = (text: string, box: Box, like: TextLine | undefined): GridCell => ({
    box,
    lines: like ? [{ ...like, text, box }] : [],
    fill: null,
  });
  const day = cellOf(headOf(first?.text ?? '') ?? '', { x: all.x, y, width, height }, first);
  const rows = Array.from({ length: count }, (_, at) => {
    const lesson = lessons.find(({ period }) => Number(period) === from + at);
    const like = lesson?.lines[0] ?? first;
    const place = { y: y + (at * height) / count, height: height / count };
    const name = { ...place, x: all.x + 2 * width, width: all.width - 2 * width };
    return [
      cellOf(String(from + at), { ...place, x: all.x + width, width }, like),
      lesson ? cellOf(lesson.title, name, like) : { box: name, lines: [], fill: null },
    ];
  });
  return [day, ...rows.flat()];
}
