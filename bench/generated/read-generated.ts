import { createRecognisers } from '../../electron/reading/ocr/recognisers.ts';
import type { Recognisers } from '../../electron/reading/ocr/recognisers.ts';
import { readDocument } from '../../electron/reading/read-document.ts';
import type { GeneratedDocument } from './draw-document.ts';
import type { Truth } from './score/truth.ts';
import { failedScore, scoreDocument } from './score/score-document.ts';
import type { Prediction, Score } from './score/score-document.ts';

export type LabelledFile = { readonly extension: string; readonly bytes: Uint8Array; readonly truth: Truth };

/** How the engine did on one document; `problem` where it answered with none. */
export type Verdict = Judgement & { readonly document: GeneratedDocument };

type Judgement = {
  readonly score: Score;
  readonly problem: string | null;
  readonly seconds: number;
};

export type Reader = {
  readonly read: (file: LabelledFile) => Promise<Judgement>;
  readonly close: () => Promise<void>;
};

/** The engine in this process, with its threads kept warm. */
export function createReader(): Reader {
  let recognisers: Recognisers | null = null;
  const tools = {
    recognisers: () => (recognisers ??= createRecognisers({ threads: 2 })),
    signal: new AbortController().signal,
    onProgress: () => undefined,
    withPictures: false,
  };
  return {
    async read(file) {
      const began = performance.now();
      const { prediction, problem } = await predict(file);
      const seconds = (performance.now() - began) / 1000;
      const score = problem ? failedScore(file.truth) : scoreDocument(file.truth, prediction);
      return { score, problem, seconds };
    },
    async close() {
      await recognisers?.close();
    },
  };

  async function predict({
    extension,
    bytes,
  }: LabelledFile): Promise<Pick<Judgement, 'problem'> & { prediction: Prediction | null }> {
    try {
      const result = await readDocument({ name: `document.${extension}`, bytes }, tools);
      if (result.ok) return { prediction: result.value.reading, problem: null };
      return { prediction: null, problem: result.error.code };
    } catch (thrown) {
      // One sheet that breaks the engine is a finding; the run goes on to the others.
      return { prediction: null, problem: thrown instanceof Error ? `thrown: ${thrown.message}` : 'thrown' };
    }
  }
}
