import { createRequire } from 'node:module';
import path from 'node:path';
import type { Worker as NodeThread } from 'node:worker_threads';
import type { Line, Worker as TesseractWorker, WorkerParams } from 'tesseract.js';
import { detailOf, OcrFailure } from '../ocr-problem.ts';

/** A thread of tesseract.js with one language. It reads one picture after the other. */
export type TesseractThread = {
  /** So that the same line or page gives the same result whenever it comes. */
  prepare(mode: PageMode): Promise<void>;
  /** Lines of a picture given as a pixel map. */
  recognise(pixelMap: Uint8Array): Promise<Line[]>;
  stop(): Promise<void>;
};

/** Text anywhere on a page and at any rotation, or one line. Tesseract's "page segmentation modes" 12 and 7. */
export type PageMode = 'sparse-page' | 'single-line';

// Type declarations of tesseract.js name neither the newer parameters nor the thread behind its worker.
type Parameters = Partial<WorkerParams> & {
  readonly thresholding_method: string;
  readonly tessedit_enable_doc_dict: string;
};
type PageSegmentation = WorkerParams['tessedit_pageseg_mode'];
type WithThread = TesseractWorker & { readonly worker?: NodeThread };

const LSTM_ONLY = 1;
/** Tesseract's own configuration file: it would talk to the standard error output while loading and reading. */
const QUIET = 'debug_file /dev/null';

/** Loads a language (ISO 639-3) from the installed data; the network is never asked. Fails with OcrFailure. */
export async function startTesseractThread(language: string, timeLimit: number): Promise<TesseractThread> {
  const worker = await openWorker(language);
  const death = Promise.withResolvers<never>();
  death.promise.catch(() => undefined); // Heard by whoever waits in `bounded`; nobody else has to.
  const die = (detail: string) => death.reject(new OcrFailure({ kind: 'workerDied', detail }));
  worker.worker?.on('error', (thrown) => die(detailOf(thrown)));
  worker.worker?.on('exit', (code) => die(`exit code ${code}`));
  let mode: PageMode | null = null;

  async function bounded<Value>(work: Promise<Value>): Promise<Value> {
    const tooLong = Promise.withResolvers<never>();
    const timer = setTimeout(() => {
      tooLong.reject(new OcrFailure({ kind: 'timeLimit', milliseconds: timeLimit }));
      void worker.terminate();
    }, timeLimit);
    try {
      return await Promise.race([work, death.promise, tooLong.promise]);
    } catch (thrown) {
      if (thrown instanceof OcrFailure) throw thrown;
      throw new OcrFailure({ kind: 'engineFailed', detail: detailOf(thrown) });
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    async prepare(wanted) {
      // Lines leave nothing behind (see parametersFor); starting anew takes as long as reading a dozen of them.
      if (mode === 'single-line' && wanted === mode) return;
      if (mode !== null) await bounded(worker.reinitialize(language, LSTM_ONLY));
      mode = wanted;
      await bounded(worker.setParameters(parametersFor(mode)));
    },
    async recognise(pixelMap) {
      const { data } = await bounded(worker.recognize(Buffer.from(pixelMap.buffer), {}, { blocks: true, text: false }));
      return (data.blocks ?? []).flatMap((block) => block.paragraphs.flatMap((paragraph) => paragraph.lines));
    },
    async stop() {
      die('stopped');
      await worker.terminate();
    },
  };
}

async function openWorker(language: string): Promise<WithThread> {
  try {
    const { createWorker } = await import('tesseract.js');
    const langPath = path.join(installedData(language), '4.0.0_best_int');
    const options = { langPath, cacheMethod: 'none', gzip: true, errorHandler: () => undefined };
    return await createWorker(language, LSTM_ONLY, options, QUIET);
  } catch (thrown) {
    throw new OcrFailure({ kind: 'engineMissing', detail: detailOf(thrown) });
  }
}

function installedData(language: string): string {
  return path.dirname(createRequire(import.meta.url).resolve(`@tesseract.js-data/${language}/package.json`));
}

function parametersFor(mode: PageMode): Parameters {
  // Sauvola's threshold looks at the surroundings of each pixel: text on coloured cells stays readable.
  // Without a dictionary of what it read before, a line reads the same whatever came before it (212 lines in seven
  // languages read alike one way round, the other way round, and with a fresh start before each page).
  const always = { thresholding_method: '2', tessedit_enable_doc_dict: '0' };
  if (mode === 'single-line') return { ...always, tessedit_pageseg_mode: '7' as PageSegmentation };
  // Left to estimate the resolution it finds a third less on pages of many small cells.
  return { ...always, tessedit_pageseg_mode: '12' as PageSegmentation, user_defined_dpi: '150' };
}
