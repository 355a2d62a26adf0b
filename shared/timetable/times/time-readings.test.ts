import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TimeMention } from './clock-times.ts';
import { clockText, findTimes } from './clock-times.ts';
import { interpretSheets } from '../interpret-sheets.ts';
import type { Grid, TextLine } from '../sheet.ts';
import { buildGrid, buildSheet } from '../testing/build-sheet.ts';
import { chooseReadings } from './time-order.ts';

/** A week with these times beside its rows, as a recogniser read it. */
function weekWith(times: readonly string[], look: (text: string) => Partial<TextLine>): Grid {
  const titles = ['Maths', 'Art', 'PE', 'RE', 'Drama'];
  const rows = times.map((time, row) => [time, ...[0, 1, 2, 3].map((day) => titles[(row + day) % 5] ?? '')]);
  const grid = buildGrid([['', 'Mon', 'Tue', 'Wed', 'Thu'], ...rows]);
  const cells = grid.cells.map((cell) => ({
    ...cell,
    lines: cell.lines.map((line) => ({ ...line, confidence: 0.97, ...look(line.text) })),
  }));
  return { ...grid, cells };
}

function mondayOf(grid: Grid) {
  return interpretSheets([buildSheet([grid])]).blocks.filter((block) => block.day === 'MO');
}

test('"13:15" and "18:15" are told apart by the lessons around them, and the choice waits for a look', () => {
  const monday = mondayOf(
    weekWith(['11:45-12:30', '12:30-18:15', '13:15-14:00', '14:00-14:45'], (text) =>
      text === '12:30-18:15' ? { confidence: 0.8, alternatives: ['12:30-13:15'] } : {},
    ),
  );
  expect(monday.map((block) => `${block.start}-${block.end}`)).toEqual([
    '11:45-12:30',
    '12:30-13:15',
    '13:15-14:00',
    '14:00-14:45',
  ]);
  expect(monday.map((block) => block.needsReview)).toEqual([false, true, false, false]);
  expect(monday[1]?.reasons).toContain('time-letters');
});

test('letters that look like digits are digits in a time', () => {
  const monday = mondayOf(weekWith(['08:3O-09:15', '09:15-l0:00', 'l0:20-11:05', '11:05-11:50'], () => ({})));
  expect(monday.map((block) => `${block.start}-${block.end}`)).toEqual([
    '08:30-09:15',
    '09:15-10:00',
    '10:20-11:05',
    '11:05-11:50',
  ]);
});

test('a day among known days may be what the recogniser took for its second choice', () => {
  const grid = weekWith(['9:00-10:00', '10:00-11:00'], (text) =>
    text === 'Wed' ? { text: 'Vved', confidence: 0.7, alternatives: ['Ved', 'Wed'] } : {},
  );
  const { blocks } = interpretSheets([buildSheet([grid])]);
  expect(blocks.filter((block) => block.day === 'WE')).toHaveLength(2);
  expect(blocks.some((block) => block.day === null)).toBe(false);
});

/** A day's lessons as starts and lengths, with a break between some of them. */
const day = fc
  .record({
    begin: fc.integer({ min: 8 * 12, max: 9 * 12 }),
    lessons: fc.array(fc.record({ length: fc.integer({ min: 7, max: 12 }), gap: fc.constantFrom(0, 0, 3, 6) }), {
      minLength: 4,
      maxLength: 7,
    }),
  })
  .map(({ begin, lessons }) => {
    let at = begin;
    return lessons.map(({ length, gap }) => {
      const lesson = { start: at * 5, end: (at + length) * 5 };
      at += length + gap;
      return lesson;
    });
  });

function mentionOf({ start, end }: { start: number; end: number }): TimeMention {
  const [mention] = findTimes(`${clockText(start)}-${clockText(end)}`);
  if (!mention) throw new RangeError('a stretch of time');
  return mention;
}

const settings = { seed: 20261123, numRuns: 200 };

test('of a time that was read out of order, the reading that is in order is taken', () => {
  fc.assert(
    fc.property(day, fc.nat(), (lessons, which) => {
      const at = 1 + (which % (lessons.length - 1));
      const before = lessons[at - 1] ?? { start: 0, end: 0 };
      const chosen = chooseReadings(
        lessons.map((lesson, index) => {
          const right = { mention: mentionOf(lesson), cost: 0 };
          if (index !== at) return [right];
          const wrong = { mention: mentionOf({ start: before.start - 10, end: lesson.end }), cost: 0 };
          return [wrong, { ...right, cost: 2 }];
        }),
      );
      expect(chosen.map(({ start, end }) => ({ start, end }))).toEqual(lessons);
    }),
    settings,
  );
});

test('a day that makes sense as it was read first stays as it is, whatever else its times might read', () => {
  fc.assert(
    fc.property(
      day,
      fc.array(fc.integer({ min: 7 * 12, max: 17 * 12 }), { minLength: 7, maxLength: 7 }),
      (lessons, others) => {
        const chosen = chooseReadings(
          lessons.map((lesson, index) => {
            const start = (others[index] ?? 100) * 5;
            const other = { mention: mentionOf({ start, end: start + 45 }), cost: 2 };
            return [{ mention: mentionOf(lesson), cost: 0 }, other];
          }),
        );
        expect(chosen.map(({ reading }) => reading)).toEqual(lessons.map(() => 0));
      },
    ),
    settings,
  );
});
