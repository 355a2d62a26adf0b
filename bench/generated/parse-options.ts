import { parseArgs } from 'node:util';
import type { Split } from './families/family.ts';
import type { Wishes } from './plan-orders.ts';

export type BenchOptions = Wishes & {
  /** A folder that keeps every document with its truth. */
  readonly keep: string | null;
  readonly misses: boolean;
  /** Draw (and keep) without reading. */
  readonly drawOnly: boolean;
  /** Read the real sheets too, for the distance to them. */
  readonly corpus: boolean;
  /** Search that many sheets for the worst instead; null where nothing is searched. */
  readonly search: number | null;
};

const SPLITS = ['train', 'calibration', 'test', 'all'] as const;

/** "--split test --families a,b --profiles c --count 6 --seed 1 --keep DIR --misses --draw-only --no-corpus", or "--search 200 --seed 1 --keep DIR" */
export function parseOptions(words: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...words],
    options: {
      split: { type: 'string', default: 'test' },
      families: { type: 'string', default: '' },
      profiles: { type: 'string', default: '' },
      count: { type: 'string', default: '6' },
      seed: { type: 'string', default: '1' },
      keep: { type: 'string' },
      misses: { type: 'boolean', default: false },
      'draw-only': { type: 'boolean', default: false },
      'no-corpus': { type: 'boolean', default: false },
      search: { type: 'string' },
    },
  });
  const split = SPLITS.find((one) => one === values.split);
  if (!split) throw new Error(`--split is one of ${SPLITS.join(', ')}`);
  return {
    split: split satisfies Split | 'all',
    families: names(values.families),
    profiles: names(values.profiles),
    count: wholeNumber('count', values.count),
    seed: wholeNumber('seed', values.seed),
    keep: values.keep ?? null,
    misses: values.misses,
    drawOnly: values['draw-only'],
    search: values.search === undefined ? null : wholeNumber('search', values.search),
    corpus: !values['no-corpus'] && !values.families && !values.profiles,
  };
}

function names(list: string): string[] {
  return list.split(',').filter(Boolean);
}

function wholeNumber(option: string, text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 0) throw new Error(`--${option} wants a whole number, not "${text}"`);
  return number;
}
