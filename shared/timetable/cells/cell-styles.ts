import type { Box } from '../geometry.ts';
import type { TextLine } from '../sheet.ts';

/** Lines of a cell that look alike (colour, size, weight, direction) and stand together: a wrapped title, a note in red. */
export type Segment = { readonly lines: readonly TextLine[]; readonly size: number; readonly bold: boolean };

/**
 * Splits a cell's lines into runs of one look, in reading order; `anew` begins another however it looks. `cell` is the box they
 * stand in.
 */
export function splitByStyle(lines: readonly TextLine[], cell: Box, anew: TextLine | null): readonly Segment[] {
  const runs: TextLine[][] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    const previous = run?.at(-1);
    if (
      run &&
      previous &&
      line !== anew &&
      looksAlike(previous, line, isWrapped(previous, line, cell)) &&
      !startsBracket(line.text) &&
      !endsBracket(previous.text)
    )
      run.push(line);
    else if (run && previous && isOpenBracket(run)) run.push(line);
    else runs.push([line]);
  }
  return runs.map((run) => ({
    lines: run,
    size: Math.max(...run.map((line) => line.size)),
    bold: run.every((line) => line.bold),
  }));
}

/**
 * Measured letter heights waver, above all in photographs: a line that had to wrap may differ more than one that need not. What
 * the file itself states (there is no doubt about its letters) is as large as it says.
 */
function looksAlike(a: TextLine, b: TextLine, isWrap: boolean): boolean {
  const ratio = Math.min(a.size, b.size) / Math.max(a.size, b.size);
  const least = a.confidence === 1 && b.confidence === 1 ? STATED_ALIKE : isWrap ? 0.72 : 0.84;
  return a.angle === b.angle && a.bold === b.bold && ratio > least && colourDistance(a, b) < 120;
}

const STATED_ALIKE = 0.92;

/** True when the next line's first word would not have fitted behind the line: it goes on below because it must. */
export function isWrapped(line: TextLine, next: TextLine, cell: Box): boolean {
  const isUpright = line.angle === 0 || line.angle === 180;
  const [length, room] = isUpright ? [line.box.width, cell.width] : [line.box.height, cell.height];
  const letter = length / Math.max(1, line.text.length);
  const firstWord = next.text.trim().split(/\s/)[0]?.length ?? 0;
  return length + letter * (firstWord + 1) >= 0.9 * room;
}

/** Sum of the differences of the three channels, 0 to 765. */
function colourDistance(a: TextLine, b: TextLine): number {
  return (
    Math.abs(a.colour[0] - b.colour[0]) + Math.abs(a.colour[1] - b.colour[1]) + Math.abs(a.colour[2] - b.colour[2])
  );
}

function startsBracket(text: string): boolean {
  return /^\s*[([]/.test(text);
}

function endsBracket(text: string): boolean {
  return /^\s*[([].*[)\]]\s*$/.test(text);
}

/** A bracket opened on an earlier line and not closed yet: its lines belong together whatever they look like. */
function isOpenBracket(lines: readonly TextLine[]): boolean {
  const text = lines.map((line) => line.text).join(' ');
  return /^\s*[([]/.test(text) && !/[)\]]\s*$/.test(text);
}

/**
 * Joins wrapped lines with spaces. A word that the cell's width broke in two ("Engli", "sh") is put together again when the
 * whole word stands elsewhere on the sheet, or when what is left over is a single small letter.
 */
export function joinLines(texts: readonly string[], vocabulary: ReadonlySet<string>): string {
  return texts.reduce((joined, text) => {
    if (joined === '') return text.trim();
    const last = /\p{L}+$/u.exec(joined)?.[0];
    const next = /^\p{Ll}+/u.exec(text)?.[0];
    const isBroken = last && next && (vocabulary.has((last + next).toLowerCase()) || /^\p{Ll}$/u.test(text.trim()));
    return isBroken ? joined + text.trim() : `${joined} ${text.trim()}`;
  }, '');
}

/** The words of a sheet, lower case, for putting broken words together. */
export function vocabularyOf(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap((text) => text.toLowerCase().match(/\p{L}{3,}/gu) ?? []));
}
