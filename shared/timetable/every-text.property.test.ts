import fc from 'fast-check';
import { expect, test } from 'vitest';
import { interpretSheets } from './interpret-sheets.ts';
import { buildGrid, buildLine, buildSheet } from './testing/build-sheet.ts';

/** What cells of real sheets hold, lessons and everything else. */
const texts = fc.constantFrom(
  '',
  '',
  'Maths',
  'PE',
  'Art\nR12',
  'English (Mr Sample)',
  '9:00-10:00 PE',
  '10.15',
  'Week A: Art\nWeek B: Music',
  '-',
  'x',
  '/',
  'L',
  'U',
  '3',
  'Room 4',
  'Ms Sample',
  'Monday',
  '(bring kit)',
  'Lunch 12:00-13:00',
  'Period 2',
  'TTRS/\nStory',
  '7A',
  '?',
  'Science - Lab 2',
  '2024',
  'A | B',
  '11:00\nAssembly\n!',
  'Day',
  'Subject',
  'Time',
);
const heads = fc.constantFrom(
  ['', 'Mon', 'Tue', 'Wed', 'Thu'],
  ['Time', 'Monday', 'Tuesday', 'Wednesday', 'Thursday'],
  ['', '9:00-10:00', '10:00-11:00', '11:00-12:00', '1.00'],
  ['Day', 'Time', 'Subject', 'Teacher', 'Room'],
  ['', 'Mon', '<', 'Tue', '<'],
  ['A', 'B', 'C', 'D', 'E'],
);
const sides = fc.constantFrom(
  ['9:00-10:00', '10:00-11:00', '11:15-12:00', '1.00-2.00'],
  ['Mon', 'Tue', 'Wed', 'Thu'],
  ['9:00', '10:00', 'Break', '11:00'],
  ['1', '2', '3', '4'],
);
const grids = fc
  .record({
    head: heads,
    side: sides,
    body: fc.array(fc.array(texts, { minLength: 4, maxLength: 4 }), { minLength: 4, maxLength: 4 }),
  })
  .map(({ head, side, body }) => [head, ...body.map((row, index) => [side[index] ?? '', ...row])]);

const letters = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

test('every word of a sheet ends in a block, a heading, something set aside or a question', () => {
  fc.assert(
    fc.property(grids, fc.array(texts, { maxLength: 3 }), (rows, loose) => {
      const grid = buildGrid(rows);
      const outside = loose.filter((text) => text !== '').map((text, index) => buildLine(text, 60, 700 + 20 * index));
      const read = interpretSheets([buildSheet([grid], outside)]);
      const headings = [...(rows[0] ?? []), ...rows.map((row) => row[0] ?? '')];
      // A day's name is a heading where blocks took their day from it.
      const days = read.blocks.some((block) => block.day === 'MO') ? ['Monday'] : [];
      const kept = new Set(
        [
          ...read.blocks.flatMap((b) => [
            b.title,
            b.notes,
            b.teacher,
            b.room,
            b.class,
            b.weeks,
            b.start,
            b.end,
            b.period,
          ]),
          ...Object.values(read.header),
          ...[...read.setAside, ...read.questions].map((one) => one.text),
          ...headings,
          ...days,
        ].flatMap((text) => letters(text ?? '')),
      );
      const printed = [...rows.flat(), ...outside.map((line) => line.text)].flatMap((text) => letters(text));
      const isTime = (word: string) => /^\d+$/.test(word);
      // Letters spread over a slot's cells are kept as the word they make.
      const isSpelled = (word: string) => word.length === 1;
      expect(printed.filter((word) => !kept.has(word) && !isTime(word) && !isSpelled(word))).toEqual([]);
    }),
    { seed: 20261123, numRuns: 120 },
  );
});
