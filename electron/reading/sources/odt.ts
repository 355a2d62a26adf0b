import { MOST_PAGES } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import { layOutPage } from './lay-out-blocks.ts';
import { odfBody, openOdf } from './odf-package.ts';
import type { OfficeDocument } from './office-document.ts';
import { odfMargins } from './odf-margins.ts';
import type { OdfNote } from './odf-reader.ts';
import { createOdfReader } from './odf-reader.ts';
import { readOdfBlocks } from './odf-text.ts';
import type { Block } from './stated-blocks.ts';
import { hasContent, picturesIn } from './stated-blocks.ts';
import { openZip } from './zip.ts';

/**
 * An OpenDocument text as pages: its tables with their cells, and the text around them. As in a Word file, a page ends where the
 * document says so.
 */
export function readOdt(bytes: Uint8Array): OfficeDocument<OdfNote> {
  const container = openZip(bytes);
  const pack = openOdf(container);
  const reader = createOdfReader(pack.styles, new Set());
  const text = readOdfBlocks(odfBody(pack, 'text'), reader);
  const blocks = [...text, ...reader.footnotes];
  const pages = splitIntoPages(blocks);
  if (pages.length > MOST_PAGES) throw new Refusal('tooManyPages', { pages: pages.length, most: MOST_PAGES });
  return {
    pages: pages.map(({ content, paper }, i) => {
      const { measures, header, footer } = odfMargins(pack, paper, reader.notes);
      return layOutPage(i + 1, measures, { header, content, footer });
    }),
    pictures: picturesIn(blocks),
    readPart: (path) => container.read(path),
    notes: [...reader.notes],
  };
}

type PageContent = { readonly content: Block[]; readonly paper: string | null };

/** Pages that have anything on them. */
function splitIntoPages(blocks: readonly Block[]): PageContent[] {
  const pages: PageContent[] = [{ content: [], paper: null }];
  for (const block of blocks) {
    const current = pages.at(-1);
    if (block.kind === 'page-break') pages.push({ content: [], paper: block.paper ?? current?.paper ?? null });
    else current?.content.push(block);
  }
  const written = pages.filter((page) => page.content.some(hasContent));
  return written.length > 0 ? written : pages.slice(0, 1);
}
