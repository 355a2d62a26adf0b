import { MOST_PAGES, MOST_TABS } from '../limits.ts';
import type { Page } from '../page/page.ts';
import { Refusal } from '../refusal.ts';
import type { EmbeddedPicture } from './embedded-pictures.ts';
import { layOutPage } from './lay-out-blocks.ts';
import { odfMargins } from './odf-margins.ts';
import type { OdfPackage } from './odf-package.ts';
import { odfBody, openOdf } from './odf-package.ts';
import type { OdfNote } from './odf-reader.ts';
import { createOdfReader } from './odf-reader.ts';
import { readOdfBlocks } from './odf-text.ts';
import type { SheetNote } from './ods-sheet.ts';
import { readOdsSheet } from './ods-sheet.ts';
import type { OfficeDocument } from './office-document.ts';
import type { Block } from './stated-blocks.ts';
import { hasContent, picturesIn } from './stated-blocks.ts';
import type { XmlElement } from './xml.ts';
import { attribute, childNamed, childrenNamed } from './xml.ts';
import { openZip } from './zip.ts';

export type OdsNote = OdfNote | SheetNote | 'hidden-sheets';

/** An OpenDocument spreadsheet: every visible sheet with something in it is a page with one table. */
export function readOds(bytes: Uint8Array): OfficeDocument<OdsNote> {
  const container = openZip(bytes);
  const pack = openOdf(container);
  const notes = new Set<OdsNote>();
  const pages: Page[] = [];
  const pictures: EmbeddedPicture[] = [];
  const sheets = childrenNamed(odfBody(pack, 'spreadsheet'), 'table');
  if (sheets.length > MOST_TABS) throw new Refusal('tooManyPages', { pages: sheets.length, most: MOST_PAGES });
  for (const sheet of sheets) {
    const styleName = attribute(sheet, 'style-name');
    if (pack.styles.property('table', styleName, 'table', 'display') === 'false') {
      notes.add('hidden-sheets');
      continue;
    }
    const { page, pictures: found } = readTab(pack, sheet, pages.length + 1, notes);
    if (page) pages.push(page);
    pictures.push(...found);
    if (pages.length > MOST_PAGES) throw new Refusal('tooManyPages', { pages: pages.length, most: MOST_PAGES });
  }
  const blank = { width: 595, height: 842, margin: 56, top: 56 };
  return {
    pages: pages.length > 0 ? pages : [layOutPage(1, blank, { header: [], content: [], footer: [] })],
    pictures,
    readPart: (path) => container.read(path),
    notes: [...notes],
  };
}

/** The page is null where nothing is written on the sheet. Text boxes over the cells stand above them on the page. */
function readTab(
  pack: OdfPackage,
  sheet: XmlElement,
  number: number,
  notes: Set<OdsNote>,
): { page: Page | null; pictures: EmbeddedPicture[] } {
  const odfNotes = new Set<OdfNote>();
  const reader = createOdfReader(pack.styles, odfNotes);
  const table = readOdsSheet(sheet, reader, (note) => notes.add(note));
  const cells: Block[] = table ? [{ kind: 'table', table }] : [];
  const drawn = readOdfBlocks(childNamed(sheet, 'shapes'), reader);
  const pictures = picturesIn([...drawn, ...cells]);
  const name = attribute(sheet, 'name');
  const masterName = pack.styles.styleAttribute('table', attribute(sheet, 'style-name'), 'master-page-name');
  const { measures, ...margins } = odfMargins(pack, masterName, odfNotes);
  for (const note of odfNotes) notes.add(note);
  const content = [...drawn, ...cells].filter(hasContent);
  if (content.length === 0) return { page: null, pictures };
  const header = withoutNames(margins.header, name);
  const footer = withoutNames(margins.footer, name);
  return { page: { ...layOutPage(number, measures, { header, content, footer }), name }, pictures };
}

/** Headers say the sheet's name and the page's number unless somebody changes them; neither tells more than is known. */
function withoutNames(blocks: readonly Block[], name: string | null): Block[] {
  return blocks.filter((block) => {
    if (block.kind !== 'lines') return true;
    const text = block.lines
      .flatMap((line) => line.runs.map((run) => run.text))
      .join('')
      .trim();
    return text !== '???' && text !== name && !/^(page|seite|pagina|página|strona|strana|oldal)?\s*\d+$/i.test(text);
  });
}
