import { expect, test } from 'vitest';
import { inkOf, STROKE, TALL } from './letters.test-help.ts';
import type { Blob } from './letters.test-help.ts';
import { romanNumeral } from './roman-numeral.ts';

const letters = (text: string) => [...text].map((one, i) => ({ text: one, place: i / 3, confidence: 0.5, rivals: [] }));
const read = (blobs: readonly Blob[], text: string) =>
  romanNumeral(letters(text), inkOf(blobs).ink)
    ?.map((letter) => letter.text)
    .join('') ?? null;

test('two and three bare strokes alike are II and III, whatever they were taken for', () => {
  expect(read([STROKE, { ...STROKE, gap: 6 }], '"')).toBe('II');
  expect(read([STROKE, { ...STROKE, gap: 6 }, { ...STROKE, gap: 6 }], '')).toBe('III');
});

test('ditto marks, elevens with flags and words are left as they were read', () => {
  const tick: Blob = { width: 4, top: 6, bottom: 15 };
  expect(read([tick, { ...tick, gap: 6 }], '"')).toBeNull();
  expect(
    read(
      [
        { ...TALL, width: 8 },
        { ...TALL, width: 8 },
      ],
      '11',
    ),
  ).toBeNull();
  expect(read([STROKE, { ...STROKE, gap: 6 }], 'Hi')).toBeNull();
});
