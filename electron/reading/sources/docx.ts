import { MOST_PAGES } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import type { Block } from './stated-blocks.ts';
import { hasContent, picturesIn } from './stated-blocks.ts';
import type { OfficeDocument } from './office-document.ts';
import { pageMeasures, readBlocks } from './docx-content.ts';
import { layOutPage } from './lay-out-blocks.ts';
import { readListNumbers } from './docx-numbering.ts';
import type { DocxStyles } from './docx-styles.ts';
import { readDocxStyles } from './docx-styles.ts';
import type { OoxmlPackage, Relation } from './ooxml.ts';
import { mainPart, openPackage, relatedPart } from './ooxml.ts';
import type { XmlElement } from './xml.ts';
import { attribute, childElements, childNamed, childrenNamed } from './xml.ts';
import { openZip } from './zip.ts';

export type DocxNote = 'comments-not-read';

/**
 * A Word document as pages: its tables with their cells, and the text around them. Where Word would break pages by itself is
 * not known; a page ends where the document says so.
 */
export function readDocx(bytes: Uint8Array): OfficeDocument<DocxNote> {
  const container = openZip(bytes);
  const pack = openPackage(container);
  const { path, root } = mainPart(pack, 'word/document.xml');
  const styles = readDocxStyles(
    relatedPart(pack, path, 'styles'),
    readListNumbers(relatedPart(pack, path, 'numbering')),
  );
  const body = childNamed(root, 'body');
  const blocks = [...readBlocks(body, styles), ...readFootnotes(pack, path, styles)];
  const pages = splitIntoPages(blocks, childNamed(body, 'sectPr'));
  if (pages.length > MOST_PAGES) throw new Refusal('tooManyPages', { pages: pages.length, most: MOST_PAGES });
  const relations = pack.relations(path);
  const margins = new MarginTexts(pack, relations, styles);
  return {
    pages: pages.map(({ blocks: content, section }, i) => {
      const { header, footer } = margins.of(section);
      return layOutPage(i + 1, pageMeasures(section), { header, content, footer });
    }),
    pictures: picturesIn(blocks).map((picture) => ({
      ...picture,
      path: relations.find(({ id }) => id === picture.path)?.path ?? '',
    })),
    readPart: (part) => container.read(part),
    notes: hasComments(relations) ? ['comments-not-read'] : [],
  };
}

function hasComments(relations: readonly Relation[]): boolean {
  return relations.some(({ kind }) => kind === 'comments');
}

/** All footnotes and endnotes, as if they stood at the end: which page each belongs to is for Word to know. */
function readFootnotes(pack: OoxmlPackage, path: string, styles: DocxStyles): Block[] {
  return (['footnote', 'endnote'] as const).flatMap((kind) =>
    childrenNamed(relatedPart(pack, path, `${kind}s`), kind)
      // Those of a type are the lines drawn above the notes.
      .filter((note) => [null, 'normal'].includes(attribute(note, 'type')))
      .flatMap((note) => readBlocks(note, styles)),
  );
}

type PageContent = { blocks: Block[]; section: XmlElement | null };

/** Pages that have anything on them; a section's properties stand at its end and hold for all its pages. */
function splitIntoPages(blocks: readonly Block[], lastSection: XmlElement | null): PageContent[] {
  const pages: PageContent[] = [];
  let current: PageContent = { blocks: [], section: null };
  let sectionStart = 0;
  const endPage = () => {
    pages.push(current);
    current = { blocks: [], section: null };
  };
  for (const block of blocks) {
    if (block.kind === 'page-break') endPage();
    else if (block.kind === 'section-end') {
      const isContinuous = attribute(childNamed(block.section, 'type'), 'val') === 'continuous';
      if (isContinuous) continue;
      endPage();
      for (const page of pages.slice(sectionStart)) page.section = block.section;
      sectionStart = pages.length;
    } else current.blocks.push(block);
  }
  endPage();
  for (const page of pages) page.section ??= lastSection;
  const written = pages.filter((page) => page.blocks.some(hasContent));
  return written.length > 0 ? written : pages.slice(0, 1);
}

/** Headers and footers, read once however many sections name them. */
class MarginTexts {
  readonly #pack: OoxmlPackage;
  readonly #relations: readonly Relation[];
  readonly #styles: DocxStyles;
  readonly #blocksByPath = new Map<string, Block[]>();

  constructor(pack: OoxmlPackage, relations: readonly Relation[], styles: DocxStyles) {
    this.#pack = pack;
    this.#relations = relations;
    this.#styles = styles;
  }

  of(section: XmlElement | null): { header: Block[]; footer: Block[] } {
    return { header: this.#named(section, 'headerReference'), footer: this.#named(section, 'footerReference') };
  }

  /** Of the headers for first, even and other pages, the first one with words: page numbers are not known here. */
  #named(section: XmlElement | null, reference: string): Block[] {
    const ids = childElements(section)
      .filter((element) => element.localName === reference)
      .toSorted((a, b) => rank(a) - rank(b))
      .map((element) => attribute(element, 'id'));
    const candidates = ids.map((id) => this.#blocks(this.#relations.find((relation) => relation.id === id)?.path));
    return candidates.find((blocks) => blocks.some(hasContent)) ?? [];
  }

  #blocks(path: string | undefined): Block[] {
    if (path === undefined) return [];
    const known = this.#blocksByPath.get(path) ?? readBlocks(this.#pack.part(path), this.#styles);
    this.#blocksByPath.set(path, known);
    return known;
  }
}

function rank(reference: XmlElement): number {
  return ['default', 'first', 'even'].indexOf(attribute(reference, 'type') ?? 'default');
}
