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

test('a PDF is recognised behind the lines that a mail gateway put before it', () => {
  expect(identify(new Uint8Array([...strToU8('X-Scanned: yes\r\n\r\n'), ...writeTestPdf([{ content: '' }])]))).toBe(
    'pdf',
  );
});
