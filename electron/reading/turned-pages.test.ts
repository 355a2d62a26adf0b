import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hasFonts, printed } from './ocr/drawn-picture.test-help.ts';
import type { Recognisers } from './ocr/recognisers.ts';
import { createRecognisers } from './ocr/recognisers.ts';
import { readDocument } from './read-document.ts';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];
const SUBJECTS = ['Maths', 'English', 'Science', 'History', 'Music', 'Art', 'French', 'Computing', 'Reading'];
const STARTS = ['09:00', '09:50', '11:00', '13:15'];
const [LEFT, TOP, WIDE, HIGH] = [30, 40, 150, 70] as const;

let recognisers: Recognisers;
let canDraw = false;

beforeAll(async () => {
  canDraw = await hasFonts();
  recognisers = createRecognisers({ threads: 2 });
});
afterAll(() => recognisers.close());

/** Numbers below `below`, always the same ones for one seed (Lehmer's generator). */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => (state = (state * 48_271) % 2_147_483_647) % below;
}

/** A ruled week of lessons as a PNG; `scale` makes it a small screenshot or a scan. */
function drawWeek(seed: number, scale: number): Promise<Buffer> {
  const roll = dice(seed);
  const places = (count: number, first: number, step: number) =>
    Array.from({ length: count }, (_, at) => first + at * step);
  const [width, height] = [LEFT * 2 + WIDE * 6, TOP * 2 + HIGH * 5];
  const line = (x: number, y: number, x2: number, y2: number) =>
    `<line x1="${x}" y1="${y}" x2="${x2}" y2="${y2}" stroke="black" stroke-width="2"/>`;
  const rules = [
    ...places(7, LEFT, WIDE).map((x) => line(x, TOP, x, TOP + 5 * HIGH)),
    ...places(6, TOP, HIGH).map((y) => line(LEFT, y, LEFT + 6 * WIDE, y)),
  ];
  const inCell = (text: string, column: number, row: number) =>
    printed(text, LEFT + (column + 0.5) * WIDE, TOP + (row + 0.5) * HIGH, { size: 20 });
  const words = [
    ...DAYS.map((day, at) => inCell(day, at + 1, 0)),
    ...STARTS.map((start, at) => inCell(start, 0, at + 1)),
    ...STARTS.flatMap((_, row) => DAYS.map((__, day) => inCell(SUBJECTS[roll(SUBJECTS.length)]!, day + 1, row + 1))),
  ];
  const style = 'font-family="Liberation Sans, DejaVu Sans, Arial, sans-serif"';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width * scale}" height="${height * scale}"
    viewBox="0 0 ${width} ${height}"><rect width="100%" height="100%" fill="white"/><g ${style}>${rules.join('')}${words.join('')}</g></svg>`;
  return sharp(Buffer.from(svg)).png().toBuffer();
}

async function lessonsOn(picture: Buffer): Promise<string[]> {
  const result = await readDocument(
    { name: 'week.png', bytes: new Uint8Array(picture) },
    {
      recognisers: () => recognisers,
      signal: new AbortController().signal,
      onProgress: () => undefined,
      withPictures: false,
    },
  );
  if (!result.ok) return [result.error.code];
  return result.value.reading.blocks.map(({ day, start, end, title }) => [day, start, end, title].join(' ')).toSorted();
}

// A turned picture is read twice: each angle is tried on one of the two.
test.each([
  { what: 'a small screenshot', seed: 11, scale: 0.8, angles: [90, 270] },
  { what: 'a scan', seed: 12, scale: 1.6, angles: [180] },
])('$what says the same whichever way up it is handed in', { timeout: 120_000 }, async ({ seed, scale, angles }) => {
  if (!canDraw) {
    process.stdout.write('skipped: no font to draw with\n');
    return;
  }
  const upright = await drawWeek(seed, scale);
  const lessons = await lessonsOn(upright);
  expect(lessons).toHaveLength(20);
  for (const angle of angles) {
    expect(await lessonsOn(await sharp(upright).rotate(angle).png().toBuffer())).toEqual(lessons);
  }
});
