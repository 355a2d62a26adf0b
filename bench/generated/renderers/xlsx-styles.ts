import type { Line, SheetDesign } from '../sheet-design.ts';
import type { GridCell } from './sheet-grid.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Collects the looks of cells while they are written, and writes Excel's table of them in the end. */
export type Styles = { readonly numberOf: (one: GridCell) => number; readonly xml: () => string };

type Look = {
  readonly fill: string;
  readonly font: string;
  readonly border: string;
  readonly alignment: string;
  readonly format: number;
};

/** Number 20 is Excel's own "h:mm". */
const FORMATS = { time: 20, number: 0 } as const;
const TURNS = { up: 90, down: 180, stacked: 255 } as const;

export function createStyles(design: SheetDesign): Styles {
  const looks: Look[] = [];
  return {
    numberOf(one) {
      const look = lookOf(one, design);
      const known = looks.findIndex((other) => JSON.stringify(other) === JSON.stringify(look));
      return known >= 0 ? known + 1 : looks.push(look);
    },
    xml: () => stylesheet(looks),
  };
}

function lookOf({ cell, rules }: GridCell, design: SheetDesign): Look {
  const first = cell.lines[0];
  const fill = cell.fill ?? (design.paper === 'FFFFFF' ? '' : design.paper);
  const turn = cell.turn ? ` textRotation="${TURNS[cell.turn]}"` : '';
  const vertical = { top: 'top', middle: 'center', bottom: 'bottom' }[cell.vertical ?? 'middle'];
  const wrap = rules ? ' wrapText="1"' : '';
  return {
    fill: fill ? `<fill><patternFill patternType="solid"><fgColor rgb="FF${fill}"/></patternFill></fill>` : NO_FILL,
    font: `<font>${fontXml(first, cell.ink, design, 'name')}</font>`,
    border: borderXml(rules, cell.bare ?? false),
    alignment: `<alignment horizontal="${cell.align ?? 'center'}" vertical="${vertical}"${wrap}${turn}/>`,
    format: cell.value ? FORMATS[cell.value.format] : 0,
  };
}

/** What Excel says of a font; its name stands in another element inside a text. */
export function fontXml(
  line: Line | undefined,
  cellInk: string | undefined,
  design: SheetDesign,
  name: 'name' | 'rFont',
): string {
  const ink = line?.ink ?? cellInk ?? design.ink;
  const points = Math.round(design.size * (line?.scale ?? 1) * 0.75);
  return `${line?.bold ? '<b/>' : ''}${line?.italic ? '<i/>' : ''}<sz val="${points}"/><color rgb="FF${ink}"/><${name} val="${design.font}"/>`;
}

function borderXml(rules: GridCell['rules'], isBare: boolean): string {
  if (!rules || rules.which === 'none' || isBare) return '<border/>';
  const style = rules.width >= 2 ? 'medium' : 'thin';
  const edge = (side: string) => `<${side} style="${style}"><color rgb="FF${rules.ink}"/></${side}>`;
  const sides = rules.which === 'rows' ? ['top', 'bottom'] : ['left', 'right', 'top', 'bottom'];
  return `<border>${sides.map(edge).join('')}</border>`;
}

const NO_FILL = '<fill><patternFill patternType="none"/></fill>';

/** Excel's table of styles; number 0 is the plain one, the rest in the given order. */
function stylesheet(looks: readonly Look[]): string {
  const formats = looks.map(
    ({ alignment, format }, index) =>
      `<xf numFmtId="${format}" fontId="${index + 1}" fillId="${index + 2}" borderId="${index + 1}" applyNumberFormat="1" applyFill="1" applyFont="1" applyBorder="1" applyAlignment="1">${alignment}</xf>`,
  );
  return `<styleSheet xmlns="${MAIN}"><fonts count="${looks.length + 1}"><font><sz val="11"/><name val="Carlito"/></font>${looks.map((one) => one.font).join('')}</fonts><fills count="${looks.length + 2}">${NO_FILL}<fill><patternFill patternType="gray125"/></fill>${looks.map((one) => one.fill).join('')}</fills><borders count="${looks.length + 1}"><border/>${looks.map((one) => one.border).join('')}</borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${looks.length + 1}"><xf/>${formats.join('')}</cellXfs></styleSheet>`;
}
