import { DOMParser } from '@xmldom/xmldom';
import type { Element, Node } from '@xmldom/xmldom';
import { DEEPEST_XML, MOST_XML_ELEMENTS } from '../limits.ts';
import { Refusal } from '../refusal.ts';

export type XmlElement = Element;

/**
 * Parses one part of an Office container. A part has no business declaring a document type: entities are how a small
 * file becomes a large one, so any DOCTYPE is refused. Depth and size are checked before a tree is built.
 */
export function parseXml(bytes: Uint8Array): XmlElement {
  const text = decodeXml(bytes);
  refuseHostileXml(text);
  try {
    const root = new DOMParser({ onError: throwUnlessWarning }).parseFromString(text, 'text/xml').documentElement;
    if (root) return root;
  } catch {
    // The parser's own words quote the document; nothing of them may travel further.
  }
  throw new Refusal('unreadable');
}

/** The direct children of that name, whatever their namespace prefix. Null stands for an element that is not there. */
export function childrenNamed(element: XmlElement | null, name: string): XmlElement[] {
  return childElements(element).filter((child) => child.localName === name);
}

export function childNamed(element: XmlElement | null, name: string): XmlElement | null {
  return childElements(element).find((child) => child.localName === name) ?? null;
}

/** Follows names down from element to element: `childAt(cell, 'tcPr', 'shd')`. */
export function childAt(element: XmlElement | null, ...names: readonly string[]): XmlElement | null {
  return names.reduce<XmlElement | null>((at, name) => childNamed(at, name), element);
}

export function childElements(element: XmlElement | null): XmlElement[] {
  const children: XmlElement[] = [];
  for (let node: Node | null = element?.firstChild ?? null; node; node = node.nextSibling) {
    if (isElement(node)) children.push(node);
  }
  return children;
}

/** Elements and pieces of text below an element, in their order. */
export function childNodes(element: XmlElement): (XmlElement | string)[] {
  const children: (XmlElement | string)[] = [];
  for (let node: Node | null = element.firstChild; node; node = node.nextSibling) {
    if (isElement(node)) children.push(node);
    else if (node.nodeType === TEXT || node.nodeType === CDATA) children.push(node.nodeValue ?? '');
  }
  return children;
}

/** Every element of that name below, in document order. */
export function descendantsNamed(element: XmlElement, name: string): XmlElement[] {
  return childElements(element).flatMap((child) => [
    ...(child.localName === name ? [child] : []),
    ...descendantsNamed(child, name),
  ]);
}

/** An attribute by its local name: Word prefixes its attributes, Excel does not. */
export function attribute(element: XmlElement | null, name: string): string | null {
  if (!element) return null;
  for (let i = 0; i < element.attributes.length; i++) {
    const found = element.attributes.item(i);
    if (found && (found.localName === name || found.name === name)) return found.value;
  }
  return null;
}

export function numberAttribute(element: XmlElement | null, name: string): number | null {
  const value = attribute(element, name);
  const number = value === null || value.trim() === '' ? Number.NaN : Number(value);
  return Number.isFinite(number) ? number : null;
}

const TEXT = 3;
const CDATA = 4;

function isElement(node: Node): node is XmlElement {
  return node.nodeType === 1;
}

function throwUnlessWarning(level: string): void {
  if (level !== 'warning') throw new Refusal('unreadable');
}

function decodeXml(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}

/** One pass over the tags, without building anything: depth, count, and no document type. */
function refuseHostileXml(text: string): void {
  let depth = 0;
  let elements = 0;
  let at = text.indexOf('<');
  while (at >= 0) {
    const end = endOfMarkup(text, at);
    if (text.startsWith('<!DOCTYPE', at)) throw new Refusal('unreadable');
    if (text[at + 1] === '/') depth -= 1;
    else if (isOpeningTag(text, at)) {
      elements += 1;
      if (text[end - 1] !== '/') depth += 1;
    }
    if (depth > DEEPEST_XML) throw new Refusal('unreadable');
    if (elements > MOST_XML_ELEMENTS) throw new Refusal('tooLarge');
    at = text.indexOf('<', end);
  }
}

function isOpeningTag(text: string, at: number): boolean {
  return text[at + 1] !== '!' && text[at + 1] !== '?';
}

/** The position of the `>` that ends the markup starting at `at`; a quoted attribute may hold one of its own. */
function endOfMarkup(text: string, at: number): number {
  if (text.startsWith('<!--', at)) return closing(text, '-->', at + 4);
  if (text.startsWith('<![CDATA[', at)) return closing(text, ']]>', at + 9);
  if (text.startsWith('<?', at)) return closing(text, '?>', at + 2);
  for (let i = at + 1; i < text.length; i++) {
    const letter = text[i];
    if (letter === '>') return i;
    if (letter === '"' || letter === "'") i = closing(text, letter, i + 1);
  }
  throw new Refusal('unreadable');
}

function closing(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  if (found < 0) throw new Refusal('unreadable');
  return found + mark.length - 1;
}
