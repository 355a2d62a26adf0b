import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import type { Reading } from '../../../shared/timetable/reading.ts';
import type { Recognisers } from '../ocr/recognisers.ts';
import { createRecognisers } from '../ocr/recognisers.ts';
import { readDocument } from '../read-document.ts';
import { openPdf } from './pdf.ts';
import { writeStream, writeTestPdf } from './write-test-pdf.ts';

let engines: Recognisers | null = null;
const recognisers = () => (engines ??= createRecognisers({ threads: 2 }));
afterAll(() => engines?.close());

async function read(bytes: Uint8Array): Promise<Reading> {
  const signal = new AbortController().signal;
  const tools = { recognisers, signal, onProgress: () => undefined, withPictures: false };
  const result = await readDocument({ name: 'a.pdf', bytes }, tools);
  if (!result.ok) throw new Error(`refused: ${result.error.code}`);
  return result.value.reading;
}

/** The first page of a sample as a JPEG picture, for embedding in another PDF. */
async function scanOf(sample: string): Promise<string> {
  const path = fileURLToPath(new URL(`../../../resources/samples/${sample}`, import.meta.url));
  const document = await openPdf(new Uint8Array(readFileSync(path)));
  const { width, height, rgb } = document.renderPage(1, 220);
  document.close();
  const jpeg = await sharp(rgb, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 85 })
    .toBuffer();
  const entries = `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode`;
  return writeStream(entries, jpeg.toString('latin1'));
}

test(
  'a timetable pasted as a picture into a letter is read beside the letter’s own words',
  { timeout: 60_000 },
  async () => {
    const sentence = 'Dear parents, this is the plan for the coming term; please note the changes.';
    const letter = Array.from({ length: 6 }, (_none, at) => `BT /F1 9 Tf 40 ${815 - at * 12} Td (${sentence}) Tj ET`);
    const bytes = writeTestPdf([{ content: `${letter.join(' ')} q 560 0 0 396 18 330 cm /Im Do Q` }], {
      objects: [await scanOf('klasse-7c.pdf')],
      resources: '/XObject << /Im 4 0 R >>',
    });
    const [whole, pasted] = [
      await read(new Uint8Array(readFileSync(new URL('../../../resources/samples/klasse-7c.pdf', import.meta.url)))),
      await read(bytes),
    ];
    const places = (reading: Reading) => reading.blocks.map(({ day, start, end }) => `${day} ${start} ${end}`);
    const found = places(whole).filter((place) => places(pasted).includes(place));
    expect(found.length).toBeGreaterThanOrEqual(0.9 * whole.blocks.length);
    expect(pasted.source.kind).toBe('pdf-mixed');
    const said = [...pasted.setAside.map(({ text }) => text), pasted.header.title ?? ''].join(' ');
    expect(said).toContain('Dear parents, this is the plan for the coming term; please note the changes.');
  },
);
