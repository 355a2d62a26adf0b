import { writeZip } from './write-test-office.ts';

const NAMESPACES = ['office', 'text', 'table', 'style', 'fo', 'draw', 'svg', 'number', 'xlink']
  .map((name) => `xmlns:${name}="urn:oasis:${name}"`)
  .join(' ');

type OdfParts = {
  /** Styles that the document made up for single paragraphs and cells. */
  readonly automatic?: string;
  readonly pageLayout?: string;
  /** Header and footer. */
  readonly master?: string;
  /** Further parts by their paths. */
  readonly parts?: Record<string, string>;
};

/** An OpenDocument text with this body. */
export function writeTestOdt(body: string, more: OdfParts = {}): Uint8Array {
  return writeTestOdf('text', body, more);
}

/** An OpenDocument spreadsheet with these `table:table` elements. */
export function writeTestOds(tables: string, more: OdfParts = {}): Uint8Array {
  return writeTestOdf('spreadsheet', tables, more);
}

function writeTestOdf(kind: string, body: string, { automatic = '', pageLayout = '', master = '', parts }: OdfParts) {
  const layout = `<style:page-layout style:name="L"><style:page-layout-properties ${pageLayout}/></style:page-layout>`;
  return writeZip({
    mimetype: `application/vnd.oasis.opendocument.${kind}`,
    'content.xml': `<office:document-content ${NAMESPACES}><office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:${kind}>${body}</office:${kind}></office:body></office:document-content>`,
    'styles.xml': `<office:document-styles ${NAMESPACES}><office:automatic-styles>${layout}</office:automatic-styles><office:master-styles><style:master-page style:name="Standard" style:page-layout-name="L">${master}</style:master-page></office:master-styles></office:document-styles>`,
    ...parts,
  });
}
