import { createRecognisers } from '../../electron/reading/ocr/recognisers.ts';
import type { Recognisers } from '../../electron/reading/ocr/recognisers.ts';
import { readDocument } from '../../electron/reading/read-document.ts';
import type { RatedBlock } from '../../shared/timetable/confidence/rate-blocks.ts';
import type { Interpretation } from '../../shared/timetable/interpret-sheets.ts';
import type { ReadBlock, ReadingPart } from '../../shared/timetable/reading.ts';
import type { GeneratedDocument } from './draw-document.ts';
import type { Truth } from './score/truth.ts';
import { failedScore, scoreDocument } from './score/score-document.ts';
import type { Score } from './score/score-document.ts';

export type LabelledFile = { readonly extension: string; readonly bytes: Uint8Array; readonly truth: Truth };

/** How the engine did on one document; `problem` where it answered with none. */
export type Verdict = Judgement & { readonly document: GeneratedDocument };

type Judgement = {
  readonly score: Score;
  readonly problem: string | null;
  readonly seconds: number;
  /** None where there is a problem. */
  readonly blocks: readonly ReadBlock[];
  readonly parts: readonly ReadingPart[];
  /** What speaks for each block, in the same order. */
  readonly grounds: readonly RatedBlock[];
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
      const answer = await readBytes(file);
      return { ...answer, seconds: (performance.now() - began) / 1000 };
    },
    async close() {
      await recognisers?.close();
    },
  };

  async function readBytes({ extension, bytes, truth }: LabelledFile): Promise<Omit<Judgement, 'seconds'>> {
    const refused = (problem: string) => ({ score: failedScore(truth), problem, blocks: [], parts: [], grounds: [] });
    const grounds: RatedBlock[] = [];
    const onMeaning = (found: Interpretation) => void grounds.push(...found.grounds);
    try {
      const result = await readDocument({ name: `document.${extension}`, bytes }, { ...tools, onMeaning });
      if (!result.ok) return refused(result.error.code);
      const { reading } = result.value;
      return {
        score: scoreDocument(truth, reading),
        problem: null,
        blocks: reading.blocks,
        parts: reading.parts,
        grounds,
      };
    } catch (thrown) {
      // One sheet that breaks the engine is a finding; the run goes on to the others.
      return refused(thrown instanceof Error ? `thrown: ${thrown.message}` : 'thrown');
    }
  }
}
