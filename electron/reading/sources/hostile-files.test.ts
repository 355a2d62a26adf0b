import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { DeskErrorCode } from '../../../shared/desk-error.ts';
import { LARGEST_DOCUMENT } from '../../../shared/ipc/document-messages.ts';
import { MOST_PAGES } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import { openPages } from './open-pages.ts';
import { writeTestDocx, writeTestXlsx, writeZip } from './write-test-office.ts';
import { writeTestOdt } from './write-test-odf.ts';
import { writeStream, writeTestPdf } from './write-test-pdf.ts';

const MEGABYTE = 1024 * 1024;

/** Reads a file to its last page and says what it was refused for, and how much memory was taken meanwhile. */
async function readToTheEnd(bytes: Uint8Array): Promise<{ refusedFor: DeskErrorCode | null; megabytes: number }> {
  const before = process.memoryUsage().rss;
  const megabytes = () => (process.memoryUsage().rss - before) / MEGABYTE;
  try {
    const document = await openPages(bytes, new AbortController().signal);
    try {
      for await (const page of document.pages) expect(page.width).toBeGreaterThan(0);
    } finally {
      document.close();
    }
    return { refusedFor: null, megabytes: megabytes() };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { refusedFor: error.deskError.code, megabytes: megabytes() };
  }
}

async function notesOf(bytes: Uint8Array): Promise<readonly string[]> {
  const document = await openPages(bytes, new AbortController().signal);
  for await (const page of document.pages) expect(page.width).toBeGreaterThan(0);
  document.close();
  return document.notes();
}

async function refusalOf(bytes: Uint8Array): Promise<DeskErrorCode | null> {
  return (await readToTheEnd(bytes)).refusedFor;
}

test('an empty file is refused as empty, and so is one of blanks only', async () => {
  expect(await refusalOf(new Uint8Array())).toBe('empty');
  expect(await refusalOf(strToU8(' \n\t \n'))).toBe('empty');
});

test('a file past the size limit is refused before it is looked at', async () => {
  expect(await refusalOf(new Uint8Array(LARGEST_DOCUMENT + 1))).toBe('tooLarge');
});

test('a web page renamed to .pdf is read as the web page that it is', async () => {
  const page = strToU8('<!DOCTYPE html><html><body>%PDF-1.7 not really</body></html>');
  const document = await openPages(page, new AbortController().signal);
  expect(document.kind()).toBe('html');
});

test('a web page of tags that nobody closes is refused before it grows to its full depth or size', async () => {
  expect(await refusalOf(strToU8(`<html>${'<div>'.repeat(100_000)}`))).toBe('unreadable');
  const reopened = Array.from({ length: 900 }, (_, i) => `<font size=1 color="#${i}">`).join('');
  expect(await refusalOf(strToU8(`<html><p>${reopened}${'</p><p>x'.repeat(5000)}`))).toBe('tooLarge');
});

test('cells of a web page that span all they can are bounded', async () => {
  const row = `<tr>${'<td rowspan=65534 colspan=1000>x'.repeat(3)}`;
  expect(await refusalOf(strToU8(`<table>${row.repeat(3000)}</table>`))).toBe('tooLarge');
});

test('an OpenDocument text whose table repeats a row a million times is refused', async () => {
  const cell = '<table:table-cell table:number-columns-repeated="1000"><text:p>x</text:p></table:table-cell>';
  const row = `<table:table-row table:number-rows-repeated="1000000">${cell}</table:table-row>`;
  expect(await refusalOf(writeTestOdt(`<table:table>${row}</table:table>`))).toBe('tooLarge');
});

test('OpenDocument styles based on each other in a circle come to an end', async () => {
  const style = (name: string, parent: string) =>
    `<style:style style:name="${name}" style:family="paragraph" style:parent-style-name="${parent}"/>`;
  const body = '<text:p text:style-name="A">Maths</text:p>';
  expect(await refusalOf(writeTestOdt(body, { automatic: style('A', 'B') + style('B', 'A') }))).toBeNull();
});

test('text of a single quoted cell without an end, and of nothing but commas, comes to an end', async () => {
  expect(await notesOf(strToU8(`a;b\nc;"${'d;e\n'.repeat(200_000)}`))).toEqual(['text-cut-short']);
  expect(await refusalOf(strToU8(`${','.repeat(3000)}\n`.repeat(100)))).toBe('unknownType');
});

test('random bytes are refused as an unknown type', async () => {
  expect(await refusalOf(Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 251))).toBe('unknownType');
});

test('a PDF that is cut off is refused as cut off, wherever the cut is', async () => {
  const whole = writeTestPdf([{ content: 'BT /F1 12 Tf 72 700 Td (Monday) Tj ET' }]);
  for (const share of [0.1, 0.4, 0.7, 0.9]) {
    expect(await refusalOf(whole.slice(0, Math.floor(whole.length * share)))).toBe('truncated');
  }
});

test('a PDF header followed by noise is refused', async () => {
  expect(await refusalOf(strToU8('%PDF-1.7\n1 0 obj\nrubbish\nendobj\nstartxref\n0\n%%EOF'))).toBe('unreadable');
});

test('a PDF with a password is refused as encrypted', async () => {
  const key = '<' + '5a'.repeat(32) + '>';
  const encrypted = writeTestPdf([{ content: '' }], {
    objects: [`<< /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -44 >>`],
    trailer: '/Encrypt 4 0 R /ID [<00112233> <00112233>]',
  });
  expect(await refusalOf(encrypted)).toBe('encrypted');
});

test('a PDF with too many pages is refused', async () => {
  const pages = Array.from({ length: MOST_PAGES + 1 }, () => ({ content: '' }));
  expect(await refusalOf(writeTestPdf(pages))).toBe('tooManyPages');
});

test('a form that draws itself does not hang the reading of a PDF', async () => {
  const form = (resources: string) => {
    const content = '0 0 m 10 0 l S /Me Do';
    return `<< /Type /XObject /Subtype /Form /BBox [0 0 99 99] ${resources} /Length ${content.length} >>\nstream\n${content}\nendstream`;
  };
  const bytes = writeTestPdf([{ content: '/Me Do' }], {
    objects: [form('/Resources << /XObject << /Me 4 0 R >> >>')],
    resources: '/XObject << /Me 4 0 R >>',
  });
  expect(await refusalOf(bytes)).toBeNull();
});

test('a small PDF that draws ten forms of ten forms of ten forms … is refused for its memory, and the next one is read', async () => {
  const { refusedFor, megabytes } = await readToTheEnd(nestedForms(10, 10));
  expect(refusedFor).toBe('memoryLimit');
  expect(megabytes).toBeLessThan(900);
  expect(await refusalOf(writeTestPdf([{ content: '0 0 m 9 9 l S' }]))).toBeNull();
});

test('a PDF page that unpacks to hundreds of megabytes of drawing is refused for its memory, not as blank', async () => {
  const packed = deflateSync(Buffer.alloc(300 * MEGABYTE, '0 0 m ')).toString('latin1');
  const bomb = writeTestPdf([{ content: packed, streamEntries: '/Filter /FlateDecode' }]);
  expect(await refusalOf(bomb)).toBe('memoryLimit');
});

test('of a page of very many forms the first are looked at, and that is said', async () => {
  expect(await notesOf(nestedForms(330, 2))).toEqual(['shapes-cut-short']);
});

test('a PNG whose header claims 40,000 by 40,000 pixels is refused before anything is decoded', async () => {
  const { refusedFor, megabytes } = await readToTheEnd(pngHeader(40_000, 40_000));
  expect(refusedFor).toBe('tooManyPixels');
  expect(megabytes).toBeLessThan(100);
});

test('a long thin picture past the side limit is refused', async () => {
  expect(await refusalOf(pngHeader(40_000, 10))).toBe('tooManyPixels');
});

test('cut off pictures are refused as cut off', async () => {
  const picture = sharp({
    create: {
      width: 300,
      height: 300,
      channels: 3,
      background: '#fa8',
      noise: { type: 'gaussian', mean: 128, sigma: 30 },
    },
  });
  for (const bytes of [
    await picture.png().toBuffer(),
    await picture.jpeg().toBuffer(),
    await picture.webp().toBuffer(),
  ]) {
    expect(await refusalOf(new Uint8Array(bytes.subarray(0, Math.floor(bytes.length / 2))))).toBe('truncated');
  }
});

test('pictures whose header claims far more pixels than follow are refused as cut off, not as blank', async () => {
  const small = sharp({ create: { width: 64, height: 64, channels: 3, background: '#fff' } });
  const jpeg = await small.jpeg().toBuffer();
  const frame = jpeg.indexOf(Buffer.from([0xff, 0xc0]));
  jpeg.writeUInt16BE(2000, frame + 5);
  jpeg.writeUInt16BE(2000, frame + 7);
  expect(await refusalOf(new Uint8Array(jpeg))).toBe('truncated');
  expect(await refusalOf(tiffClaiming(2000, 2000))).toBe('truncated');
});

test('a cut off Word file is refused as cut off', async () => {
  const whole = writeTestDocx('<w:p><w:r><w:t>Monday</w:t></w:r></w:p>');
  expect(await refusalOf(whole.slice(0, whole.length - 40))).toBe('truncated');
});

test('a zip bomb is refused while it expands, though its header claims to be small', async () => {
  const bomb = zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': [new Uint8Array(60 * MEGABYTE), { level: 1 }],
  });
  claimSizes(bomb, 1000);
  const { refusedFor, megabytes } = await readToTheEnd(bomb);
  expect(refusedFor).toBe('zipBomb');
  expect(megabytes).toBeLessThan(60);
});

test('a zip bomb that admits its size is refused by its directory', async () => {
  const bomb = writeZip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<a/>' });
  claimSizes(bomb, 4_000_000_000);
  expect(await refusalOf(bomb)).toBe('zipBomb');
});

test('an entity bomb in a Word file is refused for its document type', async () => {
  const entities = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('');
  const bomb = `<?xml version="1.0"?><!DOCTYPE d [<!ENTITY l0 "lol">${entities}]><d>&l9;</d>`;
  expect(await refusalOf(writeTestDocx('', { 'word/document.xml': bomb }))).toBe('unreadable');
});

test('elements nested 50,000 deep are refused in Word and in Excel files', async () => {
  const deep = '<w:p>'.repeat(50_000) + '</w:p>'.repeat(50_000);
  expect(await refusalOf(writeTestDocx(deep))).toBe('unreadable');
  expect(await refusalOf(writeTestXlsx([{ name: 'A', xml: deep.replaceAll('w:p', 'p') }]))).toBe('unreadable');
});

test('tables nested in tables up to the depth limit are laid out without repeating the work at each level', async () => {
  const depth = 45;
  const body = '<w:tbl><w:tr><w:tc>'.repeat(depth) + '<w:p/>' + '</w:tc></w:tr></w:tbl>'.repeat(depth);
  expect(await refusalOf(writeTestDocx(body))).toBeNull();
});

test('styles based on each other in a circle come to an end', async () => {
  const style = (id: string, base: string) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:basedOn w:val="${base}"/></w:style>`;
  const styles = `<w:styles xmlns:w="w">${style('A', 'B')}${style('B', 'A')}</w:styles>`;
  const body = '<w:p><w:pPr><w:pStyle w:val="A"/></w:pPr><w:r><w:t>Maths</w:t></w:r></w:p>';
  expect(await refusalOf(writeTestDocx(body, { 'word/styles.xml': styles }))).toBeNull();
});

test('an Office file with a password is refused as encrypted, an old one as old', async () => {
  expect(await refusalOf(oleFile('EncryptedPackage'))).toBe('encrypted');
  expect(await refusalOf(oleFile('WordDocument'))).toBe('oldOffice');
  expect(await refusalOf(oleFile('Workbook'))).toBe('oldOffice');
});

test('kinds that are known but not read are refused with what to do about them', async () => {
  expect(await refusalOf(strToU8('{\\rtf1 hello}'))).toBe('richText');
  expect(await refusalOf(writeZip({ '[Content_Types].xml': '', 'ppt/presentation.xml': '' }))).toBe('presentation');
  expect(await refusalOf(writeZip({ 'xl/workbook.bin': '' }))).toBe('binaryWorkbook');
  expect(await refusalOf(writeZip({ 'Index/Document.iwa': '' }))).toBe('appleDocument');
  expect(await refusalOf(oleFile('Quill'))).toBe('drawingProgram');
  expect(await refusalOf(strToU8('{"doc_id":"1","email":"a@example.org"}'))).toBe('webShortcut');
  expect(await refusalOf(strToU8('From: a\nTo: b\nSubject: c\n\nHello'))).toBe('mail');
  expect(await refusalOf(writeZip({ 'plan.pdf': '' }))).toBe('archive');
});

test('a spreadsheet whose last cell is a million rows down is read up to the limit, and that is said', async () => {
  const row = (number: number, text: string) =>
    `<row r="${number}"><c r="A${number}" t="inlineStr"><is><t>${text}</t></is></c></row>`;
  const bytes = writeTestXlsx([
    { name: 'A', xml: `<sheetData>${row(1, 'Maths')}${row(1_048_576, 'far')}</sheetData>` },
  ]);
  expect(await notesOf(bytes)).toEqual(['cells-cut-short']);
});

test('a spreadsheet with thousands of merged ranges over each other is refused', async () => {
  const merges = '<mergeCell ref="A1:GR250"/>'.repeat(20_000);
  const cells = '<row r="1"><c r="A1" t="inlineStr"><is><t>Maths</t></is></c></row>';
  const xml = `<sheetData>${cells}</sheetData><mergeCells>${merges}</mergeCells>`;
  expect(await refusalOf(writeTestXlsx([{ name: 'A', xml }]))).toBe('unreadable');
});

test('reading stops when it is cancelled', async () => {
  const cancel = new AbortController();
  const document = await openPages(writeTestPdf([{ content: '' }, { content: '' }]), cancel.signal);
  cancel.abort();
  await expect(document.pages[Symbol.asyncIterator]().next()).rejects.toThrow(/abort/i);
  document.close();
});

/** A PDF whose page draws a form that draws `fan` forms, each of which draws as many again, `depth` deep. */
function nestedForms(fan: number, depth: number): Uint8Array {
  const objects = Array.from({ length: depth }, (_, i) =>
    writeStream(
      `/Type /XObject /Subtype /Form /BBox [0 0 99 99] /Resources << /XObject << /Me ${5 + i} 0 R >> >>`,
      '/Me Do '.repeat(fan),
    ),
  );
  const last = writeStream('/Type /XObject /Subtype /Form /BBox [0 0 99 99]', '');
  return writeTestPdf([{ content: '/Me Do' }], {
    objects: [...objects, last],
    resources: '/XObject << /Me 4 0 R >>',
  });
}

/** A grey TIFF of one strip, of which 64 bytes are there. */
function tiffClaiming(width: number, height: number): Uint8Array {
  const [short, long] = [3, 4];
  const entries = [
    [256, long, width],
    [257, long, height],
    [258, short, 8],
    [259, short, 1],
    [262, short, 1],
    [273, long, 200],
    [277, short, 1],
    [278, long, height],
    [279, long, 64],
  ] as const;
  const bytes = Buffer.alloc(264);
  bytes.set([0x49, 0x49, 42, 0, 8, 0, 0, 0]);
  bytes.writeUInt16LE(entries.length, 8);
  entries.forEach(([tag, type, value], i) => {
    bytes.writeUInt16LE(tag, 10 + i * 12);
    bytes.writeUInt16LE(type, 12 + i * 12);
    bytes.writeUInt32LE(1, 14 + i * 12);
    bytes.writeUInt32LE(value, 18 + i * 12);
  });
  return new Uint8Array(bytes);
}

function pngHeader(width: number, height: number): Uint8Array {
  const header = Buffer.alloc(17);
  header.write('IHDR', 0, 'latin1');
  header.writeUInt32BE(width, 4);
  header.writeUInt32BE(height, 8);
  header.set([8, 2, 0, 0, 0], 12);
  return new Uint8Array(
    Buffer.concat([
      Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
      chunk(header),
      chunk(Buffer.from('IDAT')),
      chunk(Buffer.from('IEND')),
    ]),
  );
}

function chunk(content: Buffer): Buffer {
  const whole = Buffer.alloc(content.length + 8);
  whole.writeUInt32BE(content.length - 4, 0);
  content.copy(whole, 4);
  whole.writeUInt32BE(crc32(content), content.length + 4);
  return whole;
}

/** Overwrites the uncompressed sizes in the directory of a zip file. */
function claimSizes(zip: Uint8Array, bytes: number): void {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  for (let at = 0; at + 46 < zip.length; at++) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, bytes, true);
  }
}

/** The container of old Office files, with one stream in its directory. */
function oleFile(stream: string): Uint8Array {
  const bytes = Buffer.alloc(1024);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const length = bytes.write(`${stream}\0`, 640, 'utf16le');
  bytes.writeUInt16LE(length, 640 + 64);
  bytes[640 + 66] = 2;
  return new Uint8Array(bytes);
}
