import type { DocumentRow } from '../../shared/ipc/document-messages.ts';

/** Documents that came closer together than this came in one go, in milliseconds. */
const ONE_GO = 30_000;

/**
 * What came last stands first; what came in one go keeps the order it had in its folder. That is also the order it is
 * read in, so a drop of three hundred files is seen to be worked through from the top.
 */
export function inListOrder(rows: readonly DocumentRow[]): readonly DocumentRow[] {
  const goes: DocumentRow[][] = [];
  for (const row of rows.toSorted((a, b) => a.addedAt - b.addedAt)) {
    const go = goes.at(-1);
    const last = go?.at(-1);
    if (go !== undefined && last !== undefined && row.addedAt - last.addedAt < ONE_GO) go.push(row);
    else goes.push([row]);
  }
  return goes.toReversed().flat();
}
