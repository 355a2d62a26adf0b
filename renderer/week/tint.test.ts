import fc from 'fast-check';
import { expect, test } from 'vitest';
import { subjectOf, TINTS, tintsOf } from './tint.ts';

const WEEK = 'Maths,English,Science,History,Geography,French,Music,Art,PE,RE,Computing,Reading'.split(',');

test('one subject has one tint, however it is written on the sheet', () => {
  const tints = tintsOf([' MATHS ', 'Maths', 'Maths: fractions', 'P.E. (hall)', 'p.e.']);
  expect([...tints.keys()]).toEqual(['maths', 'p.e.']);
  expect(subjectOf('Maths: fractions')).toBe('maths');
});

test('a dozen ordinary subjects of one week have a dozen tints', () => {
  expect(new Set(tintsOf(WEEK).values()).size).toBe(WEEK.length);
});

test('where there are more subjects than tints, it is the rare ones that share', () => {
  const rare = Array.from({ length: TINTS }, (_, index) => `subject ${index}`);
  const tints = tintsOf(['Maths', 'Maths', ...rare]);
  expect([...tints.values()].filter((tint) => tint === tints.get('maths'))).toHaveLength(1);
});

test('a subject alone on its sheet has the tint that it mostly has elsewhere', () => {
  const week = tintsOf(WEEK);
  const alone = WEEK.filter((title) => tintsOf([title]).get(subjectOf(title)) === week.get(subjectOf(title)));
  expect(alone.length).toBeGreaterThanOrEqual(WEEK.length / 2);
});

test('whatever stands on a sheet, every title has a tint, and none is used twice while another is free', () => {
  const titles = fc.array(fc.string({ maxLength: 12 }), { maxLength: 30 });
  fc.assert(
    fc.property(titles, (week) => {
      const tints = tintsOf(week);
      for (const title of week) expect(tints.get(subjectOf(title))).toBeLessThan(TINTS);
      const used = new Set(tints.values()).size;
      expect(used).toBe(Math.min(tints.size, TINTS));
    }),
    { seed: 20_261_123, numRuns: 60 },
  );
});
