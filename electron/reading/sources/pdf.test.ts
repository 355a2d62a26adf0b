import { expect, test } from 'vitest';
import { MOST_WORDS, SCAN_DPI, WORKING_PIXELS } from '../limits.ts';
import { openPages } from './open-pages.ts';
import { openPdf } from './pdf.ts';
import { GREY_IMAGE, named, readOnlyPage } from './read-only-page.ts';
import { writeStream, writeTestPdf } from './write-test-pdf.ts';

test('text becomes words where it stands, with size, colour and weight', async () => {
  const page = await readOnlyPage(
    writeTestPdf([
      { content: 'BT /F1 12 Tf 72 742 Td (Monday 11:11) Tj ET 1 0 0 rg BT /F2 20 Tf 72 600 Td (Break) Tj ET' },
    ]),
  );
  expect(page.words.map((word) => word.text)).toEqual(['Monday', '11:11', 'Break']);
  expect(page).toMatchObject({ width: 595, height: 842, unit: 'point', picture: null });
  const monday = named(page, 'Monday');
  expect(monday).toMatchObject({ bold: false, angle: 0, colour: [0, 0, 0] });
  expect(monday.size).toBeCloseTo(12, 1);
  expect(monday.box.x).toBeCloseTo(73, 0);
  expect(monday.box.y + monday.box.height).toBeGreaterThan(99);
  expect(monday.box.y).toBeGreaterThan(88);
  expect(named(page, 'Break')).toMatchObject({ bold: true, colour: [255, 0, 0] });
});

test('words set apart by position alone are separate, letter-spaced ones are whole', async () => {
  const page = await readOnlyPage(
    writeTestPdf([
      {
        content:
          'BT /F1 12 Tf 72 700 Td [(8) -250 (-) -250 (10) -250 (Uhr)] TJ ET BT /F1 12 Tf 3 Tc 72 650 Td (TIMETABLE) Tj ET',
      },
    ]),
  );
  expect(page.words.map((word) => word.text)).toEqual(['8', '-', '10', 'Uhr', 'TIMETABLE']);
});

test('text in each direction gets its angle, clockwise from ordinary', async () => {
  const turned = (name: string, a: number, b: number) =>
    `BT /F1 12 Tf ${a} ${b} ${-b} ${a} 300 400 Tm (${name} bar) Tj ET`;
  const page = await readOnlyPage(
    writeTestPdf([
      { content: [turned('right', 1, 0), turned('up', 0, 1), turned('over', -1, 0), turned('down', 0, -1)].join(' ') },
    ]),
  );
  expect(['right', 'down', 'over', 'up'].map((text) => named(page, text).angle)).toEqual([0, 90, 180, 270]);
  expect(page.words).toHaveLength(8);
  expect(named(page, 'up').box.height).toBeGreaterThan(named(page, 'up').box.width);
});

test('on a page that is turned or cropped, places are those that people see', async () => {
  const content = 'BT /F1 12 Tf 0 1 -1 0 100 100 Tm (Sideways) Tj ET 100 100 m 100 300 l S';
  const page = await readOnlyPage(writeTestPdf([{ content, entries: '/Rotate 90 /CropBox [50 50 545 792]' }]));
  expect(page).toMatchObject({ width: 742, height: 495 });
  expect(named(page, 'Sideways').angle).toBe(0);
  expect(named(page, 'Sideways').box.x).toBeCloseTo(51, 0);
  expect(page.rules).toHaveLength(1);
  expect(page.rules[0]?.from.y).toBeCloseTo(50, 1);
  expect(page.rules[0]?.to.x).toBeCloseTo(250, 1);
});

test('strokes, rectangles and thin filled areas are rules; larger filled areas are fills', async () => {
  const page = await readOnlyPage(
    writeTestPdf([
      {
        content: [
          '1 1 1 rg 0 0 595 842 re f',
          '2 w 100 100 200 50 re S',
          '0 0 0 rg 100 300 200 0.8 re f',
          '1 1 0 rg 100 400 80 40 re f',
          '400 400 m 450 460 l S',
          'q 0.5 0 0 0.5 50 50 cm 0 1 0 rg 200 1000 100 60 re f Q',
        ].join('\n'),
      },
    ]),
  );
  expect(page.rules).toHaveLength(5);
  expect(page.rules.filter((rule) => rule.thickness === 2)).toHaveLength(4);
  expect(page.fills.map((fill) => fill.colour)).toEqual([
    [255, 255, 0],
    [0, 255, 0],
  ]);
  expect(page.fills[0]?.box).toMatchObject({ x: 100, width: 80, height: 40 });
  expect(page.fills[0]?.box.y).toBeCloseTo(402, 1);
  expect(page.fills[1]?.box).toMatchObject({ x: 150, width: 50, height: 30 });
});

test('a dashed line drawn in pieces is one rule, separate boxes stay separate', async () => {
  const dashes = Array.from({ length: 20 }, (_, i) => `${100 + i * 5} 500 m ${103 + i * 5} 500 l S`).join(' ');
  const page = await readOnlyPage(writeTestPdf([{ content: `${dashes} 100 300 m 200 300 l S 204 300 m 300 300 l S` }]));
  expect(page.rules.map((rule) => Math.round(rule.to.x - rule.from.x)).sort((a, b) => a - b)).toEqual([96, 98, 100]);
});

test('a line under or through a word is no border, a border close under a word is one', async () => {
  const word = (y: number) => `BT /F1 12 Tf 100 ${y} Td (Registration) Tj ET`;
  const content = `${word(700)} 100 698 64.7 0.6 re f ${word(600)} 100 604 64.7 0.6 re f ${word(500)} 80 497 120 0.6 re f`;
  const page = await readOnlyPage(writeTestPdf([{ content }]));
  expect(page.words).toHaveLength(3);
  expect(page.rules.map((rule) => rule.from.x)).toEqual([80]);
});

test('what a form draws is found where the form puts it, at any depth', async () => {
  const inner = writeStream(
    '/Type /XObject /Subtype /Form /BBox [0 0 200 200] /Matrix [2 0 0 2 0 0]',
    '0 0 m 50 0 l S BT /F1 10 Tf 0 10 Td (Inside) Tj ET',
  );
  const outer = writeStream(
    '/Type /XObject /Subtype /Form /BBox [0 0 500 500] /Resources << /XObject << /Inner 4 0 R >> >>',
    'q 1 0 0 1 10 20 cm /Inner Do Q',
  );
  const withFont = inner.replace(
    '/BBox',
    '/Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> /BBox',
  );
  const page = await readOnlyPage(
    writeTestPdf([{ content: 'q 1 0 0 1 100 100 cm /Outer Do Q' }], {
      objects: [withFont, outer],
      resources: '/XObject << /Outer 5 0 R >>',
    }),
  );
  expect(page.rules).toHaveLength(1);
  expect(page.rules[0]?.from).toMatchObject({ x: 110 });
  expect(page.rules[0]?.from.y).toBeCloseTo(842 - 120, 1);
  expect(page.rules[0]?.to.x).toBeCloseTo(210, 1);
  expect(named(page, 'Inside').size).toBeCloseTo(20, 1);
});

test('a fill cut by a clipping path reaches only as far as it is seen', async () => {
  const page = await readOnlyPage(writeTestPdf([{ content: 'q 100 100 50 50 re W n 1 0 0 rg 0 0 500 500 re f Q' }]));
  expect(page.fills).toHaveLength(1);
  expect(page.fills[0]?.box).toMatchObject({ x: 100, width: 50, height: 50 });
});

test('a scanned page is a picture at the recognisers’ resolution, and the invisible words under it are noted', async () => {
  const document = await openPdf(scannedPdf());
  const page = document.readPage(1);
  expect(page).toMatchObject({ unit: 'pixel', words: [], rules: [] });
  expect(page.picture?.width).toBe(Math.round((595 / 72) * SCAN_DPI));
  expect(page.picture?.rgb).toHaveLength(page.width * page.height * 3);
  expect([...document.notes]).toEqual(['hidden-text']);
  document.close();
});

test('a document tells of what kind its pages were once they are read', async () => {
  const kindOf = async (bytes: Uint8Array) => {
    const document = await openPages(bytes, new AbortController().signal);
    for await (const page of document.pages) expect(document.displayPicture(page)?.width).toBe(909);
    document.close();
    return document.kind();
  };
  expect(await kindOf(scannedPdf())).toBe('pdf-scan');
  expect(await kindOf(writeTestPdf([{ content: 'BT /F1 12 Tf 72 700 Td (Maths) Tj ET' }]))).toBe('pdf-text');
});

test('of a page with more letters or words than a timetable can hold the first are read, and that is said', async () => {
  const notesOf = async (content: string) => {
    const document = await openPdf(writeTestPdf([{ content }]));
    const words = document.readPage(1).words.length;
    document.close();
    return { words, notes: [...document.notes] };
  };
  const letters = (y: number, text = `${'a'.repeat(124)} `.repeat(4)) => `BT /F1 1 Tf 9 ${y} Td (${text}) Tj ET`;
  expect((await notesOf(Array.from({ length: 420 }, (_, i) => letters(i * 2)).join(' '))).notes).toEqual([
    'text-cut-short',
  ]);
  const place = (i: number) => `BT /F1 2 Tf ${(i % 60) * 9} ${Math.floor(i / 60) * 5} Td (ab) Tj ET`;
  const words = Array.from({ length: MOST_WORDS + 60 }, (_, i) => place(i)).join(' ');
  expect(await notesOf(words)).toEqual({ words: MOST_WORDS, notes: ['text-cut-short'] });
  expect((await notesOf(letters(9))).notes).toEqual([]);
  expect((await notesOf(letters(9, 'a'.repeat(500)))).notes).toEqual(['text-cut-short']);
});

test('a rendered page shows its colours as red, green and blue', async () => {
  const document = await openPdf(writeTestPdf([{ content: '1 0.5 0 rg 0 0 595 842 re f' }]));
  const picture = document.renderPage(1, 20);
  document.close();
  expect([...picture.rgb.subarray(0, 3)]).toEqual([255, 128, 0]);
});

test('a page whose text is all drawn sideways is turned upright, and so is its picture', async () => {
  for (const [a, b, x, y] of [
    [0, 1, 100, 100],
    [0, -1, 500, 700],
    [-1, 0, 500, 700],
  ] as const) {
    const content = `BT /F1 12 Tf ${a} ${b} ${-b} ${a} ${x} ${y} Tm (Monday Tuesday) Tj ET 1 0 0 rg ${x} ${y} 4 4 re f`;
    const document = await openPdf(writeTestPdf([{ content }]));
    const page = document.readPage(1);
    expect(page.words.map(({ text, angle }) => [text, angle])).toEqual([
      ['Monday', 0],
      ['Tuesday', 0],
    ]);
    const [monday, tuesday] = [named(page, 'Monday').box, named(page, 'Tuesday').box];
    expect(tuesday.x).toBeGreaterThan(monday.x + monday.width);
    expect([page.width, page.height]).toEqual(a === 0 ? [842, 595] : [595, 842]);
    const picture = document.renderPage(1, 72);
    expect(picture.width).toBe(page.width);
    const red = redPixel(picture);
    expect(Math.abs(red.x - monday.x)).toBeLessThan(6);
    expect(Math.abs(red.y - (monday.y + monday.height))).toBeLessThan(8);
    document.close();
  }
});

test('a page far larger than paper is read, its picture kept within the limit', async () => {
  const content = 'BT /F1 100 Tf 7200 7000 Td (Monday) Tj ET';
  const document = await openPdf(writeTestPdf([{ content, entries: '/MediaBox [0 0 14400 14400]' }]));
  expect(named(document.readPage(1), 'Monday').size).toBeCloseTo(100, 0);
  const { width, height } = document.renderPage(1, 300);
  expect(width * height).toBeLessThanOrEqual(WORKING_PIXELS * 1.01);
  document.close();
});

test('a page of text with a large picture can be read as a picture, with its own words in their places', async () => {
  const lines = Array.from(
    { length: 12 },
    (_none, at) => `BT /F1 10 Tf 40 ${800 - at * 14} Td (A line of the letter) Tj ET`,
  );
  const content = `${lines.join(' ')} q 500 0 0 500 40 100 cm /Im Do Q`;
  const bytes = writeTestPdf([{ content }], { objects: [GREY_IMAGE], resources: '/XObject << /Im 4 0 R >>' });
  const document = await openPdf(bytes);
  const page = document.readPage(1);
  const asPicture = page.asPicture?.();
  document.close();
  expect(page).toMatchObject({ unit: 'point', picture: null });
  expect(asPicture?.words.map((word) => word.text)).toEqual(page.words.map((word) => word.text));
  expect(asPicture!.words[0]!.box.x / asPicture!.width).toBeCloseTo(page.words[0]!.box.x / page.width, 3);
  expect((await readOnlyPage(writeTestPdf([{ content: lines.join(' ') }]))).asPicture).toBeUndefined();
});

function redPixel({ width, rgb }: { width: number; rgb: Uint8Array }): { x: number; y: number } {
  for (let at = 0; at < rgb.length; at += 3) {
    if (rgb[at]! > 200 && rgb[at + 1]! < 60) return { x: (at / 3) % width, y: Math.floor(at / 3 / width) };
  }
  throw new Error('no red there');
}

function scannedPdf(): Uint8Array {
  const content =
    'q 595 0 0 842 0 0 cm /Im Do Q BT 3 Tr /F1 12 Tf 72 700 Td (recognised words of some other program, many) Tj ET';
  return writeTestPdf([{ content }], { objects: [GREY_IMAGE], resources: '/XObject << /Im 4 0 R >>' });
}
