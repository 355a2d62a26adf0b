import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PublishedVersion } from './effective-dates.ts';
import {
  LocalDate,
  PublishedVersion as PublishedVersionShape,
  stretchesInForce,
  supersededVersions,
  versionInForce,
} from './effective-dates.ts';
import { createIds } from './testing/build-timetable.ts';

const newId = createIds(3);

function version(number: number, from: string, until: string | null = null): PublishedVersion {
  return { id: newId(), number, from, until };
}

test('the term’s timetable holds again after the exam week that was published over it', () => {
  const term = version(1, '2026-09-01');
  const exams = version(2, '2026-12-07', '2026-12-11');
  expect(stretchesInForce([exams, term])).toEqual([
    { from: '2026-09-01', until: '2026-12-06', version: term.id },
    { from: '2026-12-07', until: '2026-12-11', version: exams.id },
    { from: '2026-12-12', until: null, version: term.id },
  ]);
  expect(versionInForce([term, exams], '2026-12-11')).toBe(exams);
  expect(versionInForce([term, exams], '2026-08-31')).toBeNull();
});

test('days between two timetables on which none holds are a gap, over the end of February and the change of the clock', () => {
  const [winter, spring] = [version(1, '2028-01-10', '2028-02-28'), version(2, '2028-04-03', '2028-07-21')];
  const gaps = (...published: PublishedVersion[]) =>
    stretchesInForce(published).filter((stretch) => stretch.version === null);
  expect(gaps(winter, spring)).toEqual([{ from: '2028-02-29', until: '2028-04-02', version: null }]);
  expect(gaps(winter)).toEqual([]);
});

test('a version is superseded when it holds on no day to come', () => {
  const [first, second] = [version(1, '2026-09-01'), version(2, '2026-11-01')];
  expect(supersededVersions([first, second], '2026-10-31')).toEqual([]);
  expect(supersededVersions([first, second], '2026-11-01')).toEqual([first]);
});

test('a version that ends before it starts, or on a day that no calendar has, is refused', () => {
  expect(PublishedVersionShape.safeParse(version(1, '2026-09-02', '2026-09-01')).success).toBe(false);
  expect(LocalDate.safeParse('2026-02-29').success).toBe(false);
});

test('stretches cover every day from the first to the last once, with the version in force there', () => {
  const dayNumbers = fc.integer({ min: 0, max: 400 });
  const dateOf = (day: number) => new Date(Date.UTC(2027, 10, 1 + day)).toISOString().slice(0, 10);
  const published = fc
    .tuple(dayNumbers, fc.option(fc.nat({ max: 60 })))
    .map(([from, days]) => ({ from: dateOf(from), until: days === null ? null : dateOf(from + days) }));
  fc.assert(
    fc.property(fc.array(published, { maxLength: 6 }), (ranges) => {
      const versions = ranges.map(({ from, until }, number) => version(number, from, until));
      const stretches = stretchesInForce(versions);
      for (let day = 0; day < 470; day += 1) {
        const date = dateOf(day);
        const holding = stretches.filter(({ from, until }) => from <= date && (until === null || date <= until));
        expect(holding.length).toBeLessThanOrEqual(1);
        expect(holding[0]?.version ?? null).toBe(versionInForce(versions, date)?.id ?? null);
      }
      stretches.slice(1).forEach((stretch, at) => expect(stretch.version).not.toBe(stretches[at]?.version));
    }),
    { seed: 20261123, numRuns: 40 },
  );
});
