import type { PoolOptions } from '../pool.ts';
import { createPool } from '../pool.ts';
import type { Recogniser } from '../recogniser.ts';
import { wordsOfLines } from '../words-of-lines.ts';
import { readLines } from './read-lines.ts';

/** PP-OCRv4 on a pool of threads. Finds text at any rotation and reads it well, but for accents. Starts loading at once. */
export function createPpOcr(options: PoolOptions): Recogniser {
  const pool = createPool(options);
  return {
    name: 'pp-ocr',
    readLines: (picture, hints) => readLines(pool, picture, hints),
    readWords: async (picture, hints) => wordsOfLines(await readLines(pool, picture, hints)),
    close: () => pool.close(),
  };
}
