import type { Colour, TextAngle } from '../../../shared/timetable/sheet.ts';
import type { StatedLine } from './lay-out-lines.ts';
import type { XmlElement } from './xml.ts';

/** What follows each other down a page or a cell. A page break stands between blocks. */
export type Block =
  | { readonly kind: 'lines'; readonly lines: readonly StatedLine[] }
  | { readonly kind: 'table'; readonly table: StatedTable }
  | { readonly kind: 'page-break' }
  | { readonly kind: 'section-end'; readonly section: XmlElement };

/** A table as Word states it. Columns are those of its grid, numbered from 0; widths and heights in points. */
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
  /** Whether the cell goes on from the one above it; Word does not show what is still written in it. */
  readonly continues: boolean;
  /** Whether the cell says that it may go on below. */
  readonly starts: boolean;
  readonly angle: TextAngle;
  readonly fill: Colour | null;
  readonly blocks: readonly Block[];
};
