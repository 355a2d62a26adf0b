import { expect, test } from 'vitest';
import { bandsOf } from './bands.ts';

test.each([32, 320, 352, 768, 1120, 1600])('every row of a picture of %d rows counts in just one band', (height) => {
  const bands = bandsOf(height);
  expect(bands[0]!.keepFrom).toBe(0);
  expect(bands.at(-1)!.keepTo).toBe(height);
  bands.slice(1).forEach((band, i) => expect(band.keepFrom).toBe(bands[i]!.keepTo));
});

test('bands overlap by more than a line of text, in sizes that the network takes', () => {
  for (const { from, to } of bandsOf(1120)) expect([from % 32, to % 32]).toEqual([0, 0]);
  const [first, second] = bandsOf(1120);
  expect(first!.to - second!.from).toBeGreaterThanOrEqual(48);
});
