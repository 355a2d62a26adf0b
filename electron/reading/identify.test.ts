import { strToU8 } from 'fflate';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { identify } from './identify.ts';
import { writeTestDocx, writeTestXlsx, writeZip } from './sources/write-test-office.ts';
import { writeTestPdf } from './sources/write-test-pdf.ts';

test('documents are told apart by their content', () => {
  expect(identify(writeTestPdf([{ content: '' }]))).toBe('pdf');
  expect(identify(writeTestDocx(''))).toBe('docx');
  expect(identify(writeTestXlsx([]))).toBe('xlsx');
  expect(identify(writeZip({ '[Content_Types].xml': '', 'ppt/presentation.xml': '' }))).toBe('pptx');
  expect(identify(writeZip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '' }))).toBe(
    'ods',
  );
  expect(identify(writeZip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '' }))).toBe('odt');
  expect(identify(writeZip({ 'photos/a.txt': 'a' }))).toBe('zip');
});

test('pictures are told apart by their content', async () => {
  const picture = sharp({ create: { width: 2, height: 2, channels: 3, background: '#fff' } });
  expect(identify(await picture.png().toBuffer())).toBe('png');
  expect(identify(await picture.jpeg().toBuffer())).toBe('jpeg');
  expect(identify(await picture.webp().toBuffer())).toBe('webp');
  expect(identify(await picture.gif().toBuffer())).toBe('gif');
  expect(identify(await picture.tiff().toBuffer())).toBe('tiff');
  expect(identify(strToU8('\0\0\0\x18ftypheic\0\0\0\0mif1heic'))).toBe('heic');
});

test('text, web pages and rich text are not taken for documents', () => {
  expect(identify(strToU8('Monday, 9:00, Maths\n'))).toBe('text');
  expect(identify(strToU8('\ufeff <!doctype HTML><p>%PDF-1.4'))).toBe('html');
  expect(identify(strToU8('{\\rtf1}'))).toBe('rtf');
  expect(identify(Uint8Array.from([1, 2, 3, 4]))).toBe('unknown');
});

/** The container of Office files before 2007, with one entry in its directory. */
function oleFile(entry: string): Uint8Array {
  const bytes = Buffer.alloc(1024);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.writeUInt16LE(bytes.write(`${entry}\0`, 640, 'utf16le'), 640 + 64);
  return new Uint8Array(bytes);
}

test('files of programs that are not read are told apart, so that the answer can say what to do', () => {
  const streams = ['WordDocument', 'Workbook', 'PowerPoint Document', 'Quill', 'VisioDocument'];
  expect(streams.map((stream) => identify(oleFile(stream)))).toEqual(['doc', 'xls', 'ppt', 'publisher', 'visio']);
  expect(identify(writeZip({ 'Index/Document.iwa': '', 'preview.jpg': '' }))).toBe('iwork');
  expect(identify(writeZip({ mimetype: 'application/vnd.oasis.opendocument.presentation' }))).toBe('odp');
  expect(identify(writeZip({ '[Content_Types].xml': '', 'visio/document.xml': '' }))).toBe('visio');
  expect(identify(strToU8('Rar!\x1a\x07\x00 packed'))).toBe('zip');
});

test('e-mails and shortcuts are no documents, and a text that only mentions them is neither', () => {
  const mail = 'Return-Path: <a@example.org>\r\nFrom: a@example.org\r\n (the office)\r\nSubject: Plan\r\n\r\nHello';
  expect(identify(strToU8(mail))).toBe('mail');
  expect(identify(oleFile('__properties_version1.0'))).toBe('mail');
  expect(identify(strToU8('{"url":"https://docs.google.com/open?id=1","doc_id":"1"}'))).toBe('shortcut');
  expect(identify(strToU8('[InternetShortcut]\r\nURL=https://example.org/plan'))).toBe('shortcut');
  expect(identify(strToU8('Subject: Maths\nTeacher: Ms Sample\n9:00 Monday'))).toBe('text');
});

test('a PDF is recognised behind the lines that a mail gateway put before it', () => {
  expect(identify(new Uint8Array([...strToU8('X-Scanned: yes\r\n\r\n'), ...writeTestPdf([{ content: '' }])]))).toBe(
    'pdf',
  );
});
