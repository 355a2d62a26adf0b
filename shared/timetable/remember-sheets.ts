import type { Sheet } from './sheet.ts';

/**
 * The same function, but it remembers what it answered to a sheet's cells and lines for as long as these are in use. Every way
 * to cut a page is interpreted, and the best once more, with how clearly it won and together with the other pages. Only for
 * functions that do not look at how sure the cutting is, and whose answers nobody changes.
 */
export function rememberSheets<Answer>(answer: (sheet: Sheet) => Answer): (sheet: Sheet) => Answer {
  const known = new WeakMap<Sheet['grids'], { readonly sheet: Sheet; readonly answer: Answer }>();
  return (sheet) => {
    const before = known.get(sheet.grids);
    if (before && isSamePage(before.sheet, sheet)) return before.answer;
    const found = answer(sheet);
    known.set(sheet.grids, { sheet, answer: found });
    return found;
  };
}

function isSamePage(one: Sheet, other: Sheet): boolean {
  const isSameSize = one.width === other.width && one.height === other.height;
  return isSameSize && one.loose === other.loose && one.page === other.page && one.name === other.name;
}
