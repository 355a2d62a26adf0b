import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import type { BenchDocument } from './documents.ts';
import { runProgram } from './run-program.ts';

// Debian's language data are the fast ones; more than one thread makes it slower.
const ONE_THREAD = { OMP_THREAD_LIMIT: '1' };

/**
 * The system's tesseract on a picture and once more on the page lying on its side, without which it misses what runs upwards;
 * null where it is not installed. Turning the page is not counted.
 */
export async function runNativeTesseract(
  document: BenchDocument,
): Promise<{ readonly seconds: number; readonly megabytes: number | null } | null> {
  const folder = mkdtempSync(join(tmpdir(), 'native-'));
  try {
    const upright = join(folder, document.fileName);
    const turned = join(folder, 'turned.png');
    writeFileSync(upright, document.bytes);
    await sharp(document.bytes).rotate(90).png().toFile(turned);
    const runs = [await readOnce(upright), await readOnce(turned)];
    const done = runs.flatMap((run) => run ?? []);
    if (done.length < runs.length) return null;
    return {
      seconds: done.reduce((sum, run) => sum + run.seconds, 0),
      megabytes: Math.max(...done.map((run) => run.megabytes ?? 0)) || null,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readOnce(file: string) {
  return runProgram('tesseract', [file, '-', '--psm', '12'], ONE_THREAD);
}
