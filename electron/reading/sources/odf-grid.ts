import type { XmlElement } from './xml.ts';
import { attribute, childElements, numberAttribute } from './xml.ts';

/** Columns or rows that are alike, from place `first` (counted from 0) on; a spreadsheet ends with a million of them. */
type Repeated = { readonly first: number; readonly count: number };

export type OdfColumns = Repeated & {
  readonly styleName: string | null;
  readonly cellStyleName: string | null;
  readonly isHidden: boolean;
};
export type OdfRows = Repeated & { readonly element: XmlElement; readonly isHidden: boolean };
export type OdfCells = Repeated & {
  readonly element: XmlElement;
  /** How many rows and columns each of them covers. */
  readonly rows: number;
  readonly columns: number;
  /** Under a cell that spans; what is still written in it is not shown. */
  readonly isCovered: boolean;
};

export function columnsIn(table: XmlElement): OdfColumns[] {
  return numbered(
    inGroups(table, 'table-column').map(({ element, isHidden }) => ({
      count: repeats(element, 'number-columns-repeated'),
      styleName: attribute(element, 'style-name'),
      cellStyleName: attribute(element, 'default-cell-style-name'),
      isHidden,
    })),
  );
}

export function rowsIn(table: XmlElement): OdfRows[] {
  return numbered(
    inGroups(table, 'table-row').map(({ element, isHidden }) => ({
      count: repeats(element, 'number-rows-repeated'),
      element,
      isHidden,
    })),
  );
}

export function cellsIn(row: XmlElement): OdfCells[] {
  const cells = childElements(row).filter(({ localName }) => /^(covered-)?table-cell$/.test(localName ?? ''));
  return numbered(
    cells.map((element) => ({
      count: repeats(element, 'number-columns-repeated'),
      element,
      rows: repeats(element, 'number-rows-spanned'),
      columns: repeats(element, 'number-columns-spanned'),
      isCovered: element.localName === 'covered-table-cell',
    })),
  );
}

/** Headings and outlines are groups around rows or columns. */
function inGroups(parent: XmlElement, name: string, isHidden = false): { element: XmlElement; isHidden: boolean }[] {
  return childElements(parent).flatMap((element) => {
    const kind = element.localName ?? '';
    const hidden =
      isHidden ||
      ['collapse', 'filter'].includes(attribute(element, 'visibility') ?? '') ||
      (kind === `${name}-group` && attribute(element, 'display') === 'false');
    if (kind === name) return [{ element, isHidden: hidden }];
    return [`table-header-${name.slice(6)}s`, `${name}s`, `${name}-group`].includes(kind)
      ? inGroups(element, name, hidden)
      : [];
  });
}

function repeats(element: XmlElement, name: string): number {
  return Math.max(1, Math.floor(numberAttribute(element, name) ?? 1));
}

function numbered<Item extends { readonly count: number }>(items: readonly Item[]): (Item & Repeated)[] {
  let next = 0;
  return items.map((item) => {
    const first = next;
    next += item.count;
    return { ...item, first };
  });
}
