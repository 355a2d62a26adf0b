/** What is known of a dropped thing before any of it is read. */
export type Dropped = { readonly name: string; readonly size: number; readonly isFolder: boolean };

export type RefusalCode = 'folderRefused' | 'tooLargeRefused';

export type SortedDrop<Item extends Dropped> = {
  readonly taken: readonly Item[];
  readonly refused: readonly { readonly item: Item; readonly code: RefusalCode }[];
};

/** Which of the dropped things are worth opening. What a file really is, is decided by its content in the back room. */
export function sortDropped<Item extends Dropped>(items: readonly Item[], largestBytes: number): SortedDrop<Item> {
  const taken: Item[] = [];
  const refused: { item: Item; code: RefusalCode }[] = [];
  for (const item of items) {
    if (item.isFolder) refused.push({ item, code: 'folderRefused' });
    else if (item.size > largestBytes) refused.push({ item, code: 'tooLargeRefused' });
    else taken.push(item);
  }
  return { taken, refused };
}
