import { expect, test } from 'vitest';
import { openPdf } from './pdf.ts';
import { GREY_IMAGE, named, readOnlyPage } from './read-only-page.ts';
import { writeStream, writeTestPdf } from './write-test-pdf.ts';

test('text that is white on white or under a box is not read, and that is said; white on a dark cell is read', async () => {
  const text = (word: string, y: number) => `BT /F1 12 Tf 72 ${y} Td (${word}) Tj ET `;
  const content = [
    `${text('Monday Tuesday Wednesday', 700)}${text('Covered', 600)} 1 1 1 rg 60 595 200 20 re f`,
    `${text('White', 500)} 0 0 0.5 rg 60 395 200 20 re f 1 1 1 rg ${text('Maths', 400)}`,
  ].join(' ');
  const document = await openPdf(writeTestPdf([{ content }]));
  const words = document.readPage(1).words.map((word) => word.text);
  document.close();
  expect(words).toEqual(['Monday', 'Tuesday', 'Wednesday', 'Maths']);
  expect([...document.notes]).toEqual(['hidden-text']);
});

test('filled-in form fields are read like any other text', async () => {
  const look = writeStream(
    '/Type /XObject /Subtype /Form /BBox [0 0 100 20] /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>',
    'BT /F1 12 Tf 2 5 Td (Geography) Tj ET',
  );
  const field =
    '<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /V (Geography) /F 4 /Rect [100 600 200 620] /AP << /N 4 0 R >> >>';
  const page = await readOnlyPage(
    writeTestPdf([{ content: '', entries: '/Annots [5 0 R]' }], { objects: [look, field] }),
  );
  expect(named(page, 'Geography').box.x).toBeCloseTo(103, 0);
});

test('text under a correction, or under a picture laid over it later, is not read; text on top of them is', async () => {
  const text = (word: string, x: number, y: number) => `BT /F1 12 Tf ${x} ${y} Td (${word}) Tj ET `;
  const inForm = writeStream(
    '/Type /XObject /Subtype /Form /BBox [0 0 600 900] /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>',
    text('Wednesday', 72, 500),
  );
  const content = [
    `${text('Monday', 72, 700)} 1 1 1 rg 60 690 150 30 re f 0 g ${text('Tuesday', 74, 701)}`,
    `/Fm Do 1 1 0.9 rg 60 490 150 30 re f 0 g ${text('Thursday', 74, 501)}`,
    `${text('Friday', 72, 400)} q 100 0 0 30 60 390 cm /Im Do Q`,
    `1 1 0.8 rg 60 290 150 30 re f 0 g ${text('Plain words on a coloured cell', 72, 300)}`,
  ].join(' ');
  const document = await openPdf(
    writeTestPdf([{ content }], { objects: [inForm, GREY_IMAGE], resources: '/XObject << /Fm 4 0 R /Im 5 0 R >>' }),
  );
  const words = document.readPage(1).words.map((word) => word.text);
  document.close();
  expect(words).toEqual(['Tuesday', 'Thursday', 'Plain', 'words', 'on', 'a', 'coloured', 'cell']);
  expect([...document.notes]).toEqual(['hidden-text']);
});

test('a frame drawn around the text after it, and a see-through marker over it, hide nothing', async () => {
  const content = [
    'BT /F1 12 Tf 72 700 Td (Monday Tuesday) Tj ET 50 600 500 200 re 52 602 496 196 re f*',
    'BT /F1 12 Tf 72 500 Td (Marked words) Tj ET /Marker gs 1 1 0 rg 60 490 150 30 re f',
  ].join(' ');
  const resources = '/ExtGState << /Marker << /BM /Multiply >> >>';
  const page = await readOnlyPage(writeTestPdf([{ content }], { resources }));
  expect(page.words.map((word) => word.text)).toEqual(['Monday', 'Tuesday', 'Marked', 'words']);
});

test('the words that another program put under a scan are not read, even where they are drawn in black', async () => {
  const words = 'BT /F1 12 Tf 72 700 Td (wrongly recognised words of some other program, many) Tj ET';
  const document = await openPdf(
    writeTestPdf([{ content: `${words} q 595 0 0 842 0 0 cm /Im Do Q` }], {
      objects: [GREY_IMAGE],
      resources: '/XObject << /Im 4 0 R >>',
    }),
  );
  expect(document.readPage(1)).toMatchObject({ unit: 'pixel', words: [] });
  expect([...document.notes]).toEqual(['hidden-text']);
  document.close();
});

test('a form field that was filled in but never drawn is read all the same', async () => {
  const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';
  const field =
    '<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /V (Geography) /DA (/Helv 12 Tf 0 g) /F 4 /Rect [100 600 300 620] >>';
  const bytes = writeTestPdf([{ content: '', entries: '/Annots [4 0 R]' }], { objects: [field] });
  const withForm = Buffer.from(bytes)
    .toString('latin1')
    .replace(
      '/Type /Catalog',
      `/Type /Catalog /AcroForm << /Fields [4 0 R] /NeedAppearances true /DR << /Font << /Helv ${font} >> >> >>`,
    );
  const page = await readOnlyPage(new Uint8Array(Buffer.from(withForm, 'latin1')));
  expect(page.words.map((word) => word.text)).toEqual(['Geography']);
});

test('a note typed onto the page is read, also where the program that made it left drawing it to others', async () => {
  const note =
    '<< /Type /Annot /Subtype /FreeText /Contents (Assembly) /DA (/Helv 12 Tf 0 g) /F 4 /Rect [100 600 300 620] >>';
  const page = await readOnlyPage(writeTestPdf([{ content: '', entries: '/Annots [4 0 R]' }], { objects: [note] }));
  expect(page.words.map((word) => word.text)).toEqual(['Assembly']);
});
