import type { EmbeddedPicture } from './embedded-pictures.ts';
import type { HtmlReader } from './html-reader.ts';
import type { HtmlStyle } from './html-styles.ts';
import { styleOf } from './html-styles.ts';
import { readHtmlTable } from './html-table.ts';
import type { HtmlElement } from './html-tree.ts';
import { elementsIn, htmlAttribute, htmlChildren, htmlText } from './html-tree.ts';
import type { StatedLine, TextRun } from './lay-out-lines.ts';
import type { Block } from './stated-blocks.ts';

/** Elements whose content no browser shows as text. */
const UNSHOWN = new Set(
  'head script style template noscript iframe object embed audio video canvas datalist map title desc metadata defs'.split(
    ' ',
  ),
);

/** The blocks inside an element: its text as lines, its tables as tables. `style` is the element's own. */
export function readHtmlBlocks(element: HtmlElement, style: HtmlStyle, reader: HtmlReader): Block[] {
  const flow = new HtmlFlow(reader);
  flow.takeAll(element, style);
  return flow.end();
}

/** Gathers running text into lines; blocks, line breaks and tables end a line. */
class HtmlFlow {
  readonly #reader: HtmlReader;
  readonly #blocks: Block[] = [];
  #lines: StatedLine[] = [];
  #runs: TextRun[] = [];
  #align: StatedLine['align'] = 'left';

  constructor(reader: HtmlReader) {
    this.#reader = reader;
  }

  end(): Block[] {
    this.#endLine();
    this.#endLines();
    return this.#blocks;
  }

  takeAll(element: HtmlElement, style: HtmlStyle): void {
    for (const child of htmlChildren(element)) {
      if (typeof child === 'string') this.#write(child, style);
      else this.#take(child, style);
    }
  }

  #take(element: HtmlElement, around: HtmlStyle): void {
    if (UNSHOWN.has(element.tagName)) return;
    const style = styleOf(element, around, this.#reader.sheet);
    if (style.isHidden) {
      if (htmlText(element).trim() !== '') this.#reader.notes.add('hidden-text');
      return;
    }
    switch (element.tagName) {
      case 'br':
        return this.#endLine();
      case 'table':
        this.#endLine();
        this.#endLines();
        this.#blocks.push(...readHtmlTable(element, style, this.#reader, readHtmlBlocks));
        return;
      case 'img':
        return this.#takePicture(element);
      case 'input':
        return this.#takeField(element, style);
      case 'select':
        return this.#takeChoice(element, style);
      default:
        return style.isBlock ? this.#takeBlock(element, style) : this.takeAll(element, style);
    }
  }

  #takeBlock(element: HtmlElement, style: HtmlStyle): void {
    this.#endLine();
    if (element.tagName === 'li') this.#write(`${itemNumber(element, this.#reader.counts)} `, style);
    this.takeAll(element, style);
    this.#endLine();
  }

  #takePicture(image: HtmlElement): void {
    const picture = pictureInPage(image);
    if (picture) this.#blocks.push({ kind: 'picture', picture });
    else if (htmlAttribute(image, 'src') !== null) this.#reader.notes.add('pictures-not-read');
  }

  /** A form shows what was filled in. */
  #takeField(field: HtmlElement, style: HtmlStyle): void {
    const type = (htmlAttribute(field, 'type') ?? 'text').toLowerCase();
    const isShown = ['text', 'date', 'time', 'number', 'search', 'email', 'tel', 'button', 'submit'].includes(type);
    if (isShown) this.#write(` ${htmlAttribute(field, 'value') ?? ''} `, style);
  }

  /** Of a list to choose from, only what is chosen is seen. */
  #takeChoice(list: HtmlElement, style: HtmlStyle): void {
    const options = elementsIn(list).flatMap((child) => (child.tagName === 'optgroup' ? elementsIn(child) : [child]));
    const chosen = options.find((option) => htmlAttribute(option, 'selected') !== null) ?? options[0];
    if (chosen) this.#write(` ${htmlText(chosen)} `, style);
  }

  #write(text: string, style: HtmlStyle): void {
    this.#align = style.align;
    if (!style.keepsSpaces) return this.#writeRun(text.replace(/[ \t\r\n\f]+/g, ' '), style);
    text.split(/\r\n|\r|\n/).forEach((line, i) => {
      if (i > 0) this.#endLine();
      this.#writeRun(line, style);
    });
  }

  #writeRun(text: string, style: HtmlStyle): void {
    const isStart = this.#runs.length === 0;
    const written = isStart && !style.keepsSpaces ? text.replace(/^ +/, '') : text;
    if (written !== '') this.#runs.push({ text: written, style: style.text });
  }

  #endLine(): void {
    if (this.#runs.some((run) => run.text.trim() !== '')) this.#lines.push({ runs: this.#runs, align: this.#align });
    this.#runs = [];
  }

  #endLines(): void {
    if (this.#lines.length > 0) this.#blocks.push({ kind: 'lines', lines: this.#lines });
    this.#lines = [];
  }
}

/** "3." for an item of a numbered list; nothing for others. */
function itemNumber(item: HtmlElement, counts: HtmlReader['counts']): string {
  const list = item.parentNode;
  if (!list || !('tagName' in list) || list.tagName !== 'ol') return '';
  const stated = Number.parseInt(htmlAttribute(item, 'value') ?? '', 10);
  const first = Number.parseInt(htmlAttribute(list, 'start') ?? '1', 10) || 1;
  const number = Number.isNaN(stated) ? (counts.get(list) ?? first - 1) + 1 : stated;
  counts.set(list, number);
  return `${number}.`;
}

/** A picture written into the page itself (`data:`); others lie elsewhere, and nothing is fetched. */
function pictureInPage(image: HtmlElement): EmbeddedPicture | null {
  const source = htmlAttribute(image, 'src') ?? '';
  if (!/^data:image\/(png|jpeg|jpg|gif|webp);base64,/i.test(source)) return null;
  // Where the page states no size, the picture is as large as it is: read it.
  const length = (name: string) => {
    const stated = Number.parseFloat(htmlAttribute(image, name) ?? '');
    return Number.isFinite(stated) ? stated * 0.75 : 300;
  };
  return { path: source, width: length('width'), height: length('height'), crop: null };
}
