import { expect, test } from 'vitest';
import { tintOf, TINTS } from './tint.ts';

test('one subject has one tint, however it is written on the sheet', () => {
  expect(tintOf(' MATHS ')).toBe(tintOf('Maths'));
  expect(tintOf('Maths: fractions')).toBe(tintOf('Maths'));
  expect(tintOf('P.E. (hall)')).toBe(tintOf('p.e.'));
});

test('ordinary subjects use most of the tints', () => {
  const subjects =
    'Maths,English,Science,History,Geography,French,Music,Art,PE,RE,Computing,Reading,Phonics,Drama,PSHE';
  expect(new Set(subjects.split(',').map(tintOf)).size).toBeGreaterThanOrEqual(TINTS - 2);
});

test('every title has a tint, also an empty one', () => {
  for (const title of ['', '–', '数学', 'x'.repeat(500)]) {
    expect(tintOf(title)).toBeGreaterThanOrEqual(0);
    expect(tintOf(title)).toBeLessThan(TINTS);
  }
});
