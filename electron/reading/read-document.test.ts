import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import type { Reading } from '../../shared/timetable/reading.ts';
import type { Recognisers } from './ocr/recognisers.ts';
import { createRecognisers } from './ocr/recognisers.ts';
import { readDocument } from './read-document.ts';
import { writeTestDocx, writeTestXlsx } from './sources/write-test-office.ts';

const SAMPLES = fileURLToPath(new URL('../../resources/samples', import.meta.url));
const files = readdirSync(SAMPLES).filter((name) => /\.(pdf|png|jpg|docx|xlsx)$/.test(name));

let engines: Recognisers | null = null;
const recognisers = () => (engines ??= createRecognisers({ threads: 2 }));
afterAll(() => engines?.close());

async function read(name: string, bytes: Uint8Array): Promise<Reading> {
  const result = await readDocument(
    { name, bytes },
    { recognisers, signal: new AbortController().signal, onProgress: () => undefined, withPictures: false },
  );
  if (!result.ok) throw new Error(`refused: ${result.error.code}`);
  return result.value.reading;
}

type TrueBlock = {
  day: string;
  start: string | null;
  end: string | null;
  title: string | string[];
  teacher?: string;
  room?: string;
  optional?: boolean;
};
type Truth = { blocks: TrueBlock[] };

function plain(text: string | null): string {
  return (text ?? '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** The lessons of the truth that the reading gives on the right day, at the right times, with the right letters, teacher and room. */
function shareExact(truth: Truth, reading: Reading): number {
  const required = truth.blocks.filter((block) => !block.optional);
  const right = required.filter((wanted) =>
    reading.blocks.some(
      (block) =>
        block.day === wanted.day &&
        (wanted.start === null || block.start === wanted.start) &&
        (wanted.end === null || block.end === wanted.end) &&
        [wanted.title].flat().some((title) => plain(title) === plain(block.title)) &&
        (['teacher', 'room'] as const).every((fact) => !wanted[fact] || plain(wanted[fact]) === plain(block[fact])),
    ),
  );
  return required.length === 0 ? Number(reading.blocks.length === 0) : right.length / required.length;
}

describe('our own samples', () => {
  test.each(files)('%s is read as it was written', { timeout: 60_000 }, async (file) => {
    const truth = JSON.parse(readFileSync(`${SAMPLES}/${file.replace(/\.\w+$/, '.truth.json')}`, 'utf8')) as Truth;
    const reading = await read(file, readFileSync(`${SAMPLES}/${file}`));
    expect(shareExact(truth, reading)).toBeGreaterThanOrEqual(0.95);
  });
});

test('the same bytes give the same reading', { timeout: 60_000 }, async () => {
  const bytes = readFileSync(`${SAMPLES}/dark-cells.png`);
  const [first, second] = [await read('a.png', bytes), await read('a.png', bytes)];
  expect({ ...second, engine: null }).toEqual({ ...first, engine: null });
});

test('a text that is no timetable is refused in a sentence', async () => {
  const result = await readDocument(
    { name: 'letter.pdf', bytes: new TextEncoder().encode('Dear parents, the school is closed.') },
    { recognisers, signal: new AbortController().signal, onProgress: () => undefined, withPictures: false },
  );
  expect(result).toMatchObject({ ok: false, error: { code: 'unknownType' } });
});

test('a Word file that is nothing but a picture that cannot be opened is not called one without a timetable', async () => {
  const picture =
    '<w:p><w:r><w:drawing><p:blipFill xmlns:p="p"><a:blip xmlns:a="a"/></p:blipFill></w:drawing></w:r></w:p>';
  const result = await readDocument(
    { name: 'photo.docx', bytes: writeTestDocx(picture) },
    { recognisers, signal: new AbortController().signal, onProgress: () => undefined, withPictures: false },
  );
  expect(result).toMatchObject({ ok: false, error: { code: 'picturesOnly' } });
});

/** A tab with a week of 40 short lessons a day. */
function fullWeek(tab: number): { name: string; xml: string } {
  const times = Array.from({ length: 40 }, (_none, at) => {
    const clock = (minutes: number) => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${minutes % 60 || '00'}`;
    return `${clock(480 + at * 15)}-${clock(495 + at * 15)}`;
  });
  const days = ['Time', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];
  const rows = [days, ...times.map((time) => [time, ...days.slice(1).map((day, at) => `Maths ${day[0]}${at}`)])];
  const cells = (row: string[], at: number) =>
    row.map((text, column) => `<c r="${'ABCDEF'[column]}${at + 1}" t="inlineStr"><is><t>${text}</t></is></c>`);
  const xml = rows.map((row, at) => `<row r="${at + 1}">${cells(row, at).join('')}</row>`).join('');
  return { name: `Class ${tab}`, xml: `<sheetData>${xml}</sheetData>` };
}

test(
  'a file with more lessons than can be looked through is refused, and says how many',
  { timeout: 60_000 },
  async () => {
    const bytes = writeTestXlsx(Array.from({ length: 26 }, (_none, tab) => fullWeek(tab)));
    const result = await readDocument(
      { name: 'school.xlsx', bytes },
      { recognisers, signal: new AbortController().signal, onProgress: () => undefined, withPictures: false },
    );
    expect(result).toEqual({ ok: false, error: { code: 'tooManyBlocks', values: { blocks: 5200, most: 5000 } } });
  },
);
