import type { Colour, TextAngle } from '../../../shared/timetable/sheet.ts';
import type { TextStyle } from './lay-out-lines.ts';
import { parseHexColour } from './ooxml.ts';
import type { XmlElement } from './xml.ts';
import { attribute, childElements, childNamed, childrenNamed } from './xml.ts';

type Family = 'paragraph' | 'text' | 'table' | 'table-column' | 'table-row' | 'table-cell' | 'graphic';

/** The styles of an OpenDocument file: named ones, those it made up for single paragraphs and cells, and its data styles. */
export type OdfStyles = {
  /** A property of a style, or of the nearest style it is based on that has it; null where none has. */
  property(family: Family, name: string | null, group: PropertyGroup, property: string): string | null;
  /** An attribute of the style itself, such as its master page. */
  styleAttribute(family: Family, name: string | null, attributeName: string): string | null;
  dataStyle(name: string | null): XmlElement | null;
  listStyle(name: string | null): XmlElement | null;
  tabStops(paragraphStyle: string | null): XmlElement[];
};
export type PropertyGroup = 'text' | 'paragraph' | 'table' | 'table-column' | 'table-row' | 'table-cell';

/** Styles based on styles are followed this far; a hostile file can make them a circle. */
const DEEPEST_STYLE = 20;

/** `roots` are the root elements of styles.xml and content.xml; what the later ones say wins. */
export function readOdfStyles(roots: readonly (XmlElement | null)[]): OdfStyles {
  const groups = roots.flatMap((root) => [
    ...childElements(childNamed(root, 'styles')),
    ...childElements(childNamed(root, 'automatic-styles')),
  ]);
  const keyOf = (family: string | null, name: string | null) => `${family} ${name}`;
  const named = groups.filter((element) => element.localName === 'style');
  const stylesByKey = new Map(
    named.map((style) => [keyOf(attribute(style, 'family'), attribute(style, 'name')), style]),
  );
  const defaults = new Map(
    childrenNamedIn(groups, 'default-style').map((style) => [attribute(style, 'family'), style]),
  );
  const others = new Map(groups.map((element) => [keyOf(element.localName, attribute(element, 'name')), element]));
  const known = new Map<string, XmlElement[]>();
  const chain = (family: Family, name: string | null) => {
    const key = keyOf(family, name);
    const found = known.get(key) ?? followParents(family, name);
    known.set(key, found);
    return found;
  };
  const followParents = (family: Family, name: string | null) => {
    const styles: XmlElement[] = [];
    let style = stylesByKey.get(keyOf(family, name));
    while (style && styles.length < DEEPEST_STYLE) {
      styles.push(style);
      style = stylesByKey.get(keyOf(family, attribute(style, 'parent-style-name')));
    }
    const last = defaults.get(family);
    return last ? [...styles, last] : styles;
  };
  return {
    property: (family, name, group, property) =>
      firstOf(chain(family, name), (style) => attribute(childNamed(style, `${group}-properties`), property)),
    styleAttribute: (family, name, attributeName) =>
      firstOf(chain(family, name), (style) => attribute(style, attributeName)),
    dataStyle: (name) =>
      firstOf(['date-style', 'time-style', 'number-style'], (kind) => others.get(keyOf(kind, name)) ?? null),
    listStyle: (name) => others.get(keyOf('list-style', name)) ?? null,
    tabStops: (name) =>
      firstOf(chain('paragraph', name), (style) => {
        const stops = childNamed(childNamed(style, 'paragraph-properties'), 'tab-stops');
        return stops ? childrenNamed(stops, 'tab-stop') : null;
      }) ?? [],
  };
}

function childrenNamedIn(elements: readonly XmlElement[], name: string): XmlElement[] {
  return elements.filter((element) => element.localName === name);
}

function firstOf<Item, Found>(items: readonly Item[], find: (item: Item) => Found | null): Found | null {
  for (const item of items) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
}

const POINTS_PER: Record<string, number> = { pt: 1, cm: 72 / 2.54, mm: 72 / 25.4, in: 72, px: 0.75, pc: 12 };

/** "2.5cm" in points; null for anything but a length. */
export function odfLength(value: string | null): number | null {
  const match = /^\s*(-?[\d.]+)(pt|cm|mm|in|px|pc)\s*$/.exec(value ?? '');
  const points = match?.[2] === undefined ? Number.NaN : Number(match[1]) * (POINTS_PER[match[2]] ?? Number.NaN);
  return Number.isFinite(points) ? Math.max(-10_000, Math.min(10_000, points)) : null;
}

/** "#ffcc00"; null for "transparent" and anything else. */
export function odfColour(value: string | null): Colour | null {
  return value?.startsWith('#') ? parseHexColour(value.slice(1)) : null;
}

/** What a style says of its letters, over what holds around it. */
export function odfTextStyle(styles: OdfStyles, family: Family, name: string | null, around: TextStyle): TextStyle {
  const property = (key: string) => (name === null ? null : styles.property(family, name, 'text', key));
  const size = property('font-size');
  const share = /^(\d+)%$/.exec(size ?? '')?.[1];
  const weight = property('font-weight');
  const stated = share === undefined ? odfLength(size) : (around.size * Number(share)) / 100;
  return {
    size: stated !== null && stated > 0 ? Math.min(200, stated) : around.size,
    bold: weight === null ? around.bold : weight === 'bold' || Number(weight) >= 600,
    colour: odfColour(property('color')) ?? around.colour,
  };
}

/** Which way text in a cell runs: by writing mode, or by the angle it was turned against the clock. */
export function odfCellAngle(styles: OdfStyles, name: string | null): TextAngle {
  const property = (key: string) => styles.property('table-cell', name, 'table-cell', key);
  const mode = property('writing-mode');
  if (mode === 'bt-lr') return 270;
  if (mode === 'tb-rl' || mode === 'tb-lr' || mode === 'tb' || property('direction') === 'ttb') return 90;
  const turned = ((Number.parseFloat(property('rotation-angle') ?? '0') % 360) + 360) % 360;
  if (turned > 45 && turned < 135) return 270;
  return turned > 225 && turned < 315 ? 90 : 0;
}

export function odfAlign(value: string | null): 'left' | 'center' | 'right' {
  if (value === 'center') return 'center';
  return value === 'end' || value === 'right' ? 'right' : 'left';
}
