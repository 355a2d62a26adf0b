import { columnSpan, rowSpan, sharedLength, spanLength } from '../geometry.ts';
import type { TextLine } from '../sheet.ts';

/**
 * Lines side by side, each row in its order, from the top: a line belongs to the first row with whose first line it shares more
 * than `share` of the lower one's height. With `across` = columnSpan the same for lines below each other.
 */
export function rowsOfLines(
  lines: readonly TextLine[],
  { share = 0.5, across = rowSpan }: { readonly share?: number; readonly across?: typeof rowSpan } = {},
): readonly (readonly TextLine[])[] {
  const along = across === rowSpan ? columnSpan : rowSpan;
  const rows: TextLine[][] = [];
  for (const line of lines.toSorted((a, b) => across(a.box).from - across(b.box).from)) {
    const span = across(line.box);
    const row = rows.find(([first]) => {
      const other = first && across(first.box);
      return other && sharedLength(span, other) > share * Math.min(spanLength(span), spanLength(other));
    });
    if (row) row.push(line);
    else rows.push([line]);
  }
  return rows.map((row) => row.toSorted((a, b) => along(a.box).from - along(b.box).from));
}
