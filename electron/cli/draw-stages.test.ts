import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { PageView } from '../../shared/timetable/layout/page-view.ts';
import type { DocumentRead } from '../reading/reader-messages.ts';
import { drawStages } from './draw-stages.ts';

test('every page with a picture is drawn once for each stage, its cells where they stand', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'stages-'));
  try {
    await drawStages(await whitePageWithOneCell(), folder);
    const names = (await readdir(folder)).toSorted();
    expect(names).toEqual(['1-straight', '2-cells', '3-words', '4-lessons'].map((stage) => `page-1-${stage}.png`));
    const cells = await sharp(join(folder, 'page-1-2-cells.png')).removeAlpha().raw().toBuffer();
    const colourAt = (x: number, y: number) => [...cells.subarray((y * 100 + x) * 3, (y * 100 + x) * 3 + 3)];
    expect(colourAt(75, 30)).not.toEqual([255, 255, 255]);
    expect(colourAt(25, 30)).toEqual([255, 255, 255]);
  } finally {
    await rm(folder, { recursive: true });
  }
});

async function whitePageWithOneCell(): Promise<DocumentRead> {
  const white = { create: { width: 100, height: 60, channels: 3, background: '#fff' } } as const;
  const bytes = new Uint8Array(await sharp(white).png().toBuffer());
  const page: PageView = {
    page: 1,
    width: 100,
    height: 60,
    hasPicture: true,
    cells: [{ box: [0.5, 0, 0.5, 1], fill: null }],
    lines: [],
  };
  const header = { school: null, class: null, teacher: null, term: null, week: null, room: null, title: null };
  const reading = {
    version: 1,
    source: { name: 'white.png', sha256: '', kind: 'image', pages: 1 },
    header,
    engine: { route: 'ocr', milliseconds: 1 },
  } as const;
  return {
    reading: { ...reading, parts: [], blocks: [], setAside: [], questions: [], contradictions: [], warnings: [] },
    pages: [page],
    pictures: [{ page: 1, format: 'png', bytes }],
  };
}
