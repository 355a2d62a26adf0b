import type { Block } from './stated-blocks.ts';
import { picturesOfDrawing } from './docx-pictures.ts';
import type { DocxStyles, RunFormat } from './docx-styles.ts';
import { isSwitchedOn, textStyle } from './docx-styles.ts';
import { readTable } from './docx-table.ts';
import { openedChildren } from './docx-wrappers.ts';
import type { EmbeddedPicture } from './embedded-pictures.ts';
import type { StatedLine, TabStop, TextRun } from './lay-out-lines.ts';
import type { XmlElement } from './xml.ts';
import { attribute, childAt, childNamed, childrenNamed, descendantsNamed, numberAttribute } from './xml.ts';

/** The blocks of a body, a cell, a header or a text box. `inTable` is the format that a table's style gives its text. */
export function readBlocks(container: XmlElement | null, styles: DocxStyles, inTable: RunFormat = {}): Block[] {
  return openedChildren(container).flatMap((element): Block[] => {
    if (element.localName === 'p') return readParagraph(element, styles, inTable);
    if (element.localName === 'tbl') return [{ kind: 'table', table: readTable(element, styles, readBlocks) }];
    return [];
  });
}

function readParagraph(paragraph: XmlElement, styles: DocxStyles, inTable: RunFormat): Block[] {
  const properties = childNamed(paragraph, 'pPr');
  const styleId = attribute(childNamed(properties, 'pStyle'), 'val');
  const number = styles.listNumbers.next(childNamed(properties, 'numPr') ?? styles.styleList(styleId));
  const text = new ParagraphText(styles.paragraphFormat(styleId, inTable), styles, number);
  for (const element of openedChildren(paragraph)) text.take(element);
  const section = childNamed(properties, 'sectPr');
  return [
    ...(isSwitchedOn(childNamed(properties, 'pageBreakBefore')) ? [{ kind: 'page-break' } as const] : []),
    ...text.blocks(alignmentOf(properties), tabStops(styles.tabStops(styleId), properties)),
    ...text.textBoxes.flatMap((box) => readBlocks(box, styles)),
    ...text.pictures.map((picture) => ({ kind: 'picture', picture }) as const),
    ...(section ? [{ kind: 'section-end', section } as const] : []),
  ];
}

/** Stops of the paragraph and of its style; where all lines but the first are indented, that is a stop as well. */
function tabStops(ofStyle: readonly XmlElement[], properties: XmlElement | null): TabStop[] {
  const indent = childNamed(properties, 'ind');
  const left = numberAttribute(indent, 'left') ?? numberAttribute(indent, 'start');
  const hanging = left !== null && numberAttribute(indent, 'hanging') !== null ? [left] : [];
  const stops = [...ofStyle, ...childrenNamed(childNamed(properties, 'tabs'), 'tab')];
  const cleared = new Set(stops.filter((stop) => attribute(stop, 'val') === 'clear').map((stop) => positionOf(stop)));
  return [
    ...hanging.map((at): TabStop => ({ at: at / TWIPS_PER_POINT, align: 'left' })),
    ...stops.flatMap((stop): TabStop[] => {
      const at = positionOf(stop);
      const kind = attribute(stop, 'val');
      if (at === null || cleared.has(at) || kind === 'bar') return [];
      const align =
        kind === 'center' ? 'center' : kind === 'right' || kind === 'end' || kind === 'decimal' ? 'right' : 'left';
      return [{ at: at / TWIPS_PER_POINT, align }];
    }),
  ];
}

const TWIPS_PER_POINT = 20;

function positionOf(stop: XmlElement): number | null {
  return numberAttribute(stop, 'pos');
}

function alignmentOf(properties: XmlElement | null): StatedLine['align'] {
  const value = attribute(childNamed(properties, 'jc'), 'val');
  if (value === 'center') return 'center';
  return value === 'right' || value === 'end' ? 'right' : 'left';
}

const PAGE_BREAK = 'page-break';

/** Gathers the runs of one paragraph into lines; a line break starts the next one. */
class ParagraphText {
  readonly textBoxes: XmlElement[] = [];
  readonly pictures: EmbeddedPicture[] = [];
  readonly #paragraph: RunFormat;
  readonly #styles: DocxStyles;
  readonly #lines: (TextRun[] | typeof PAGE_BREAK)[] = [];
  #line: TextRun[] = [];

  constructor(paragraph: RunFormat, styles: DocxStyles, listNumber: string) {
    this.#paragraph = paragraph;
    this.#styles = styles;
    if (listNumber !== '') this.#write(`${listNumber} `, paragraph);
  }

  take(element: XmlElement): void {
    if (element.localName === 'r') this.#takeRun(element);
    else if (element.localName === 'oMath' || element.localName === 'oMathPara') {
      this.#write(
        descendantsNamed(element, 't')
          .map((t) => t.textContent ?? '')
          .join(''),
        this.#paragraph,
      );
    }
  }

  blocks(align: StatedLine['align'], tabs: readonly TabStop[]): Block[] {
    const blocks: Block[] = [];
    let lines: StatedLine[] = [];
    for (const line of [...this.#lines, this.#line]) {
      if (line !== PAGE_BREAK) {
        // An empty line still takes up its height.
        const runs = line.length > 0 ? line : [{ text: '', style: textStyle(this.#paragraph) }];
        lines.push({ runs, align, tabs });
        continue;
      }
      blocks.push({ kind: 'lines', lines }, { kind: 'page-break' });
      lines = [];
    }
    return [...blocks, { kind: 'lines', lines }];
  }

  #takeRun(run: XmlElement): void {
    const format = this.#styles.runFormat(this.#paragraph, childNamed(run, 'rPr'));
    if (format.hidden) return;
    for (const element of openedChildren(run)) this.#takeRunPart(element, format);
  }

  #takeRunPart(element: XmlElement, format: RunFormat): void {
    switch (element.localName) {
      case 't':
        return this.#write(element.textContent ?? '', format);
      case 'tab':
      case 'ptab':
        return this.#write('\t', format);
      case 'noBreakHyphen':
        return this.#write('-', format);
      case 'sym':
        return this.#write(symbolText(attribute(element, 'char')), format);
      case 'cr':
        return this.#endLine();
      case 'br':
        return attribute(element, 'type') === 'page' ? this.#breakPage() : this.#endLine();
      case 'ruby':
        return this.#takeRuby(element, format);
      case 'drawing':
      case 'pict':
      case 'object':
        this.textBoxes.push(...outermostTextBoxes(element));
        this.pictures.push(...picturesOfDrawing(element));
        return;
      default:
        // Field codes, page numbers, soft hyphens and the like print nothing of their own.
        return;
    }
  }

  /** A word with its reading in small letters above it. Where that cannot be shown, it is usual to put it in brackets. */
  #takeRuby(ruby: XmlElement, format: RunFormat): void {
    const takeRuns = (part: string) => openedChildren(childNamed(ruby, part)).forEach((run) => this.take(run));
    takeRuns('rubyBase');
    this.#write(' (', format);
    takeRuns('rt');
    this.#write(')', format);
  }

  #write(text: string, format: RunFormat): void {
    if (text !== '') this.#line.push({ text, style: textStyle(format) });
  }

  #endLine(): void {
    this.#lines.push(this.#line);
    this.#line = [];
  }

  #breakPage(): void {
    this.#endLine();
    this.#lines.push(PAGE_BREAK);
  }
}

/**
 * Symbol fonts number their signs as they please: what a sign is can only be said of the few that timetables use (Wingdings'
 * ticks, crosses and arrows); a letter of an ordinary font stands for itself.
 */
function symbolText(code: string | null): string {
  const number = Number.parseInt(code ?? '', 16);
  if (Number.isNaN(number)) return '•';
  if (number < 0xf000 && number > 0x20) return String.fromCodePoint(number);
  return SYMBOLS.get(number & 0xff) ?? '•';
}

const SYMBOLS = new Map([
  [0xfc, '✓'],
  [0xfe, '☑'],
  [0xfb, '✗'],
  [0xfd, '☒'],
  [0xa8, '☐'],
  [0xe0, '→'],
  [0xe8, '→'],
]);

/** Text boxes in a drawing, a group of drawings included; one inside another is met again when its content is read. */
function outermostTextBoxes(element: XmlElement): XmlElement[] {
  return openedChildren(element).flatMap((child) =>
    child.localName === 'txbxContent' ? [child] : outermostTextBoxes(child),
  );
}

/** The page's measures in points, from a section's properties or Word's defaults (A4, margins of an inch). */
export function pageMeasures(section: XmlElement | null): {
  width: number;
  height: number;
  margin: number;
  top: number;
} {
  const twips = (name: string, value: string, otherwise: number) => {
    const stated = Number(attribute(childAt(section, name), value) ?? Number.NaN);
    return Number.isFinite(stated) && Math.abs(stated) < 50_000 ? Math.abs(stated) / 20 : otherwise;
  };
  return {
    width: Math.max(72, twips('pgSz', 'w', 595)),
    height: Math.max(72, twips('pgSz', 'h', 842)),
    margin: twips('pgMar', 'left', 72),
    top: twips('pgMar', 'top', 72),
  };
}
