import type { SheetDesign } from '../sheet-design.ts';

/** Nobody prints a dark screen to scan or photograph the paper. */
export function isPrintable(design: SheetDesign): boolean {
  return design.paper === 'FFFFFF';
}
