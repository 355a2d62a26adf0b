import type { Colour, TextAngle } from '../../../shared/timetable/sheet.ts';
import type { TextStyle } from './lay-out-lines.ts';
import { parseHexColour } from './ooxml.ts';
import type { XmlElement } from './xml.ts';
import { attribute, childElements, childNamed, childrenNamed, numberAttribute } from './xml.ts';
import type { NumberFormat } from './xlsx-numbers.ts';
import { parseNumberFormat } from './xlsx-numbers.ts';

/** How a cell looks and how its number is to be written. */
export type CellStyle = {
  readonly text: TextStyle;
  readonly fill: Colour | null;
  readonly format: NumberFormat;
  readonly angle: TextAngle;
  readonly align: 'left' | 'center' | 'right';
};

export type XlsxStyles = {
  /** By the number a cell refers to; the workbook's first style where the number is wrong. */
  cellStyle(index: number): CellStyle;
  /** The style of a piece of text inside a cell that says some things itself. */
  runStyle(base: TextStyle, properties: XmlElement | null): TextStyle;
};

const PLAIN: CellStyle = {
  text: { size: 11, bold: false, colour: [0, 0, 0] },
  fill: null,
  format: { kind: 'plain' },
  angle: 0,
  align: 'left',
};

export function readXlsxStyles(root: XmlElement | null, theme: readonly Colour[]): XlsxStyles {
  const entries = (list: string) => childElements(childNamed(root, list));
  const colours = createPalette(childNamed(root, 'colors'), theme);
  const runStyle = (base: TextStyle, properties: XmlElement | null) => readFont(base, properties, colours);
  const fonts = entries('fonts').map((font) => runStyle(PLAIN.text, font));
  const fills = entries('fills').map((fill) => readFill(fill, colours));
  const codes = new Map(
    entries('numFmts').map((format) => [numberAttribute(format, 'numFmtId') ?? -1, attribute(format, 'formatCode')]),
  );
  const cellStyles = entries('cellXfs').map((format): CellStyle => {
    const formatId = numberAttribute(format, 'numFmtId') ?? 0;
    const alignment = childNamed(format, 'alignment');
    return {
      text: fonts[numberAttribute(format, 'fontId') ?? 0] ?? PLAIN.text,
      fill: fills[numberAttribute(format, 'fillId') ?? 0] ?? null,
      format: parseNumberFormat(formatId, codes.get(formatId) ?? undefined),
      angle: textAngle(numberAttribute(alignment, 'textRotation') ?? 0),
      align: alignment ? readAlign(attribute(alignment, 'horizontal')) : 'left',
    };
  });
  return { runStyle, cellStyle: (index) => cellStyles[index] ?? cellStyles[0] ?? PLAIN };
}

function readAlign(horizontal: string | null): CellStyle['align'] {
  if (horizontal === 'center' || horizontal === 'centerContinuous') return 'center';
  return horizontal === 'right' ? 'right' : 'left';
}

/**
 * Excel counts degrees against the clock up to 90, then 91 to 180 for 1 to 90 with it; 255 sets upright letters one under
 * the other (ECMA-376 18.8.1), which is read downwards.
 */
function textAngle(rotation: number): TextAngle {
  if (rotation === 255 || (rotation > 135 && rotation <= 180)) return 90;
  return rotation > 45 && rotation <= 90 ? 270 : 0;
}

type Palette = (element: XmlElement | null) => Colour | null;

function readFont(base: TextStyle, font: XmlElement | null, colours: Palette): TextStyle {
  const bold = childNamed(font, 'b');
  const size = numberAttribute(childNamed(font, 'sz'), 'val');
  return {
    size: size === null || size <= 0 ? base.size : Math.min(200, size),
    bold: bold ? !['0', 'false'].includes(attribute(bold, 'val') ?? '1') : base.bold,
    colour: colours(childNamed(font, 'color')) ?? base.colour,
  };
}

function readFill(fill: XmlElement, colours: Palette): Colour | null {
  const pattern = childNamed(fill, 'patternFill');
  const kind = attribute(pattern, 'patternType') ?? 'none';
  if (kind === 'solid') return colours(childNamed(pattern, 'fgColor'));
  if (kind !== 'none') return colours(childNamed(pattern, 'bgColor'));
  const stops = childrenNamed(childNamed(fill, 'gradientFill'), 'stop');
  return colours(childNamed(stops[0] ?? null, 'color'));
}

/** A theme's colours are numbered with light and dark swapped in pairs. */
const THEME_ORDER = [1, 0, 3, 2, 4, 5, 6, 7, 8, 9, 10, 11];

function createPalette(own: XmlElement | null, theme: readonly Colour[]): Palette {
  const ownIndexed = childElements(childNamed(own, 'indexedColors')).map((entry) =>
    parseHexColour(attribute(entry, 'rgb')),
  );
  return (element) => {
    const themeIndex = numberAttribute(element, 'theme');
    const index = numberAttribute(element, 'indexed');
    const colour =
      parseHexColour(attribute(element, 'rgb')) ??
      (themeIndex === null ? null : theme[THEME_ORDER[themeIndex] ?? themeIndex]) ??
      (index === null ? null : (ownIndexed[index] ?? indexedColour(index)));
    return colour ? tinted(colour, numberAttribute(element, 'tint') ?? 0) : null;
  };
}

/** The old palette of 56 colours, numbered from 8; 64 and 65 are "as the window has it" and say nothing (18.8.27). */
const INDEXED =
  '000000ffffffff000000ff000000ffffff00ff00ff00ffff800000008000000080808000800080008080c0c0c08080809999ff993366ffffcc' +
  'ccffff660066ff80800066ccccccff000080ff00ffffff0000ffff8000808000000080800000ff00ccffccffffccffccffff9999ccffff99cc' +
  'cc99ffffcc993366ff33cccc99cc00ffcc00ff9900ff6600666699969696003366339966003300333300993300993366333399333333';

function indexedColour(index: number): Colour | null {
  const at = index < 8 ? index : index - 8;
  return index < 0 || index > 63 ? null : parseHexColour(INDEXED.slice(at * 6, at * 6 + 6));
}

/** A tint moves a colour's lightness towards white (up to 1) or black (down to -1) (18.3.1.15). */
function tinted(colour: Colour, tint: number): Colour {
  if (tint === 0) return colour;
  const lightness = (Math.max(...colour) + Math.min(...colour)) / 510;
  const target = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  return withLightness(colour, lightness, Math.min(1, Math.max(0, target)));
}

/** Keeps hue and saturation: the spread between the channels follows from lightness in the HSL model. */
function withLightness(colour: Colour, from: number, to: number): Colour {
  const spread = (lightness: number) => 1 - Math.abs(2 * lightness - 1);
  const stretch = spread(from) === 0 ? 0 : spread(to) / spread(from);
  const channel = (value: number) => Math.round(Math.min(255, Math.max(0, to * 255 + (value - from * 255) * stretch)));
  return [channel(colour[0]), channel(colour[1]), channel(colour[2])];
}
