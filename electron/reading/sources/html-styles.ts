import type { Colour, TextAngle } from '../../../shared/timetable/sheet.ts';
import type { StatedLine, TextStyle } from './lay-out-lines.ts';
import { namedColour } from './html-colours.ts';
import type { HtmlElement } from './html-tree.ts';
import { htmlAttribute } from './html-tree.ts';

/** How an element looks; what it does not say itself holds from the element around it. */
export type HtmlStyle = {
  readonly text: TextStyle;
  readonly align: StatedLine['align'];
  readonly keepsSpaces: boolean;
  readonly fill: Colour | null;
  readonly angle: TextAngle;
  readonly isHidden: boolean;
  /** An element that begins and ends lines. */
  readonly isBlock: boolean;
};

/** Rules of the page's own style sheets: properties by `.class`, `tag` or `tag.class`. */
export type StyleSheet = ReadonlyMap<string, Properties>;
type Properties = ReadonlyMap<string, string>;

export const PLAIN_HTML: HtmlStyle = {
  text: { size: 12, bold: false, colour: [0, 0, 0] },
  align: 'left',
  keepsSpaces: false,
  fill: null,
  angle: 0,
  isHidden: false,
  isBlock: true,
};

/** Rules looked at; frameworks bring tens of thousands, the page's own styles come to some hundreds. */
const MOST_RULES = 5_000;

/** Simple selectors only: what programs write when they export a table. Anything cleverer changes no more than looks. */
export function readStyleSheet(css: string): StyleSheet {
  const rules = new Map<string, Properties>();
  const bare = css.replaceAll(/\/\*[^]*?\*\//g, ' ').replaceAll(/<!--|-->/g, ' ');
  let isConditional = false;
  for (const chunk of bare.split('}').slice(0, MOST_RULES)) {
    const brace = chunk.lastIndexOf('{');
    // Rules for paper, small screens and the like stand in braces of their own, whose end leaves a chunk without any.
    if (brace >= 0 && /@[\w-]+[^{;]*\{[^{]*\{/.test(chunk)) isConditional = true;
    else if (brace < 0) isConditional = false;
    if (brace < 0 || isConditional) continue;
    const properties = readProperties(chunk.slice(brace + 1));
    for (const selector of chunk.slice(0, brace).split(',')) {
      const name = selector.trim().toLowerCase();
      if (!/^[a-z][a-z0-9]*$|^[a-z0-9]*\.[\w-]+$/.test(name)) continue;
      rules.set(name, new Map([...(rules.get(name) ?? []), ...properties]));
    }
  }
  return rules;
}

export function readProperties(text: string): Properties {
  const properties = new Map<string, string>();
  for (const declaration of text.split(';')) {
    const colon = declaration.indexOf(':');
    const name = declaration.slice(0, Math.max(0, colon)).trim().toLowerCase();
    const value = declaration
      .slice(colon + 1)
      .replace('!important', '')
      .trim()
      .toLowerCase();
    if (name !== '' && value !== '') properties.set(name, value);
  }
  return properties;
}

/** The style of an element inside one that looks like `around`. */
export function styleOf(element: HtmlElement, around: HtmlStyle, sheet: StyleSheet): HtmlStyle {
  const said = propertiesOf(element, sheet);
  const usual = USUAL_STYLES[element.tagName] ?? {};
  const display = said.get('display');
  const isHidden = around.isHidden || display === 'none' || htmlAttribute(element, 'hidden') !== null;
  const isBlock = display === undefined ? BLOCKS.has(element.tagName) : !display.startsWith('inline');
  const space = said.get('white-space') ?? '';
  return {
    text: textStyleOf(element, around.text, said, usual),
    align: alignOf(element, said) ?? usual.align ?? around.align,
    keepsSpaces: space === '' ? (usual.keepsSpaces ?? around.keepsSpaces) : space.startsWith('pre'),
    fill: readColour(
      said.get('background-color') ?? colourIn(said.get('background')) ?? htmlAttribute(element, 'bgcolor'),
    ),
    angle: angleOf(said),
    isHidden: isHidden || said.get('visibility') === 'hidden',
    isBlock,
  };
}

type UsualStyle = {
  readonly bold?: boolean;
  readonly size?: number;
  readonly scale?: number;
  readonly align?: StatedLine['align'];
  readonly keepsSpaces?: boolean;
};
const USUAL_STYLES: Record<string, UsualStyle> = {
  h1: { bold: true, size: 24 },
  h2: { bold: true, size: 18 },
  h3: { bold: true, size: 14 },
  h4: { bold: true },
  h5: { bold: true, size: 10 },
  h6: { bold: true, size: 9 },
  th: { bold: true, align: 'center' },
  b: { bold: true },
  strong: { bold: true },
  caption: { align: 'center' },
  center: { align: 'center' },
  small: { scale: 0.83 },
  big: { scale: 1.2 },
  sup: { scale: 0.83 },
  sub: { scale: 0.83 },
  pre: { keepsSpaces: true },
  textarea: { keepsSpaces: true },
};

const BLOCKS = new Set(
  (
    'html body address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol option optgroup p pre search section summary svg ' +
    'table caption tbody td text tfoot th thead tr ul'
  ).split(' '),
);

/** What the style sheets and the element itself say; the more special wins. */
function propertiesOf(element: HtmlElement, sheet: StyleSheet): Properties {
  const classes = (htmlAttribute(element, 'class') ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  const selectors = [
    element.tagName,
    ...classes.map((name) => `.${name}`),
    ...classes.map((name) => `${element.tagName}.${name}`),
  ];
  const own = htmlAttribute(element, 'style');
  return new Map([
    ...selectors.flatMap((selector) => [...(sheet.get(selector) ?? [])]),
    ...(own === null ? [] : readProperties(own)),
  ]);
}

function textStyleOf(element: HtmlElement, around: TextStyle, said: Properties, usual: UsualStyle): TextStyle {
  const weight = said.get('font-weight') ?? (/\bbold\b/.test(said.get('font') ?? '') ? 'bold' : undefined);
  const font = element.tagName === 'font' ? FONT_SIZES[Number(htmlAttribute(element, 'size'))] : undefined;
  const size = lengthIn(said.get('font-size') ?? said.get('font'), around.size) ?? font ?? usual.size;
  const attribute = element.tagName === 'font' ? htmlAttribute(element, 'color') : null;
  return {
    size: Math.min(200, Math.max(1, size ?? around.size * (usual.scale ?? 1))),
    bold: weight === undefined ? (usual.bold ?? around.bold) : weight.startsWith('bold') || Number(weight) >= 600,
    colour: readColour(said.get('color') ?? attribute) ?? around.colour,
  };
}

/** Points of the seven sizes that pages used before style sheets. */
const FONT_SIZES = [undefined, 7.5, 10, 12, 13.5, 18, 24, 36];

/** The first length in a value, in points. */
function lengthIn(value: string | undefined, around: number): number | undefined {
  const match = /(?:^|\s)([\d.]+)(px|pt|em|rem|%)/.exec(value ?? '');
  const number = Number(match?.[1]);
  if (!match || !Number.isFinite(number) || number <= 0) return undefined;
  const perUnit: Record<string, number> = { px: 0.75, pt: 1, em: around, rem: 12, '%': around / 100 };
  return number * (perUnit[match[2] ?? ''] ?? 1);
}

function alignOf(element: HtmlElement, said: Properties): StatedLine['align'] | undefined {
  const value = said.get('text-align') ?? htmlAttribute(element, 'align')?.toLowerCase();
  if (value === undefined || element.tagName === 'table' || element.tagName === 'img') return undefined;
  if (value.includes('center')) return 'center';
  if (value === 'right' || value === 'end') return 'right';
  return value === 'left' || value === 'start' || value === 'justify' ? 'left' : undefined;
}

/** Excel writes the turn of its cells as `mso-rotate`, in degrees against the clock. */
function angleOf(said: Properties): TextAngle {
  const mode = said.get('writing-mode') ?? '';
  const turned = /rotate\((-?\d+)deg\)/.exec(said.get('transform') ?? '')?.[1];
  const excel = Number(said.get('mso-rotate') ?? 0);
  const clockwise = turned === undefined ? (Number.isFinite(excel) ? -excel : 0) : Number(turned);
  const angle =
    ((((mode.startsWith('vertical') || mode === 'tb-rl' ? 90 : mode === 'sideways-lr' ? 270 : 0) + clockwise) % 360) +
      360) %
    360;
  if (angle > 45 && angle < 135) return 90;
  if (angle > 225 && angle < 315) return 270;
  return angle >= 135 && angle <= 225 ? 180 : 0;
}

/** The colour in a `background` of several values: pictures have brackets, places have none of these forms. */
function colourIn(background: string | undefined): string | null {
  const words = (background ?? '').match(/rgba?\([^)]*\)|#[0-9a-f]{3,8}|[a-z]+/g) ?? [];
  return words.find((word) => readColour(word) !== null) ?? null;
}

function readColour(value: string | null | undefined): Colour | null {
  const text = (value ?? '').trim().toLowerCase();
  const long = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/.exec(text);
  if (long) return [hex(long[1]), hex(long[2]), hex(long[3])];
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(text);
  if (short) return [17 * hex(short[1]), 17 * hex(short[2]), 17 * hex(short[3])];
  const rgb = /^rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)(?:[\s,/]+([\d.]+))?/.exec(text);
  if (rgb) {
    const channel = (digits: string | undefined) => Math.min(255, Number(digits));
    return rgb[4] !== undefined && Number(rgb[4]) === 0 ? null : [channel(rgb[1]), channel(rgb[2]), channel(rgb[3])];
  }
  return namedColour(text);
}

function hex(digits: string | undefined): number {
  return Number.parseInt(digits ?? '0', 16);
}
