import type { ReactNode } from 'react';
import { GridList, GridListItem } from 'react-aria-components';

type RowListProps<Item> = {
  readonly label: string;
  readonly items: readonly Item[];
  readonly idOf: (item: Item) => string;
  /** What a screen reader says for the row as a whole. */
  readonly nameOf: (item: Item) => string;
  readonly renderRow: (item: Item) => ReactNode;
  /** Enter or a click on the row. */
  readonly onOpen: (item: Item) => void;
  readonly canOpen: (item: Item) => boolean;
  /** What else a row shows: rows whose item stayed the same object are drawn again only when one of these changes. */
  readonly dependsOn: readonly unknown[];
};

/** A list of rows that may hold buttons: one tab stop, up and down between rows, left and right to the buttons in one. */
export function RowList<Item extends object>(props: RowListProps<Item>) {
  const { label, items, idOf, nameOf, renderRow, onOpen, canOpen, dependsOn } = props;
  return (
    <GridList aria-label={label} className="row-list" selectionMode="none" items={items} dependencies={dependsOn}>
      {(item) => (
        <GridListItem
          id={idOf(item)}
          textValue={nameOf(item)}
          className={canOpen(item) ? 'row row-opens' : 'row'}
          {...(canOpen(item) ? { onAction: () => onOpen(item) } : {})}
        >
          {renderRow(item)}
        </GridListItem>
      )}
    </GridList>
  );
}
