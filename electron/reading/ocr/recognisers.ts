import { availableParallelism } from 'node:os';
import type { Result } from '../../../shared/result.ts';
import { failed, ok } from '../../../shared/result.ts';
import type { Picture, Word } from '../page/page.ts';
import { guessLanguages } from './guess-languages.ts';
import { withKnownWords } from './known-words.ts';
import type { LineRead } from './line-read.ts';
import type { OcrProblem } from './ocr-problem.ts';
import { OcrFailure } from './ocr-problem.ts';
import type { PoolOptions } from './pool.ts';
import { createPpOcr } from './pp-ocr/pp-ocr.ts';
import type { ReadingHints, Recogniser } from './recogniser.ts';
import type { Tesseract } from './tesseract/tesseract.ts';
import { createTesseract } from './tesseract/tesseract.ts';
import { questionsFor, withSecondOpinions } from './second-opinions.ts';
import { withPossibleTimes } from './possible-times.ts';
import { wordsOfLines } from './words-of-lines.ts';

export type WordsRead = {
  readonly words: readonly Word[];
  /** ISO 639-3 codes, likeliest first. */
  readonly languages: readonly string[];
  /** The engines that had a part in it. */
  readonly engines: readonly Recogniser['name'][];
  /** Engines that were wanted and cannot be had on this computer. */
  readonly missing: readonly Recogniser['name'][];
};

/** Both engines behind one door. */
export type Recognisers = {
  /** Reads one page's picture; one page at a time. Same pixels and hints, same words. */
  read(picture: Picture, hints: ReadingHints): Promise<Result<WordsRead, OcrProblem>>;
  close(): Promise<void>;
};

/** A third thread gained nothing where it was measured, and each costs 150 MB. */
const MOST_THREADS = 2;

/**
 * Starts PP-OCR's threads at once; Tesseract's only when a page asks for them. Closing is the caller's duty: the threads keep
 * the process alive.
 */
export function createRecognisers(options: Partial<PoolOptions> = {}): Recognisers {
  const threads = options.threads ?? Math.min(MOST_THREADS, availableParallelism());
  return joinRecognisers(createPpOcr({ ...options, threads }), createTesseract({ ...options, threads }));
}

/** How both work together, whatever they are: PP-OCR reads, Tesseract adds accents and second opinions or, where PP-OCR is missing, reads alone. */
export function joinRecognisers(ppOcr: Recogniser, tesseract: Tesseract): Recognisers {
  return {
    async read(picture, hints) {
      try {
        return ok(await readWordsFused(ppOcr, tesseract, picture, hints));
      } catch (thrown) {
        if (thrown instanceof OcrFailure) return failed(thrown.problem);
        throw thrown;
      }
    },
    async close() {
      await Promise.all([ppOcr.close(), tesseract.close()]);
    },
  };
}

/** Share of the time that PP-OCR takes where Tesseract comes after it. */
const FIRST_READING = 0.6;

async function readWordsFused(
  ppOcr: Recogniser,
  tesseract: Tesseract,
  picture: Picture,
  hints: ReadingHints,
): Promise<WordsRead> {
  const first = await unlessMissing(() => ppOcr.readLines(picture, withProgress(hints, 0, FIRST_READING)));
  if (first === 'missing') return readWithTesseractAlone(tesseract, picture, hints);
  const languages = languagesOf(first, hints);
  const found = { languages, engines: ['pp-ocr'], missing: [] } as const;
  const wordsFrom = (lines: readonly LineRead[]) => wordsOfLines(withPossibleTimes(withKnownWords(lines, languages)));
  if (questionsFor(first, languages).length === 0) {
    hints.onProgress?.(1);
    return { ...found, words: wordsFrom(first) };
  }
  const rest = { ...withProgress(hints, FIRST_READING, 1), languages };
  const fused = await unlessMissing(() => withSecondOpinions(tesseract, picture, first, rest));
  hints.onProgress?.(1);
  if (fused === 'missing') return { ...found, words: wordsFrom(first), missing: ['tesseract'] };
  return { ...found, words: wordsFrom(fused), engines: ['pp-ocr', 'tesseract'] };
}

async function readWithTesseractAlone(tesseract: Tesseract, picture: Picture, hints: ReadingHints): Promise<WordsRead> {
  const first = await tesseract.readLines(picture, withProgress(hints, 0, FIRST_READING));
  const languages = languagesOf(first, hints);
  const isRightAlready = languages[0] === (hints.languages[0] ?? 'eng');
  const again = { ...withProgress(hints, FIRST_READING, 1), languages };
  const lines = isRightAlready ? first : await tesseract.readLines(picture, again);
  hints.onProgress?.(1);
  return { words: wordsOfLines(withPossibleTimes(lines)), languages, engines: ['tesseract'], missing: ['pp-ocr'] };
}

function languagesOf(lines: readonly LineRead[], hints: ReadingHints): readonly string[] {
  if (hints.languages.length > 0) return hints.languages;
  return guessLanguages(lines.flatMap((line) => line.words.map((word) => word.text)));
}

function withProgress(hints: ReadingHints, from: number, to: number): ReadingHints {
  return { ...hints, onProgress: (fraction) => hints.onProgress?.(from + (to - from) * fraction) };
}

async function unlessMissing<Value>(work: () => Promise<Value>): Promise<Value | 'missing'> {
  try {
    return await work();
  } catch (thrown) {
    if (thrown instanceof OcrFailure && thrown.problem.kind === 'engineMissing') return 'missing';
    throw thrown;
  }
}
