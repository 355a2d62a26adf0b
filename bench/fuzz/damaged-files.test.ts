import { expect, test } from 'vitest';
import { readSources } from './sources.ts';
import { watchDecoding } from './watch-decoding.ts';

/** A short run; `npm run bench -- fuzz` does thousands. */
const DAMAGED_FILES = 40;
const LIMITS = { longestMilliseconds: 30_000, mostBytes: 1024 ** 3 };

const types = [...(await readSources()).keys()];

test.each(types)(
  'damaged %s files are opened or refused: none hangs, crashes or fills the memory',
  async (source) => {
    const report = await watchDecoding({ source, from: 0, to: DAMAGED_FILES }, LIMITS);
    expect(report.findings).toEqual([]);
    expect(report.opened + report.refused).toBe(DAMAGED_FILES);
  },
  120_000,
);
