import { createRecognisers } from '../../electron/reading/ocr/recognisers.ts';
import type { Recognisers } from '../../electron/reading/ocr/recognisers.ts';
import { readDocument } from '../../electron/reading/read-document.ts';
import type { GeneratedDocument } from './draw-document.ts';
import { scoreDocument } from './score/score-document.ts';
import type { Prediction, Score } from './score/score-document.ts';

/** How the engine did on one document; `problem` where it answered with none. */
export type Verdict = {
  readonly document: GeneratedDocument;
  readonly score: Score;
  readonly problem: string | null;
  readonly seconds: number;
};

export type Reader = {
  readonly read: (document: GeneratedDocument) => Promise<Verdict>;
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
    async read(document) {
      const began = performance.now();
      const { prediction, problem } = await predict(document);
      const seconds = (performance.now() - began) / 1000;
      return { document, score: scoreDocument(document.truth, prediction), problem, seconds };
    },
    async close() {
      await recognisers?.close();
    },
  };

  async function predict({
    extension,
    bytes,
  }: GeneratedDocument): Promise<Pick<Verdict, 'problem'> & { prediction: Prediction | null }> {
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
