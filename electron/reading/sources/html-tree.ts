import { defaultTreeAdapter, parse } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { DEEPEST_HTML, MOST_XML_ELEMENTS } from '../limits.ts';
import { Refusal } from '../refusal.ts';

export type HtmlElement = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

/**
 * The tree of a web page, built as browsers build it and then only looked at: nothing in it is run or fetched. Depth and number of
 * elements are bounded while it grows, as tags left open make some pages many times larger than their text.
 */
export function parseHtml(text: string): HtmlElement | null {
  const depths = new WeakMap<object, number>();
  let elements = 0;
  const place = (parent: Node, child: Node) => {
    const depth = (depths.get(parent) ?? 0) + 1;
    if (depth > DEEPEST_HTML) throw new Refusal('unreadable');
    depths.set(child, depth);
  };
  const document = parse(text, {
    scriptingEnabled: false,
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement(...given: Parameters<typeof defaultTreeAdapter.createElement>) {
        elements += 1;
        if (elements > MOST_XML_ELEMENTS) throw new Refusal('tooLarge');
        return defaultTreeAdapter.createElement(...given);
      },
      appendChild(parent, child) {
        place(parent, child);
        defaultTreeAdapter.appendChild(parent, child);
      },
      insertBefore(parent, child, before) {
        place(parent, child);
        defaultTreeAdapter.insertBefore(parent, child, before);
      },
    },
  });
  return elementsIn(document).find((element) => element.tagName === 'html') ?? null;
}

/** Elements and pieces of text below an element, in their order. */
export function htmlChildren(parent: Node): (HtmlElement | string)[] {
  if (!('childNodes' in parent)) return [];
  return parent.childNodes.flatMap((node): (HtmlElement | string)[] => {
    if (defaultTreeAdapter.isTextNode(node)) return [node.value];
    return defaultTreeAdapter.isElementNode(node) ? [node] : [];
  });
}

export function elementsIn(parent: Node): HtmlElement[] {
  return htmlChildren(parent).filter((child) => typeof child !== 'string');
}

export function htmlAttribute(element: HtmlElement, name: string): string | null {
  return element.attrs.find((one) => one.name === name)?.value ?? null;
}

/** The text of an element and all below it, as it stands in the file. */
export function htmlText(element: HtmlElement): string {
  return htmlChildren(element)
    .map((child) => (typeof child === 'string' ? child : htmlText(child)))
    .join('');
}
