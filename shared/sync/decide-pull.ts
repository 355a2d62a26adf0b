/** What the server remembers that a device was told: each row it holds, at which version. */
export type View = { readonly number: number; readonly rows: ReadonlyMap<string, number> };

export type Pulled = {
  /** Rows that the device gets, because they are new to it or newer than what it holds. */
  readonly put: readonly string[];
  /** Rows that it holds and may not see any more, or that were erased. */
  readonly drop: readonly string[];
  /** The server does not know what the device holds: whatever it is not told of goes, once it is told all. */
  readonly isWhole: boolean;
  /** It was not told all. */
  readonly isMore: boolean;
  readonly view: View;
  /** What the server has to remember from now on. */
  readonly keep: readonly View[];
};

/**
 * What a device has to be told, by what it was told before and what its person may see now, in the order of `visible` and
 * `most` rows at once: so rows that were taken from them vanish and rows given to them appear, though nobody changed those.
 * The answer may be lost on the way; so the view that the device asked from is remembered beside the one it is being given.
 */
export function decidePull(
  kept: readonly View[],
  held: number | null,
  visible: ReadonlyMap<string, number>,
  most = Infinity,
): Pulled {
  const before = kept.find(({ number }) => number === held);
  const rows = before?.rows ?? new Map<string, number>();
  const newer = [...visible].filter(([row, version]) => rows.get(row) !== version);
  const told = newer.slice(0, most);
  const put = told.map(([row]) => row);
  const drop = [...rows.keys()].filter((row) => !visible.has(row));
  const isMore = newer.length > told.length;
  if (before !== undefined && put.length === 0 && drop.length === 0) {
    return { put, drop, isWhole: false, isMore, view: before, keep: [before] };
  }
  // Never a number that stood for another view: an answer that was lost may still be on its way.
  const number = Math.max(0, held ?? 0, ...kept.map((view) => view.number)) + 1;
  const stay = [...rows].filter(([row]) => visible.has(row));
  const view = { number, rows: new Map([...stay, ...told]) };
  return {
    put,
    drop,
    isWhole: before === undefined,
    isMore,
    view,
    keep: before === undefined ? [view] : [before, view],
  };
}
