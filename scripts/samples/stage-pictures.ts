import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { REPOSITORY } from '../machine/repository.ts';

const SAMPLE = join(REPOSITORY, 'resources/samples/photo-of-sheet.jpg');
const WIDTH = 900;

/** Draws what each stage of reading makes of our photographed sample, for docs/reading.md; answers with the pictures' names. */
export async function drawStagePictures(folder: string): Promise<string[]> {
  const drawn = mkdtempSync(join(tmpdir(), 'stages-'));
  try {
    const run = spawnSync(process.execPath, [join(REPOSITORY, 'electron/cli.ts'), SAMPLE, '--stages', drawn]);
    if (run.status !== 0) throw new Error(`the sample was not read: ${String(run.stderr)}`);
    mkdirSync(folder, { recursive: true });
    await sharp(SAMPLE).resize(WIDTH).jpeg({ quality: 80 }).toFile(join(folder, '0-photo.jpg'));
    const stages = readdirSync(drawn).toSorted();
    for (const stage of stages) {
      const name = stage.replace(/^page-1-(.*)\.png$/, '$1.jpg');
      await sharp(join(drawn, stage)).resize(WIDTH).jpeg({ quality: 80 }).toFile(join(folder, name));
    }
    return readdirSync(folder).toSorted();
  } finally {
    rmSync(drawn, { recursive: true, force: true });
  }
}
