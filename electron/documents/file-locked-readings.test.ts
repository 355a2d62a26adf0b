import { expect, test } from 'vitest';
import { deskError } from '../../shared/desk-error.ts';
import { failed, ok } from '../../shared/result.ts';
import { fileLockedReadings } from './file-locked-readings.ts';
import type { LockedPapers } from './papers.ts';

/** A cabinet that has this many readings left after each time it filed some; null: it was locked. */
function papersLeaving(...left: (number | null)[]) {
  let asked = 0;
  const file: LockedPapers['file'] = async () => {
    asked += 1;
    const now = left.shift() ?? null;
    return now === null ? failed(deskError('locked')) : ok({ left: now });
  };
  return { papers: { file } as LockedPapers, asked: () => asked };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

test.each([
  ['few are filed before the desk is laid out', [0], 1, 0],
  ['many are filed behind it, and it is looked at again once', [9, 5, 0], 3, 1],
  ['a lock in the middle ends it', [9, null], 2, 1],
] as const)('%s', async (_which, left, asks, looks) => {
  const { papers, asked } = papersLeaving(...left);
  let looked = 0;
  await fileLockedReadings(papers, () => (looked += 1));
  await settled();
  expect([asked(), looked]).toEqual([asks, looks]);
});
