import type { StatedLine } from './lay-out-lines.ts';
import type { XmlElement } from './xml.ts';
import { childNamed } from './xml.ts';

/** What a tab prints above and below its cells: class and teacher often stand nowhere else. */
export type PrintMargins = { readonly header: readonly StatedLine[]; readonly footer: readonly StatedLine[] };

export function readPrintMargins(sheet: XmlElement): PrintMargins {
  const margins = childNamed(sheet, 'headerFooter');
  const text = (name: string) => childNamed(margins, name)?.textContent ?? '';
  return {
    header: marginLines(text('oddHeader') || text('firstHeader')),
    footer: marginLines(text('oddFooter') || text('firstFooter')),
  };
}

const SECTIONS = { L: 'left', C: 'center', R: 'right' } as const;

/**
 * A header is one text with codes in it (ECMA-376 18.3.1.46): &L, &C and &R begin its three sections, others are fonts, sizes and
 * colours, or page numbers, dates and names of files, which say nothing of lessons.
 */
function marginLines(code: string): StatedLine[] {
  const sections = code.split(/(?=&[LCR])/);
  return sections.flatMap((section) => {
    const letter = /^&([LCR])/.exec(section)?.[1] as keyof typeof SECTIONS | undefined;
    const style = {
      size: Math.min(200, Number(/&(\d{1,3})/.exec(section)?.[1] ?? 0) || 10),
      bold: /&B|&"[^"]*bold[^"]*"/i.test(section),
      colour: [0, 0, 0] as const,
    };
    const lines = withoutCodes(section.replace(/^&[LCR]/, '')).split(/\r\n|\r|\n/);
    return lines
      .filter((line) => line.trim() !== '')
      .map((line): StatedLine => ({
        runs: [{ text: line.trim(), style }],
        align: letter ? SECTIONS[letter] : 'center',
      }));
  });
}

function withoutCodes(text: string): string {
  return text
    .replace(/&"[^"]*"/g, '')
    .replace(/&K(?:[0-9A-F]{6}|\d\d[+-]\d{3})/gi, '')
    .replace(/&\d{1,3}/g, '')
    .replace(/&[A-Z+-]/gi, '')
    .replace(/&&/g, '&');
}
