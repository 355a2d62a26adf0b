import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { MOST_PAGES } from '../limits.ts';
import { openPages } from './open-pages.ts';
import { notesOf, readToTheEnd, refusalOf } from './read-to-the-end.ts';
import { writeStream, writeTestPdf } from './write-test-pdf.ts';

const MEGABYTE = 1024 * 1024;

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
