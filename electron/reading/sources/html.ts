import type { Page } from '../page/page.ts';
import { PLAIN_HTML, readStyleSheet, styleOf } from './html-styles.ts';
import type { HtmlNote, HtmlReader } from './html-reader.ts';
import { readHtmlBlocks } from './html-content.ts';
import type { HtmlElement } from './html-tree.ts';
import { elementsIn, htmlText, parseHtml } from './html-tree.ts';
import { layOutPage } from './lay-out-blocks.ts';
import type { OfficeDocument } from './office-document.ts';
import type { Block } from './stated-blocks.ts';
import { picturesIn } from './stated-blocks.ts';
import { decodeText } from './text-encoding.ts';

const PAPER = { width: 595, height: 842, margin: 36, top: 36 };

/**
 * A web page, saved from a browser or written by a school program, as one page: its tables with their cells, and the text around
 * them. Nothing in it is run and nothing is fetched.
 */
export function readHtml(bytes: Uint8Array): OfficeDocument<HtmlNote> {
  const root = parseHtml(decodeText(bytes, declaredCharset(bytes)));
  const body = root && elementsIn(root).find((element) => element.tagName === 'body');
  const reader: HtmlReader = {
    sheet: root ? readStyleSheet(styleTexts(root)) : new Map(),
    notes: new Set(),
    counts: new WeakMap(),
  };
  const blocks = body ? readHtmlBlocks(body, styleOf(body, PLAIN_HTML, reader.sheet), reader) : [];
  return {
    pages: [onePage(blocks)],
    pictures: picturesIn(blocks),
    readPart: (source) => Buffer.from(source.slice(source.indexOf(',') + 1), 'base64'),
    notes: [...reader.notes],
  };
}

function onePage(blocks: readonly Block[]): Page {
  return layOutPage(1, PAPER, { header: [], content: blocks, footer: [] });
}

/** The page says its encoding near its beginning, in letters that all encodings share. */
function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  return /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{1,40})/i.exec(head)?.[1] ?? null;
}

function styleTexts(element: HtmlElement): string {
  return elementsIn(element)
    .map((child) => (child.tagName === 'style' ? htmlText(child) : styleTexts(child)))
    .join('\n');
}
