/** What the server remembers that a device was told: each row it holds, at which version. */
export type View = { readonly number: number; readonly rows: ReadonlyMap<string, number> };

export type Pulled = {
  /** Rows that the device gets, because they are new to it or newer than what it holds. */
  readonly put: readonly string[];
  /** Rows that it holds and may not see any more, or that were erased. */
  readonly drop: readonly string[];
  /** The server does not know what the device holds: whatever is not among `put` goes. */
  readonly isWhole: boolean;
  readonly view: View;
  /** What the server has to remember from now on. */
  readonly keep: readonly View[];
};

/**
 * What a device has to be told, by what it was told before and what its person may see now: so rows that were taken from them
 * vanish and rows given to them appear, though nobody changed those. The answer may be lost on the way; so the view that
 * the device asked from is remembered beside the one it is being given.
 */
export function decidePull(kept: readonly View[], held: number | null, visible: ReadonlyMap<string, number>): Pulled {
  const before = kept.find(({ number }) => number === held);
  const rows = before?.rows ?? new Map<string, number>();
  const put = [...visible].filter(([row, version]) => rows.get(row) !== version).map(([row]) => row);
  const drop = [...rows.keys()].filter((row) => !visible.has(row));
  if (before !== undefined && put.length === 0 && drop.length === 0) {
    return { put, drop, isWhole: false, view: before, keep: [before] };
  }
  // Never a number that stood for another view: an answer that was lost may still be on its way.
  const number = Math.max(0, held ?? 0, ...kept.map((view) => view.number)) + 1;
  const view = { number, rows: new Map(visible) };
  return { put, drop, isWhole: before === undefined, view, keep: before === undefined ? [view] : [before, view] };
}
