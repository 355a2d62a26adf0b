import sharp from 'sharp';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Page } from '../page/page.ts';
import { MOST_EMBEDDED_PICTURES } from '../limits.ts';
import { openPages } from './open-pages.ts';

const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A Word file with these pictures in it, each shown as large as given in points. */
function docxWith(
  pictures: readonly { bytes: Uint8Array; width: number; height: number; crop?: string }[],
): Uint8Array {
  const drawn = pictures.map(
    ({ width, height, crop = '' }, i) =>
      `<w:p><w:r><w:drawing><inline><extent cx="${width * 12_700}" cy="${height * 12_700}"/><pic><blipFill><blip embed="r${i}"/>${crop}</blipFill></pic></inline></w:drawing></w:r></w:p>`,
  );
  const relations = pictures.map((_, i) => `<Relationship Id="r${i}" Type="x/image" Target="media/${i}.png"/>`);
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': strToU8(`<w:document xmlns:w="w"><w:body>${drawn.join('')}</w:body></w:document>`),
    'word/_rels/document.xml.rels': strToU8(
      `<Relationships xmlns="${RELATIONS}">${relations.join('')}</Relationships>`,
    ),
    ...Object.fromEntries(pictures.map(({ bytes }, i) => [`word/media/${i}.png`, bytes])),
  });
}

async function pagesOf(bytes: Uint8Array): Promise<{ pages: Page[]; notes: readonly string[] }> {
  const document = await openPages(bytes, new AbortController().signal);
  const pages: Page[] = [];
  for await (const page of document.pages) pages.push(page);
  return { pages, notes: document.notes() };
}

async function picture(width: number, height: number, shade = 255): Promise<Uint8Array> {
  const background = { r: shade, g: shade, b: shade };
  return new Uint8Array(
    await sharp({ create: { width, height, channels: 3, background } })
      .png()
      .toBuffer(),
  );
}

test('a scan pasted into a Word file becomes a page of its own, behind the text', async () => {
  const { pages, notes } = await pagesOf(docxWith([{ bytes: await picture(800, 600), width: 400, height: 300 }]));
  expect(pages.map((page) => page.unit)).toEqual(['point', 'pixel']);
  expect(pages[1]).toMatchObject({ number: 2, width: 800, height: 600 });
  expect(notes).toEqual([]);
});

test('what the document cuts off a picture is not read', async () => {
  const crop = '<srcRect l="25000" b="50000"/>';
  const { pages } = await pagesOf(docxWith([{ bytes: await picture(800, 600), width: 400, height: 300, crop }]));
  expect(pages[1]?.picture).toMatchObject({ width: 600, height: 300 });
});

test('logos, pictures that cannot be opened and more than there is time for are left, and that is said', async () => {
  const logo = await pagesOf(docxWith([{ bytes: await picture(800, 600), width: 90, height: 60 }]));
  expect(logo).toMatchObject({ pages: [{ unit: 'point' }], notes: ['pictures-not-read'] });
  const broken = await pagesOf(docxWith([{ bytes: strToU8('no picture'), width: 400, height: 300 }]));
  expect(broken).toMatchObject({ pages: [{ unit: 'point' }], notes: ['pictures-not-read'] });
  const one = { bytes: await picture(200, 200), width: 400, height: 300 };
  const many = await pagesOf(docxWith(Array.from({ length: MOST_EMBEDDED_PICTURES + 5 }, () => one)));
  expect(many.pages).toHaveLength(1 + MOST_EMBEDDED_PICTURES);
  expect(many.notes).toEqual(['pictures-not-read']);
});

test('a picture that is damaged in its middle is an empty page, not the end of the document', async () => {
  const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const;
  const whole = await sharp({ create: { width: 400, height: 400, channels: 3, background: '#fff', noise } })
    .png()
    .toBuffer();
  const cut = new Uint8Array(whole.subarray(0, whole.length / 2));
  const { pages, notes } = await pagesOf(docxWith([{ bytes: cut, width: 400, height: 300 }]));
  expect(pages.map((page) => page.picture)).toEqual([null, null]);
  expect(notes).toEqual(['pictures-not-read']);
});
