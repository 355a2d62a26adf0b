import { Refusal } from '../refusal.ts';
import type { XmlElement } from './xml.ts';
import { attribute, childAt, childNamed, childrenNamed, descendantsNamed, parseXml } from './xml.ts';
import type { OdfStyles } from './odf-styles.ts';
import { readOdfStyles } from './odf-styles.ts';
import type { ZipContainer } from './zip.ts';

/** The two parts of an OpenDocument file that hold the document and its styles. */
export type OdfPackage = {
  readonly content: XmlElement;
  /** The styles as the document sees them, its own included. */
  readonly styles: OdfStyles;
  /** The styles as headers and footers see them: names in the document may mean something else there. */
  readonly commonStyles: OdfStyles;
  readonly masterPages: ReadonlyMap<string, XmlElement>;
  pageLayout(masterPage: XmlElement | null): XmlElement | null;
};

export function openOdf(container: ZipContainer): OdfPackage {
  refuseLocked(container);
  const part = (path: string) => {
    const bytes = container.read(path);
    return bytes ? parseXml(bytes) : null;
  };
  const content = part('content.xml');
  if (!content) throw new Refusal('unreadable');
  const common = part('styles.xml');
  const masters = childrenNamed(childNamed(common, 'master-styles'), 'master-page');
  const layouts = childrenNamed(childNamed(common, 'automatic-styles'), 'page-layout');
  return {
    content,
    styles: readOdfStyles([common, content]),
    commonStyles: readOdfStyles([common]),
    masterPages: new Map(masters.map((page) => [attribute(page, 'name') ?? '', page])),
    pageLayout(masterPage) {
      const name = attribute(masterPage, 'page-layout-name');
      return childNamed(layouts.find((layout) => attribute(layout, 'name') === name) ?? null, 'page-layout-properties');
    },
  };
}

/** What stands in the body: `text` of a text document, `spreadsheet` of a spreadsheet. */
export function odfBody(pack: OdfPackage, kind: 'text' | 'spreadsheet'): XmlElement {
  const body = childAt(pack.content, 'body', kind);
  if (!body) throw new Refusal('unreadable');
  return body;
}

/** The list of parts says which of them were encrypted with a password. */
function refuseLocked(container: ZipContainer): void {
  const manifest = container.read('META-INF/manifest.xml');
  // Some programs declare a document type there, which is refused elsewhere; a file with such a list was not encrypted by them.
  if (!manifest || /<!DOCTYPE/i.test(new TextDecoder().decode(manifest))) return;
  if (descendantsNamed(parseXml(manifest), 'encryption-data').length > 0) throw new Refusal('encrypted');
}
