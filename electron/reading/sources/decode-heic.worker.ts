import { parentPort, workerData } from 'node:worker_threads';
import decode from 'heic-decode';
import { withinWorkingSize } from './image-limits.ts';

/**
 * Decodes one HEIC picture, `workerData`, posts it as a `Picture` and ends: the decoder's memory never shrinks by itself, and
 * goes with the thread. What the decoder stumbles over ends the thread with an error.
 */

const { width, height, data } = await decode({ buffer: workerData as Uint8Array });
const picture = await withinWorkingSize({ width, height, rgb: onWhite(data) });
parentPort?.postMessage(picture);

/** Red, green, blue and opacity become the colour as it looks on white paper. */
function onWhite(rgba: Uint8ClampedArray): Uint8Array {
  const rgb = new Uint8Array((rgba.length / 4) * 3);
  for (let from = 0, to = 0; from < rgba.length; from += 4) {
    const share = (rgba[from + 3] ?? 255) / 255;
    for (let part = 0; part < 3; part++) rgb[to++] = (rgba[from + part] ?? 0) * share + 255 * (1 - share);
  }
  return rgb;
}
