import type { XmlElement } from './xml.ts';
import { childElements, childNamed } from './xml.ts';

/**
 * Children with the wrappers opened that mean nothing for the content: controls, insertions, links. What was deleted while
 * changes were tracked is gone, and of two alternatives (a drawing, and the same for old programs) the first counts.
 */
export function openedChildren(element: XmlElement | null): XmlElement[] {
  return childElements(element).flatMap((child): XmlElement[] => {
    switch (child.localName) {
      case 'del':
      case 'moveFrom':
        return [];
      case 'sdt':
        return openedChildren(childNamed(child, 'sdtContent'));
      case 'ins':
      case 'moveTo':
      case 'customXml':
      case 'smartTag':
      case 'hyperlink':
      case 'fldSimple':
      case 'dir':
      case 'bdo':
        return openedChildren(child);
      case 'AlternateContent':
        return openedChildren(childNamed(child, 'Choice') ?? childNamed(child, 'Fallback'));
      default:
        return [child];
    }
  });
}
