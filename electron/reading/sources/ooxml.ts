import type { Colour } from '../../../shared/timetable/sheet.ts';
import type { XmlElement } from './xml.ts';
import { attribute, childAt, childElements, childrenNamed, parseXml } from './xml.ts';
import { Refusal } from '../refusal.ts';
import type { ZipContainer } from './zip.ts';

/** The parts of an Office container by their paths, parsed when asked for. */
export type OoxmlPackage = {
  part(path: string): XmlElement | null;
  /** What a part points to: kind of relation, target path and the id it is known by in the part. */
  relations(path: string): Relation[];
};
export type Relation = { readonly id: string; readonly kind: string; readonly path: string };

export function openPackage(container: ZipContainer): OoxmlPackage {
  const parsed = new Map<string, XmlElement | null>();
  const part = (path: string) => {
    if (!parsed.has(path)) {
      const bytes = container.read(path);
      parsed.set(path, bytes ? parseXml(bytes) : null);
    }
    return parsed.get(path) ?? null;
  };
  return {
    part,
    relations: (path) => childrenNamed(part(relationsPath(path)), 'Relationship').map(relationFrom(path)),
  };
}

/** The part that holds the document itself; its name is a custom, only the relation is the rule. */
export function mainPart(pack: OoxmlPackage, customary: string): { readonly path: string; readonly root: XmlElement } {
  const path = pack.relations('').find((relation) => relation.kind === 'officeDocument')?.path ?? customary;
  const root = pack.part(path);
  if (!root) throw new Refusal('unreadable');
  return { path, root };
}

export function relatedPart(pack: OoxmlPackage, path: string, kind: string): XmlElement | null {
  const relation = pack.relations(path).find((candidate) => candidate.kind === kind);
  return relation ? pack.part(relation.path) : null;
}

function relationsPath(path: string): string {
  const slash = path.lastIndexOf('/') + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}

function relationFrom(source: string): (element: XmlElement) => Relation {
  const folder = source.slice(0, source.lastIndexOf('/') + 1);
  return (element) => ({
    id: attribute(element, 'Id') ?? '',
    // The same relation has one URL in transitional and another in strict files; both end in its name.
    kind: (attribute(element, 'Type') ?? '').replace(/^.*\//, ''),
    path: resolvePath(folder, attribute(element, 'Target') ?? ''),
  });
}

function resolvePath(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : `/${folder}${target}`).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** The twelve colours of a theme in the order dk1, lt1, dk2, lt2, accent1 to accent6, hlink, folHlink. */
export function themeColours(theme: XmlElement | null): Colour[] {
  return childElements(childAt(theme, 'themeElements', 'clrScheme')).map((entry) => {
    const value = childElements(entry)[0] ?? null;
    return parseHexColour(attribute(value, 'lastClr') ?? attribute(value, 'val')) ?? [0, 0, 0];
  });
}

/** "RRGGBB" or "AARRGGBB"; null for anything else ("auto"). */
export function parseHexColour(value: string | null): Colour | null {
  if (!value || !/^([0-9a-f]{2})?[0-9a-f]{6}$/i.test(value)) return null;
  const number = Number.parseInt(value.slice(-6), 16);
  return [(number >> 16) & 255, (number >> 8) & 255, number & 255];
}
