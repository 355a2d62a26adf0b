import { allParts } from '../renderers/texts-of.ts';
import type { SheetDesign, SheetPart } from '../sheet-design.ts';

/** Nobody prints a dark screen to scan or photograph the paper. */
export function isPrintable(design: SheetDesign): boolean {
  return design.paper === 'FFFFFF';
}

/** Pale lines and coloured areas are gone in black and white, and so would be where a lesson ends. */
export function survivesCopying(design: SheetDesign): boolean {
  const isDark = (ink: string) => Number.parseInt(ink.slice(0, 2), 16) < 0x70;
  const hasDarkRules = (part: SheetPart) =>
    part.kind !== 'table' || (part.rules.which === 'all' && isDark(part.rules.ink));
  return isPrintable(design) && allParts(design.parts).every((part) => part.kind !== 'canvas' && hasDarkRules(part));
}
