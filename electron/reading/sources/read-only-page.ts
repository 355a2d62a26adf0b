import type { Page, Word } from '../page/page.ts';
import { openPdf } from './pdf.ts';
import { writeStream } from './write-test-pdf.ts';

export async function readOnlyPage(bytes: Uint8Array): Promise<Page> {
  const document = await openPdf(bytes);
  try {
    return document.readPage(1);
  } finally {
    document.close();
  }
}

export function named(page: Page, text: string): Word {
  const word = page.words.find((candidate) => candidate.text === text);
  if (!word) throw new Error(`${text} is not among ${page.words.map((w) => w.text).join(' ')}`);
  return word;
}

/** A picture of a few grey pixels, as an object of a PDF. */
export const GREY_IMAGE = writeStream(
  '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8',
  '\x80',
);
