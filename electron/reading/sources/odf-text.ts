import type { EmbeddedPicture } from './embedded-pictures.ts';
import type { StatedLine, TabStop, TextRun, TextStyle } from './lay-out-lines.ts';
import type { OdfReader } from './odf-reader.ts';
import type { OdfStyles } from './odf-styles.ts';
import { odfAlign, odfLength, odfTextStyle } from './odf-styles.ts';
import { readOdfTable } from './odf-table.ts';
import type { Block } from './stated-blocks.ts';
import type { XmlElement } from './xml.ts';
import { attribute, childElements, childNamed, childNodes, numberAttribute } from './xml.ts';

type ListPlace = { readonly styleName: string | null; readonly level: number };

/** The blocks of a body, a cell, a header or a text box. */
export function readOdfBlocks(container: XmlElement | null, reader: OdfReader, list: ListPlace | null = null): Block[] {
  return childElements(container).flatMap((element) => readElement(element, reader, list));
}

function readElement(element: XmlElement, reader: OdfReader, list: ListPlace | null): Block[] {
  switch (element.localName) {
    case 'p':
    case 'h':
      return readParagraph(element, reader, '');
    case 'list':
      return readList(element, reader, list);
    case 'table':
      return readTableBlock(element, reader);
    case 'tracked-changes':
    case 'forms':
    case 'sequence-decls':
    case 'variable-decls':
    case 'user-field-decls':
      return [];
    case 'annotation':
      reader.notes.add('comments-not-read');
      return [];
    case 'frame':
      return readFrame(element, reader);
    default:
      // Sections, contents, groups and shapes of all kinds: what counts is what is written in them.
      return readOdfBlocks(element, reader, list);
  }
}

function readTableBlock(element: XmlElement, reader: OdfReader): Block[] {
  const styleName = attribute(element, 'style-name');
  const breaks = pageBreaks(reader.styles, 'table', styleName);
  return [...breaks.before, { kind: 'table', table: readOdfTable(element, reader, readOdfBlocks) }, ...breaks.after];
}

function readList(list: XmlElement, reader: OdfReader, around: ListPlace | null): Block[] {
  const styleName = attribute(list, 'style-name') ?? around?.styleName ?? null;
  const place = { styleName, level: (around?.level ?? 0) + 1 };
  reader.lists.begin(list, styleName, place.level);
  return childElements(list).flatMap((item) => {
    let isFirst = item.localName === 'list-item';
    return childElements(item).flatMap((element): Block[] => {
      if (element.localName !== 'p' && element.localName !== 'h') return readElement(element, reader, place);
      // Only an item's first paragraph is numbered.
      const number = isFirst ? reader.lists.next(styleName, place.level) : '';
      isFirst = false;
      return readParagraph(element, reader, number);
    });
  });
}

/** Frames hold a text box or a picture; of the same picture in several formats the first is the best. */
function readFrame(frame: XmlElement, reader: OdfReader): Block[] {
  const box = childNamed(frame, 'text-box');
  if (box) return readOdfBlocks(box, reader);
  const picture = pictureOf(frame);
  return picture ? [{ kind: 'picture', picture }] : [];
}

function pictureOf(frame: XmlElement): EmbeddedPicture | null {
  const images = childElements(frame).filter((child) => child.localName === 'image');
  const paths = images.map((image) => attribute(image, 'href') ?? '');
  const path = paths.find((one) => /\.(png|jpe?g|gif|webp|tiff?)$/i.test(one)) ?? paths[0];
  if (path === undefined) return null;
  const width = odfLength(attribute(frame, 'width')) ?? 0;
  const height = odfLength(attribute(frame, 'height')) ?? 0;
  return { path: path.replace(/^\.\//, ''), width, height, crop: null };
}

function readParagraph(paragraph: XmlElement, reader: OdfReader, listNumber: string): Block[] {
  const styleName = attribute(paragraph, 'style-name');
  const { styles } = reader;
  const breaks = pageBreaks(styles, 'paragraph', styleName);
  const text = new OdfParagraph(reader, odfTextStyle(styles, 'paragraph', styleName, reader.base));
  if (listNumber !== '') text.write(`${listNumber} `);
  if (styles.property('paragraph', styleName, 'text', 'display') !== 'none') text.takeAll(paragraph);
  const align = odfAlign(styles.property('paragraph', styleName, 'paragraph', 'text-align'));
  const tabs = styles.tabStops(styleName).flatMap((stop) => tabStop(stop));
  return [...breaks.before, text.block(align, tabs), ...text.framed, ...breaks.after];
}

function tabStop(stop: XmlElement): TabStop[] {
  const at = odfLength(attribute(stop, 'position'));
  const type = attribute(stop, 'type');
  return at === null ? [] : [{ at, align: type === 'center' || type === 'right' ? type : 'left' }];
}

/** A style may start a new page, on other paper if it names a master page. */
function pageBreaks(styles: OdfStyles, family: 'paragraph' | 'table', styleName: string | null) {
  const group = family;
  const paper = styles.styleAttribute(family, styleName, 'master-page-name') ?? '';
  const asks = (side: string) => styles.property(family, styleName, group, `break-${side}`) === 'page';
  const before: Block[] =
    paper !== '' ? [{ kind: 'page-break', paper }] : asks('before') ? [{ kind: 'page-break' }] : [];
  const after: Block[] = asks('after') ? [{ kind: 'page-break' }] : [];
  return { before, after };
}

/** Gathers the text of one paragraph into lines; a line break starts the next one. */
class OdfParagraph {
  /** Blocks of the text boxes and pictures anchored in the paragraph. */
  readonly framed: Block[] = [];
  readonly #reader: OdfReader;
  readonly #base: TextStyle;
  readonly #lines: TextRun[][] = [[]];

  constructor(reader: OdfReader, base: TextStyle) {
    this.#reader = reader;
    this.#base = base;
  }

  block(align: StatedLine['align'], tabs: readonly TabStop[]): Block {
    const empty: TextRun = { text: '', style: this.#base };
    return {
      kind: 'lines',
      lines: this.#lines.map((runs) => ({ runs: runs.length > 0 ? runs : [empty], align, tabs })),
    };
  }

  write(text: string, style = this.#base): void {
    if (text !== '') this.#lines.at(-1)?.push({ text, style });
  }

  takeAll(element: XmlElement, style = this.#base): void {
    for (const node of childNodes(element)) {
      // Line ends and runs of spaces in the file are one space (ODF 1.3 part 3, 6.1.2).
      if (typeof node === 'string') this.write(node.replace(/[ \t\r\n]+/g, ' '), style);
      else this.#take(node, style);
    }
  }

  #take(element: XmlElement, style: TextStyle): void {
    const { styles } = this.#reader;
    switch (element.localName) {
      case 's':
        return this.write(' '.repeat(Math.max(1, Math.min(500, numberAttribute(element, 'c') ?? 1))), style);
      case 'tab':
        return this.write('\t', style);
      case 'line-break':
        this.#lines.push([]);
        return;
      case 'span': {
        const name = attribute(element, 'style-name');
        if (styles.property('text', name, 'text', 'display') === 'none') return;
        return this.takeAll(element, odfTextStyle(styles, 'text', name, style));
      }
      case 'note':
        this.#reader.footnotes.push(...readOdfBlocks(childNamed(element, 'note-body'), this.#reader));
        return this.write(childNamed(element, 'note-citation')?.textContent ?? '', style);
      case 'ruby':
        this.takeAll(childNamed(element, 'ruby-base') ?? element, style);
        return this.write(` (${childNamed(element, 'ruby-text')?.textContent ?? ''})`, style);
      case 'annotation':
        this.#reader.notes.add('comments-not-read');
        return;
      case 'hidden-text':
      case 'hidden-paragraph':
      case 'annotation-end':
        return;
      case 'frame':
        this.framed.push(...readFrame(element, this.#reader));
        return;
      case 'g':
      case 'rect':
      case 'custom-shape':
      case 'ellipse':
      case 'line':
        this.framed.push(...readOdfBlocks(element, this.#reader));
        return;
      default:
        // Links, fields, bookmarks and marks of changes: what they show is their text.
        return this.takeAll(element, style);
    }
  }
}
