import { fitLetters } from '../fit-letters.ts';
import { contrastOf } from '../legibility.ts';
import { allParts } from '../renderers/texts-of.ts';
import type { SheetCell, SheetDesign, SheetPart, TablePart } from '../sheet-design.ts';
import type { Knobs } from './knobs.ts';

type Look = Pick<Knobs, 'letters' | 'rows' | 'rules' | 'fills' | 'place'>;

const LETTERS = { 'as drawn': 1, smaller: 0.8, larger: 1.2 } as const;
const ROWS = { 'as drawn': 1, tight: 0.7, airy: 1.4 } as const;
const RULES = { pale: { ink: 'C8C8C8', width: 1 }, thick: { ink: '000000', width: 3 } } as const;

/** The sheet with other looks and the same words in the same places; null where its letters would not fit, or pale lines be lost. */
export function restyle(design: SheetDesign, look: Look): SheetDesign | null {
  const hasCanvas = allParts(design.parts).some((part) => part.kind === 'canvas');
  // Boxes at fixed places do not grow with their letters.
  const factor = Math.min(LETTERS[look.letters], hasCanvas ? 1 : 2);
  const isDark = design.paper !== 'FFFFFF';
  const parts = mapTables(design.parts, (table) => restyleTable(table, look, isDark));
  if (look.rules === 'pale' && !allParts(parts).every(showsItsRules)) return null;
  return fitLetters({ ...design, size: design.size * factor, parts });
}

function mapTables(parts: readonly SheetPart[], change: (table: TablePart) => TablePart): SheetPart[] {
  return parts.map((part) => {
    if (part.kind === 'table') return change(part);
    if (part.kind !== 'beside') return part;
    return {
      ...part,
      columns: part.columns.map((column) => ({ ...column, parts: mapTables(column.parts, change) })),
    };
  });
}

function restyleTable(table: TablePart, look: Look, isDark: boolean): TablePart {
  const { rules } = table;
  const others = rules.which === 'none' || look.rules === 'as drawn' ? {} : RULES[look.rules];
  return {
    ...table,
    rowHeights: table.rowHeights.map((height) => height * ROWS[look.rows]),
    rules: { ...rules, ...others },
    rows: refill(table, look, isDark).map((cells) => cells.map((cell) => moveLines(cell, look))),
  };
}

/** A pale line between two coloured cells is no line to anybody. */
function showsItsRules(part: SheetPart): boolean {
  if (part.kind !== 'table' || part.rules.which === 'none') return true;
  return part.rows.flat().every(({ fill }) => !fill || contrastOf(fill, part.rules.ink) >= LEAST_RULE_CONTRAST);
}

/** What a line of this grey has against white is 1.7. */
const LEAST_RULE_CONTRAST = 1.3;

/** Without lines the colours tell where a lesson ends, and on dark paper what is written: they stay. */
function refill(table: TablePart, { fills }: Look, isDark: boolean): TablePart['rows'] {
  if (fills === 'as drawn' || isDark || table.rules.which !== 'all') return table.rows;
  const headFill = table.rows[0]?.[0]?.fill;
  return table.rows.map((cells) =>
    cells.map((cell): SheetCell => {
      const { fill, ink: _ink, ...bare } = cell;
      if (fills === 'none') return bare;
      return fill !== undefined && fill === headFill ? { ...cell, fill: '1F3864', ink: 'FFFFFF' } : cell;
    }),
  );
}

function moveLines(cell: SheetCell, { place }: Look): SheetCell {
  if (place === 'as drawn' || cell.turn) return cell;
  return { ...cell, align: 'left', ...(place === 'top left' ? { vertical: 'top' } : {}) };
}
