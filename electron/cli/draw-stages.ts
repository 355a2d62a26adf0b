import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { PageView } from '../../shared/timetable/layout/page-view.ts';
import type { Reading } from '../../shared/timetable/reading.ts';
import type { DocumentRead, PagePicture } from '../reading/reader-messages.ts';

type FractionBox = readonly [number, number, number, number];

/** What is drawn over the page's picture at each stage of the way through, in this order. */
const STAGES: readonly {
  readonly name: string;
  readonly marks: (page: PageView, reading: Reading) => readonly Mark[];
}[] = [
  { name: '1-straight', marks: () => [] },
  { name: '2-cells', marks: ({ cells }) => cells.map(({ box }) => ({ box, colour: '#0a8f3c', filled: true })) },
  { name: '3-words', marks: ({ lines }) => lines.map(({ box }) => ({ box, colour: '#d0281e', filled: false })) },
  { name: '4-lessons', marks: lessonMarks },
];

type Mark = { readonly box: FractionBox; readonly colour: string; readonly filled: boolean };

/**
 * Draws, page by page, what each stage of reading made of a document: the page laid straight, its cells, its lines of text,
 * and its lessons (green; orange where one needs review), what was set aside (violet) and what is asked (red). Pages without a picture (Word,
 * Excel) have nothing to draw on and are left out.
 */
export async function drawStages({ reading, pages, pictures }: DocumentRead, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const picture of pictures) {
    const page = pages.find((one) => one.page === picture.page);
    if (!page) continue;
    for (const { name, marks } of STAGES) {
      const drawn = await drawMarks(picture, marks(page, reading));
      await writeFile(join(folder, `page-${picture.page}-${name}.png`), drawn);
    }
  }
}

function lessonMarks({ page }: PageView, { blocks, setAside, questions }: Reading): Mark[] {
  const onPage = <Thing extends { readonly page: number }>(things: readonly Thing[]) =>
    things.filter((thing) => thing.page === page);
  return [
    ...onPage(blocks).map(({ box, needsReview }) => ({
      box,
      colour: needsReview ? '#e07b00' : '#0a8f3c',
      filled: true,
    })),
    ...onPage(setAside).map(({ box }) => ({ box, colour: '#8a3ffc', filled: false })),
    ...onPage(questions).map(({ box }) => ({ box, colour: '#d0281e', filled: false })),
  ];
}

async function drawMarks({ bytes }: PagePicture, marks: readonly Mark[]): Promise<Uint8Array> {
  const { width, height } = await sharp(bytes).metadata();
  const shapes = marks.map(({ box: [x, y, w, h], colour, filled }) => {
    const place = `x="${x * width}" y="${y * height}" width="${w * width}" height="${h * height}"`;
    return `<rect ${place} fill="${colour}" fill-opacity="${filled ? 0.12 : 0}" stroke="${colour}" stroke-width="2"/>`;
  });
  const overlay = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${shapes.join('')}</svg>`;
  return sharp(bytes)
    .composite([{ input: Buffer.from(overlay) }])
    .png()
    .toBuffer();
}
