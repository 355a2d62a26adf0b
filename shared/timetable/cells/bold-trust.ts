import { changeLines, linesOfSheet } from '../grids/lines-of-sheet.ts';
import type { Sheet, TextLine } from '../sheet.ts';

/**
 * Recognisers tell bold from plain by the thickness of strokes, which blur and shade upset. The sheet itself shows whether
 * they can be trusted: where the same text comes out now bold, now plain, bold means nothing and is dropped.
 */
export function dropDoubtfulBold(sheet: Sheet): Sheet {
  const lines = linesOfSheet(sheet);
  if (isBoldSteady(lines)) return sheet;
  return changeLines(sheet, (line) => ({ ...line, bold: false }));
}

/** At most one text in ten that stands on the sheet more than once wavers between bold and plain. */
function isBoldSteady(lines: readonly TextLine[]): boolean {
  const repeated = [...Map.groupBy(lines, (line) => line.text.trim()).values()].filter((same) => same.length > 1);
  const wavering = repeated.filter((same) => new Set(same.map((line) => line.bold)).size > 1);
  const isStated = lines.every((line) => line.confidence === 1);
  return isStated || wavering.length <= 0.1 * repeated.length;
}
