import type { Colour, TextAngle } from '../../../shared/timetable/sheet.ts';
import type { EmbeddedPicture } from './embedded-pictures.ts';
import type { StatedLine } from './lay-out-lines.ts';
import type { XmlElement } from './xml.ts';

/** What follows each other down a page or a cell. A page break stands between blocks. */
export type Block =
  | { readonly kind: 'lines'; readonly lines: readonly StatedLine[] }
  | { readonly kind: 'table'; readonly table: StatedTable }
  | { readonly kind: 'picture'; readonly picture: EmbeddedPicture }
  /** OpenDocument names the paper that begins there, if it is another. */
  | { readonly kind: 'page-break'; readonly paper?: string }
  | { readonly kind: 'section-end'; readonly section: XmlElement };

/** A table as a text document states it. Columns are those of its grid, numbered from 0; widths and heights in points. */
export type StatedTable = {
  readonly columnWidths: readonly number[];
  readonly rows: readonly StatedRow[];
  readonly indent: number;
  readonly align: 'left' | 'center' | 'right';
};
export type StatedRow = { readonly height: number; readonly exact: boolean; readonly cells: readonly StatedCell[] };
export type StatedCell = {
  readonly column: number;
  readonly columns: number;
  /** Whether the cell goes on from the one above it; what is still written in it is not shown. */
  readonly continues: boolean;
  /** Whether the cell says that it may go on below. */
  readonly starts: boolean;
  readonly angle: TextAngle;
  readonly fill: Colour | null;
  readonly blocks: readonly Block[];
};

/** Whether there is anything on it to be seen. */
export function hasContent(block: Block): boolean {
  if (block.kind === 'lines') return block.lines.some((line) => line.runs.some((run) => run.text.trim() !== ''));
  return block.kind === 'table';
}

/** The pictures among blocks and in the cells of their tables. */
export function picturesIn(blocks: readonly Block[]): EmbeddedPicture[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'picture') return [block.picture];
    if (block.kind !== 'table') return [];
    return block.table.rows.flatMap((row) => row.cells.flatMap((cell) => picturesIn(cell.blocks)));
  });
}
