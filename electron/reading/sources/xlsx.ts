import { MOST_PAGES, MOST_TABS } from '../limits.ts';
import type { Page } from '../page/page.ts';
import { Refusal } from '../refusal.ts';
import type { EmbeddedPicture } from './embedded-pictures.ts';
import type { OfficeDocument } from './office-document.ts';
import type { OoxmlPackage } from './ooxml.ts';
import { mainPart, openPackage, relatedPart, themeColours } from './ooxml.ts';
import type { XmlElement } from './xml.ts';
import { attribute, childNamed, childrenNamed } from './xml.ts';
import { picturesOfSheet, readDrawnTexts } from './xlsx-drawing.ts';
import { layOutSheet } from './xlsx-layout.ts';
import type { SheetNote } from './xlsx-layout.ts';
import { readXlsxStyles } from './xlsx-styles.ts';
import type { WorkbookTexts } from './xlsx-text.ts';
import { openZip } from './zip.ts';

export type XlsxNote = SheetNote | 'hidden-sheets' | 'comments-not-read';

/** An Excel workbook: every visible tab with something in it is a page with one table. */
export function readXlsx(bytes: Uint8Array): OfficeDocument<XlsxNote> {
  const container = openZip(bytes);
  const pack = openPackage(container);
  const { path, root } = mainPart(pack, 'xl/workbook.xml');
  const texts: WorkbookTexts = {
    sharedStrings: childrenNamed(relatedPart(pack, path, 'sharedStrings'), 'si'),
    styles: readXlsxStyles(relatedPart(pack, path, 'styles'), themeColours(relatedPart(pack, path, 'theme'))),
    startsIn1904: ['1', 'true'].includes(attribute(childNamed(root, 'workbookPr'), 'date1904') ?? ''),
  };
  const notes = new Set<XlsxNote>();
  const pages: Page[] = [];
  const pictures: EmbeddedPicture[] = [];
  const relations = pack.relations(path);
  const tabs = childrenNamed(childNamed(root, 'sheets'), 'sheet');
  if (tabs.length > MOST_TABS) throw new Refusal('tooManyPages', { pages: tabs.length, most: MOST_PAGES });
  for (const tab of tabs) {
    const relation = relations.find(({ id }) => id === relationId(tab));
    // Charts have tabs of their own, without cells.
    if (relation?.kind !== 'worksheet') continue;
    const sheet = pack.part(relation.path);
    if (!sheet) throw new Refusal('unreadable');
    if (isHiddenTab(tab)) notes.add('hidden-sheets');
    else {
      const drawn = readDrawnTexts(pack, relation.path);
      pictures.push(...picturesOfSheet(pack, relation.path));
      if (hasComments(pack, relation.path)) notes.add('comments-not-read');
      const page = layOutSheet(pages.length + 1, attribute(tab, 'name'), sheet, texts, drawn, (note) =>
        notes.add(note),
      );
      if (page) pages.push(page);
    }
    if (pages.length > MOST_PAGES) throw new Refusal('tooManyPages', { pages: pages.length, most: MOST_PAGES });
  }
  return {
    pages: pages.length > 0 ? pages : [emptyPage()],
    pictures,
    readPart: (part) => container.read(part),
    notes: [...notes],
  };
}

function hasComments(pack: OoxmlPackage, sheetPath: string): boolean {
  return pack.relations(sheetPath).some(({ kind }) => kind === 'comments' || kind === 'threadedComment');
}

function isHiddenTab(tab: XmlElement): boolean {
  return ['hidden', 'veryHidden'].includes(attribute(tab, 'state') ?? '');
}

function relationId(tab: XmlElement): string | null {
  return attribute(tab, 'id');
}

/** A workbook with nothing in it is an empty sheet of paper, not an error. */
function emptyPage(): Page {
  const paper = { width: 595, height: 842, unit: 'point' } as const;
  return { number: 1, ...paper, words: [], rules: [], fills: [], tables: [], picture: null, name: null };
}
