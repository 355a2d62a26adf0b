import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BlockValues } from '../content.ts';
import { buildReadBlock, nth } from '../testing/build-timetable.ts';
import type { Comparable } from './block-likeness.ts';
import { blockLikeness } from './block-likeness.ts';
import { matchBlocks } from './match-blocks.ts';
import { titleLikeness } from './title-likeness.ts';

function comparable(fields: Parameters<typeof buildReadBlock>[0] = {}): Comparable {
  const block = buildReadBlock(fields);
  return { place: { page: block.page, box: block.box }, values: [BlockValues.parse(block)], class: block.class };
}

const pairs = (old: readonly Comparable[], fresh: readonly Comparable[]) =>
  matchBlocks(old, fresh).map((match) => [match.old, match.fresh]);

test('what was read otherwise in the same cell is the same lesson', () => {
  const other = comparable({ title: 'Geography', day: 'TU', start: '11:00', end: null });
  expect(pairs([comparable()], [other])).toEqual([[0, 0]]);
});

test('on a page that lies otherwise now, day, time and a title with a letter wrong are enough', () => {
  const box: [number, number, number, number] = [0.5, 0.5, 0.1, 0.1];
  expect(pairs([comparable({ title: 'Geography' })], [comparable({ title: 'Geograpby', box })])).toEqual([[0, 0]]);
  expect(pairs([comparable({ title: 'Geography' })], [comparable({ title: 'Art', box })])).toEqual([]);
  expect(pairs([comparable()], [comparable({ box, class: '4AB' })])).toEqual([]);
});

test('lessons of a cell that spans the week find each other by their days', () => {
  const week = (['MO', 'TU', 'WE', 'TH', 'FR'] as const).map((day) => comparable({ day }));
  expect(pairs(week, week.slice(1).toReversed())).toEqual([
    [4, 0],
    [3, 1],
    [2, 2],
    [1, 3],
  ]);
});

test('a lesson that could also be another is told to be close', () => {
  const groups = [comparable({ title: 'Art', room: 'R1' }), comparable({ title: 'Art', room: 'R2' })];
  expect(matchBlocks(groups, groups)).toEqual([
    { old: 0, fresh: 0, isClose: true },
    { old: 1, fresh: 1, isClose: true },
  ]);
  const [art, music] = [comparable({ title: 'Art' }), comparable({ title: 'Music' })];
  expect(matchBlocks([art, music], [music]).map(({ isClose }) => isClose)).toEqual([false]);
});

test('titles are alike whatever their capitals and accents', () => {
  expect(titleLikeness('Éducation physique', 'education  PHYSIQUE')).toBe(1);
  expect(titleLikeness('Maths', 'Art')).toBe(0);
  expect(titleLikeness('', '')).toBe(1);
  expect(titleLikeness('A', '')).toBe(0);
});

test('each block is matched once, and no two would both rather have each other', () => {
  const blocks = fc
    .record({
      title: fc.constantFrom('Maths', 'Mathe', 'Art'),
      day: fc.constantFrom('MO', 'TU', null),
      start: fc.constantFrom('09:00', '10:00', null),
      x: fc.integer({ min: 0, max: 4 }),
      page: fc.constantFrom(1, 2),
    })
    .map(({ x, ...fields }) => comparable({ ...fields, box: [x * 0.03, 0.1, 0.1, 0.1] }));
  const lists = fc.array(blocks, { maxLength: 8, size: 'max' });
  fc.assert(
    fc.property(lists, lists, (old, fresh) => {
      const matches = matchBlocks(old, fresh);
      expect(new Set(matches.map((match) => match.old)).size).toBe(matches.length);
      expect(new Set(matches.map((match) => match.fresh)).size).toBe(matches.length);
      const likeness = (a: number, b: number) => blockLikeness(nth(old, a), nth(fresh, b)) ?? -Infinity;
      const withOld = new Map(matches.map((match) => [match.old, likeness(match.old, match.fresh)]));
      const withFresh = new Map(matches.map((match) => [match.fresh, likeness(match.old, match.fresh)]));
      for (const a of old.keys()) {
        for (const b of fresh.keys()) {
          const wanted = likeness(a, b);
          const wouldBoth = wanted > (withOld.get(a) ?? -Infinity) && wanted > (withFresh.get(b) ?? -Infinity);
          expect(wouldBoth).toBe(false);
        }
      }
    }),
    { seed: 20261123, numRuns: 200 },
  );
});
