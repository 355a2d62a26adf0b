import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { LARGEST_DOCUMENT } from '../../../shared/ipc/document-messages.ts';
import { openPages } from './open-pages.ts';
import { notesOf, readToTheEnd, refusalOf } from './read-to-the-end.ts';
import { writeTestDocx, writeTestXlsx, writeZip } from './write-test-office.ts';
import { writeTestOdt } from './write-test-odf.ts';

const MEGABYTE = 1024 * 1024;

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
