import type { Colour } from '../../../shared/timetable/sheet.ts';
import type { ListNumbers } from './docx-numbering.ts';
import type { TextStyle } from './lay-out-lines.ts';
import { parseHexColour } from './ooxml.ts';
import type { XmlElement } from './xml.ts';
import { attribute, childAt, childNamed, childrenNamed, numberAttribute } from './xml.ts';

/** What a style or a run says of its letters; left out where it says nothing. */
export type RunFormat = {
  readonly size?: number;
  readonly bold?: boolean;
  readonly colour?: Colour;
  readonly hidden?: boolean;
};

/** Parts of a table that its style can treat differently (ECMA-376 17.18.89), in rising order of precedence. */
const tableConditions = ['band1Horz', 'band2Horz', 'firstCol', 'lastCol', 'firstRow', 'lastRow'] as const;
export type TableCondition = (typeof tableConditions)[number];

type TableCellStyle = { readonly format: RunFormat; readonly fill: Colour | null };

export type DocxStyles = {
  /** One count for the whole document: lists go on from cell to cell. */
  readonly listNumbers: ListNumbers;
  /** The `w:numPr` that a paragraph style brings with it. */
  styleList(styleId: string | null): XmlElement | null;
  /** The tab stops that a paragraph style sets or clears, those of the style it is based on first. */
  tabStops(styleId: string | null): XmlElement[];
  /** The format of a paragraph's letters: document, table and paragraph style, the later ones winning. */
  paragraphFormat(styleId: string | null, inTable: RunFormat): RunFormat;
  /** The format of a run in such a paragraph. */
  runFormat(paragraph: RunFormat, runProperties: XmlElement | null): RunFormat;
  /** What the style of a table says of a cell to which these conditions apply. */
  tableCellStyle(styleId: string | null, conditions: ReadonlySet<TableCondition>): TableCellStyle;
};

/** Styles based on styles are followed this far; a hostile file can make them a circle. */
const DEEPEST_STYLE = 20;

export function readDocxStyles(root: XmlElement | null, listNumbers: ListNumbers): DocxStyles {
  const elements = childrenNamed(root, 'style');
  const stylesById = new Map(elements.map((style) => [attribute(style, 'styleId') ?? '', style]));
  const defaults = readRunFormat(childAt(root, 'docDefaults', 'rPrDefault', 'rPr'));
  const defaultOf = (kind: string) =>
    attribute(elements.find((s) => attribute(s, 'type') === kind && isOn(attribute(s, 'default'))) ?? null, 'styleId');
  const defaultParagraph = defaultOf('paragraph');
  const defaultTable = defaultOf('table');
  const chain = (styleId: string | null) => styleChain(stylesById, styleId);
  const chainFormat = (styleId: string | null) =>
    mergeAll(chain(styleId).map((s) => readRunFormat(childNamed(s, 'rPr'))));
  return {
    listNumbers,
    styleList: (styleId) =>
      chain(styleId ?? defaultParagraph)
        .map((style) => childAt(style, 'pPr', 'numPr'))
        .findLast((list) => list !== null) ?? null,
    tabStops: (styleId) =>
      chain(styleId ?? defaultParagraph).flatMap((style) => childrenNamed(childAt(style, 'pPr', 'tabs'), 'tab')),
    paragraphFormat: (styleId, inTable) => ({ ...defaults, ...inTable, ...chainFormat(styleId ?? defaultParagraph) }),
    runFormat: (paragraph, properties) => ({
      ...paragraph,
      ...chainFormat(attribute(childNamed(properties, 'rStyle'), 'val')),
      ...readRunFormat(properties),
    }),
    tableCellStyle: (styleId, conditions) => cellStyle(chain(styleId ?? defaultTable), conditions),
  };
}

/** What a run looks like in the end; Word's own defaults where nobody says anything. */
export function textStyle(format: RunFormat): TextStyle {
  return { size: format.size ?? 10, bold: format.bold ?? false, colour: format.colour ?? [0, 0, 0] };
}

/** The colour of a `w:shd`; null for none. Patterns are mixed to the colour they look like. */
export function shadingColour(shading: XmlElement | null): Colour | null {
  const pattern = attribute(shading, 'val') ?? 'clear';
  const back = parseHexColour(attribute(shading, 'fill'));
  const front = parseHexColour(attribute(shading, 'color')) ?? [0, 0, 0];
  if (!shading || pattern === 'nil') return null;
  if (pattern === 'solid') return front;
  const share = /^pct(\d+)$/.exec(pattern)?.[1];
  if (share === undefined) return back;
  const ground = back ?? [255, 255, 255];
  const mixed = (i: 0 | 1 | 2) => Math.round((front[i] * Number(share) + ground[i] * (100 - Number(share))) / 100);
  return [mixed(0), mixed(1), mixed(2)];
}

/** On/off properties are on when they are there, unless they say otherwise. */
export function isSwitchedOn(property: XmlElement | null): boolean | null {
  return property ? isOn(attribute(property, 'val') ?? '1') : null;
}

function isOn(value: string | null): boolean {
  return value !== null && !['0', 'false', 'off'].includes(value);
}

function readRunFormat(properties: XmlElement | null): RunFormat {
  const bold = isSwitchedOn(childNamed(properties, 'b'));
  const halfPoints = numberAttribute(childNamed(properties, 'sz'), 'val');
  const colour = parseHexColour(attribute(childNamed(properties, 'color'), 'val'));
  const hidden = isSwitchedOn(childNamed(properties, 'vanish'));
  return {
    ...(bold === null ? {} : { bold }),
    ...(halfPoints === null || halfPoints <= 0 ? {} : { size: Math.min(200, halfPoints / 2) }),
    ...(colour === null ? {} : { colour }),
    ...(hidden === null ? {} : { hidden }),
  };
}

/** A style and those it is based on, the most general first. */
function styleChain(stylesById: ReadonlyMap<string, XmlElement>, styleId: string | null): XmlElement[] {
  const chain: XmlElement[] = [];
  let style = styleId === null ? undefined : stylesById.get(styleId);
  while (style && chain.length < DEEPEST_STYLE) {
    chain.unshift(style);
    style = stylesById.get(attribute(childNamed(style, 'basedOn'), 'val') ?? '');
  }
  return chain;
}

function cellStyle(chain: readonly XmlElement[], conditions: ReadonlySet<TableCondition>): TableCellStyle {
  const layers: XmlElement[] = [...chain];
  for (const condition of tableConditions) {
    if (!conditions.has(condition)) continue;
    for (const style of chain) {
      layers.push(...childrenNamed(style, 'tblStylePr').filter((part) => attribute(part, 'type') === condition));
    }
  }
  const fills = layers.map((layer) => shadingColour(childAt(layer, 'tcPr', 'shd'))).filter((fill) => fill !== null);
  return {
    format: mergeAll(layers.map((layer) => readRunFormat(childNamed(layer, 'rPr')))),
    fill: fills.at(-1) ?? null,
  };
}

function mergeAll(formats: readonly RunFormat[]): RunFormat {
  return formats.reduce((merged, format) => ({ ...merged, ...format }), {});
}
