import type { Picture } from '../../page/page.ts';
import { OcrFailure } from '../ocr-problem.ts';
import { isLanguage } from '../languages.ts';
import type { LineRead } from '../line-read.ts';
import type { ReadingHints, Recogniser } from '../recogniser.ts';
import { resize } from '../resize.ts';
import { wordsOfLines } from '../words-of-lines.ts';
import { pixelMap } from './pixel-map.ts';
import { lineReadOf } from './line-read-of.ts';
import { linePicture } from './line-picture.ts';
import type { PageMode, TesseractThread } from './tesseract-thread.ts';
import { startTesseractThread } from './tesseract-thread.ts';

/** A word as Tesseract reads it in a line cut out before; it is not told where the word stands. */
export type Opinion = { readonly text: string; readonly confidence: number };

export type Tesseract = Recogniser & {
  /** Reads lines whose place is known already, in the first of the languages. One list of words for each line, in the order given. */
  readOpinions(picture: Picture, lines: readonly LineRead[], hints: ReadingHints): Promise<Opinion[][]>;
};

export type TesseractOptions = { readonly threads: number; readonly timeLimit?: number };

/** Pictures smaller than this have letters too small for Tesseract, and are doubled. */
const SMALL = 1400;
/** Getting a second thread ready takes as long as reading so many lines. */
const FEW_LINES = 8;

/** Tesseract, loaded when first needed: most pages never do. */
export function createTesseract(options: TesseractOptions): Tesseract {
  return new LazyTesseract(options);
}

class LazyTesseract implements Tesseract {
  readonly name = 'tesseract';
  readonly #options: TesseractOptions;
  #language = '';
  #threads: TesseractThread[] = [];

  constructor(options: TesseractOptions) {
    this.#options = options;
  }

  async readWords(picture: Picture, hints: ReadingHints) {
    return wordsOfLines(await this.readLines(picture, hints));
  }

  async readLines(picture: Picture, hints: ReadingHints): Promise<LineRead[]> {
    const enlarged = Math.max(picture.width, picture.height) < SMALL ? 2 : 1;
    const shown = enlarged === 1 ? picture : resize(picture, picture.width * 2, picture.height * 2);
    const [thread] = await this.#prepare(languageOf(hints), 'sparse-page', 1, hints.signal);
    const lines = await this.#unlessAborted(hints.signal, () => thread!.recognise(pixelMap(shown)));
    hints.onProgress?.(1);
    const cells = hints.cells();
    return lines.flatMap((line) => lineReadOf(line, picture, 1 / enlarged, cells));
  }

  async readOpinions(picture: Picture, lines: readonly LineRead[], hints: ReadingHints): Promise<Opinion[][]> {
    const opinions: Opinion[][] = lines.map(() => []);
    if (lines.length === 0) return opinions;
    const count = lines.length <= FEW_LINES ? 1 : this.#options.threads;
    const threads = await this.#prepare(languageOf(hints), 'single-line', count, hints.signal);
    let done = 0;
    let next = 0;
    const readOn = async (thread: TesseractThread) => {
      for (let i = next++; i < lines.length; i = next++) {
        const map = linePicture(picture, lines[i]!.view);
        const read = await this.#unlessAborted(hints.signal, () => thread.recognise(map));
        opinions[i] = read.flatMap((line) => line.words.map(opinionOf));
        hints.onProgress?.(++done / lines.length);
      }
    };
    await Promise.all(threads.map(readOn));
    return opinions;
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.splice(0).map((thread) => thread.stop()));
  }

  /** Threads with the language loaded. Those of another language are ended: memory is dear. */
  async #prepare(language: string, mode: PageMode, count: number, signal: AbortSignal): Promise<TesseractThread[]> {
    return this.#unlessAborted(signal, async () => {
      if (this.#language !== language) await this.close();
      this.#language = language;
      const missing = Math.max(0, count - this.#threads.length);
      const limit = this.#options.timeLimit ?? 60_000;
      const started = Array.from({ length: missing }, () => startTesseractThread(language, limit));
      this.#threads.push(...(await Promise.all(started)));
      // Given up while they started: nobody else will end them.
      if (signal.aborted) await this.close();
      const threads = this.#threads.slice(0, count);
      await Promise.all(threads.map((thread) => thread.prepare(mode)));
      return threads;
    });
  }

  /** Aborting, dying and running late all leave threads in an unknown state: they are ended, the next page starts anew. */
  async #unlessAborted<Value>(signal: AbortSignal, work: () => Promise<Value>): Promise<Value> {
    const aborted = Promise.withResolvers<never>();
    const abort = () => aborted.reject(new OcrFailure({ kind: 'aborted' }));
    signal.addEventListener('abort', abort, { once: true });
    try {
      if (signal.aborted) throw new OcrFailure({ kind: 'aborted' });
      return await Promise.race([work(), aborted.promise]);
    } catch (thrown) {
      await this.close();
      throw thrown;
    } finally {
      signal.removeEventListener('abort', abort);
    }
  }
}

function languageOf({ languages }: ReadingHints): string {
  return languages.find(isLanguage) ?? 'eng';
}

function opinionOf(word: { readonly text: string; readonly confidence: number }): Opinion {
  return { text: word.text, confidence: word.confidence / 100 };
}
