import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Interpretation } from './interpret-sheets.ts';
import { interpretSheets } from './interpret-sheets.ts';
import { headingCells } from './plans/heading-cells.ts';
import { buildGrid, buildLine, buildSheet } from './testing/build-sheet.ts';
import type { PrintedTime } from './times/clock-times.ts';
import { clockText, findTimes, possibleMinutes } from './times/clock-times.ts';
import { periodLabel } from './times/period-words.ts';

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
  'Week A: 8:05\nWeek B: Robotics',
  'A: 14:00-14:30 / B: Robotics',
  'Week A: Art (R3) 9:00-9:20\nWeek B: 9:20-9:35',
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

/** Remarks as clerks write them beside a day, a time or a length; `n` stands nowhere else on the sheet. */
const remarks = fc.constantFrom<(n: number) => string>(
  () => '',
  () => '',
  (n) => ` hall${n}`,
  (n) => ` (room ${n})`,
  () => ' and again 16:05-16:35',
  (n) => `, ask Zoltan${n}`,
  () => ' *',
  (n) => ` - gate ${n}`,
  () => ' only 16 May',
  (n) => ` (group ${n})`,
  () => ' / 17:10',
);
const LENGTHS: Record<string, number> = { '45 min': 45, '1 h': 60, '50': 50, '1:15': 75 };
const DAYS: Record<string, string> = { Monday: 'MO', Mon: 'MO', Tuesday: 'TU', Wed: 'WE', Thu: 'TH', Fr: 'FR' };
const tables = fc
  .array(
    fc.record({
      day: fc.constantFrom('Monday', 'Tuesday', 'Wed', 'Mon, Thu', 'Fr'),
      time: fc.constantFrom('9:00-9:45', '10.15 - 11.00', '1:00 pm', '8:05', '13:00 to 13:45'),
      subject: fc.constantFrom('Maths', 'Art (R12)', 'PE', 'English'),
      length: fc.constantFrom(...Object.keys(LENGTHS)),
      period: fc.constantFrom('1', '2', 'Period 3', '4th'),
      notes: fc.tuple(remarks, remarks, remarks, remarks),
    }),
    { minLength: 3, maxLength: 6 },
  )
  .map((rows) => [
    ['Day', 'Time', 'Subject', 'Duration', 'Period'],
    ...rows.map(({ day, time, subject, length, period, notes: [byDay, byTime, byLength, byPeriod] }, row) => [
      `${day}${byDay(70 + 4 * row)}`,
      `${time}${byTime(71 + 4 * row)}`,
      subject,
      `${length}${byLength(72 + 4 * row)}`,
      `${period}${byPeriod(73 + 4 * row)}`,
    ]),
  ]);

test('every word of a sheet ends in a block, a heading, something set aside or a question', () => {
  fc.assert(
    fc.property(grids, fc.array(texts, { maxLength: 3 }), (rows, loose) => {
      expect(
        wordsLost(
          rows,
          loose.filter((text) => text !== ''),
        ),
      ).toEqual([]);
    }),
    { seed: 20261123, numRuns: 120 },
  );
});

test('every word beside a day, a time, a length or a period in a table of lessons ends in its row’s lesson or is asked about', () => {
  fc.assert(
    fc.property(tables, (rows) => {
      expect(wordsLost(rows, [])).toEqual([]);
    }),
    { seed: 20261123, numRuns: 120 },
  );
});

function wordsLost(rows: readonly (readonly string[])[], loose: readonly string[]): readonly string[] {
  const outside = loose.map((text, index) => buildLine(text, 60, 700 + 20 * index));
  const meaning = interpretSheets([buildSheet([buildGrid(rows)], outside)]);
  const kept = wordsKept(meaning);
  return [...rows.flat(), ...loose]
    .flatMap((text) => wordsIn(withoutStated(meaning, text)))
    .filter((word) => !kept.has(word));
}

/** The words of the answer, and of the headings that really gave lessons their day, time or group. */
function wordsKept({ blocks, header, setAside, questions, grounds }: Interpretation): ReadonlySet<string> {
  const headings = new Set(grounds.flatMap(({ timetable }) => [...headingCells(timetable)]));
  const texts = [
    ...blocks.flatMap((b) => [b.title, b.notes, b.teacher, b.room, b.class, b.weeks, b.period, b.date]),
    ...Object.values(header),
    ...[...setAside, ...questions, ...headings].map((one) => one.text),
    // Letters spread over a slot's cells are kept as the word they make.
    ...blocks.filter(({ inferred }) => inferred.includes('title')).flatMap(({ title }) => [...title]),
  ];
  return new Set(texts.flatMap((text) => wordsIn(text ?? '')));
}

/** A text without the day, the times, the length and the period that lessons of the answer state in another way of writing. */
function withoutStated({ blocks }: Interpretation, text: string): string {
  if (blocks.some(({ period }) => period !== null && period === periodLabel(text))) return '';
  const clocks = new Set(blocks.flatMap(({ start, end }) => [start, end]));
  const isStated = (time: PrintedTime) => possibleMinutes(time).some((minutes) => clocks.has(clockText(minutes)));
  const untimed = findTimes(text)
    .filter(({ start, end }) => isStated(start) && (end === null || isStated(end)))
    .reduceRight((left, { from, to }) => `${left.slice(0, from)} ${left.slice(to)}`, text);
  const length = Object.keys(LENGTHS).find((one) => untimed.startsWith(one)) ?? '';
  const isLength = blocks.some(({ start, end }) => minutesOf(end) - minutesOf(start) === LENGTHS[length]);
  return (isLength ? untimed.slice(length.length) : untimed).replace(/\p{L}+/gu, (word) =>
    blocks.some(({ day }) => day !== null && day === DAYS[word]) ? ' ' : word,
  );
}

function minutesOf(clock: string | null): number {
  const [hours, minutes] = (clock ?? '').split(':').map(Number);
  return 60 * (hours ?? NaN) + (minutes ?? NaN);
}

function wordsIn(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
