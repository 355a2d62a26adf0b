import type { PaperMeasures } from './lay-out-blocks.ts';
import type { OdfPackage } from './odf-package.ts';
import { odfLength } from './odf-styles.ts';
import type { OdfNote, OdfReader } from './odf-reader.ts';
import { createOdfReader } from './odf-reader.ts';
import { readOdfBlocks } from './odf-text.ts';
import type { Block } from './stated-blocks.ts';
import { hasContent } from './stated-blocks.ts';
import type { XmlElement } from './xml.ts';
import { attribute, childNamed } from './xml.ts';

export type OdfMargins = {
  readonly measures: PaperMeasures;
  readonly header: readonly Block[];
  readonly footer: readonly Block[];
};

/** The paper of a master page with what stands in its margins; A4 with the document's first master page where none is named. */
export function odfMargins(pack: OdfPackage, masterName: string | null, notes: Set<OdfNote>): OdfMargins {
  const master =
    pack.masterPages.get(masterName ?? 'Standard') ??
    (masterName === null ? [...pack.masterPages.values()][0] : null) ??
    null;
  const layout = pack.pageLayout(master);
  const length = (name: string, otherwise: number) => odfLength(attribute(layout, name)) ?? otherwise;
  const margin = length('margin', 56);
  const reader = createOdfReader(pack.commonStyles, notes);
  return {
    measures: {
      width: Math.max(72, length('page-width', 595)),
      height: Math.max(72, length('page-height', 842)),
      margin: Math.max(0, length('margin-left', margin)),
      top: Math.max(0, length('margin-top', margin)),
    },
    header: marginText(master, ['header', 'header-first', 'header-left'], reader),
    footer: marginText(master, ['footer', 'footer-first', 'footer-left'], reader),
  };
}

/** Of the headers for all, first and left pages, the first one with words: page numbers are not known here. */
function marginText(master: XmlElement | null, names: readonly string[], reader: OdfReader): Block[] {
  const elements = names.map((name) => childNamed(master, name));
  const shown = elements.filter((element) => element && attribute(element, 'display') !== 'false');
  const candidates = shown.map((element) => readOdfBlocks(element, reader));
  return candidates.find((blocks) => blocks.some(hasContent)) ?? [];
}
