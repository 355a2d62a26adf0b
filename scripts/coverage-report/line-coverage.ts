import type { Statement } from './statements.ts';

/** The lines of a source on which a statement begins, and those of them where none ran. Lines count from 1. */
export type LineCoverage = { readonly lines: number; readonly missed: readonly number[] };

/** A line counts as covered when anything that begins on it ran. */
export function coverLines(statements: readonly Statement[]): LineCoverage {
  const hasRunByLine = new Map<number, boolean>();
  for (const { line, hasRun } of statements) hasRunByLine.set(line, hasRun || hasRunByLine.get(line) === true);
  const missed = [...hasRunByLine].filter(([, hasRun]) => !hasRun).map(([line]) => line);
  return { lines: hasRunByLine.size, missed: missed.sort((one, other) => one - other) };
}

export function addLines(covers: readonly LineCoverage[]): { readonly lines: number; readonly covered: number } {
  const lines = covers.reduce((sum, cover) => sum + cover.lines, 0);
  return { lines, covered: lines - covers.reduce((sum, cover) => sum + cover.missed.length, 0) };
}

/** "3-7, 12": lines with at most one line between them that is no statement are told as one stretch. */
export function describeLines(lines: readonly number[]): string {
  const stretches: [number, number][] = [];
  for (const line of lines) {
    const last = stretches.at(-1);
    if (last && line - last[1] <= 2) last[1] = line;
    else stretches.push([line, line]);
  }
  return stretches.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join(', ');
}
