import type { Sheet, TextLine } from './sheet.ts';

/** Every line of text on a page, those outside all grids first. */
export function linesOfSheet({ loose, grids }: Pick<Sheet, 'loose' | 'grids'>): readonly TextLine[] {
  return [...loose, ...grids.flatMap((grid) => grid.cells.flatMap((cell) => cell.lines))];
}
