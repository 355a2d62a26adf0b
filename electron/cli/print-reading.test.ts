import { expect, test } from 'vitest';
import type { ReadBlock, Reading } from '../../shared/timetable/reading.ts';
import { printReading } from './print-reading.ts';
import { layOutWeek } from './week-table.ts';

let blocks = 0;
function block(values: Partial<ReadBlock>): ReadBlock {
  blocks += 1;
  return {
    ...{ id: `b${blocks}`, part: 'p1', day: 'MO', cycleDay: null, date: null, start: '09:00', end: '10:00' },
    ...{ period: null, title: 'Maths', notes: null, teacher: null, room: null, class: null, weeks: null },
    ...{ page: 1, box: [0, 0, 1, 1], confidence: 1, needsReview: false, reasons: [], inferred: [], fields: {} },
    ...values,
  };
}

function reading(values: Partial<Reading>): Reading {
  return {
    version: 1,
    source: { name: 'week.pdf', sha256: '', kind: 'pdf-text', pages: 1 },
    header: { school: null, class: '3AB', teacher: 'Miss Example', term: null, week: null, room: null, title: null },
    parts: [{ id: 'p1', page: 1, class: null, teacher: null, week: null, room: null }],
    ...{ blocks: [], setAside: [], questions: [], contradictions: [], warnings: [] },
    engine: { route: 'text', milliseconds: 1 },
    ...values,
  };
}

test('days stand across in their order and starting times down', () => {
  const [table] = layOutWeek([
    block({ day: 'WE', start: '11:00', end: '12:00' }),
    block({ day: 'MO', start: '11:00', end: '12:00' }),
    block({ day: 'MO', start: '09:00', end: '09:30' }),
  ]);
  expect(table?.head).toEqual(['', 'Monday', 'Wednesday']);
  expect(table?.rows.map((row) => row[0])).toEqual([['09:00–09:30'], ['11:00–12:00']]);
});

test('a lesson that ends later than its row says so, and one to look at is marked', () => {
  const [table] = layOutWeek([
    block({ day: 'MO' }),
    block({ day: 'TU' }),
    block({ day: 'WE', end: '11:00', title: 'Art', room: 'Hall', needsReview: true }),
  ]);
  expect(table?.rows[0]?.[3]).toEqual(['Art ?', '  until 11:00, Hall']);
});

test('two lessons at one time stand below each other', () => {
  const [table] = layOutWeek([block({ title: 'Maths' }), block({ title: 'Reading' })]);
  expect(table?.rows[0]?.[1]).toEqual(['Maths', 'Reading']);
});

test('lessons by period, by cycle day or without a day keep their place', () => {
  const byPeriod = { start: null, end: null };
  const [table] = layOutWeek([
    block({ ...byPeriod, day: null, cycleDay: 'Day 2', period: '10' }),
    block({ ...byPeriod, day: null, cycleDay: 'Day 10', period: '2' }),
    block({ ...byPeriod, day: null, period: null }),
  ]);
  expect(table?.head).toEqual(['', 'Day 2', 'Day 10', 'No day']);
  expect(table?.rows.map((row) => row[0])).toEqual([['No time'], ['2'], ['10']]);
});

test('a fortnight by date becomes tables of seven days each', () => {
  const dates = Array.from({ length: 10 }, (_none, day) => `2026-03-${String(day + 10)}`);
  const tables = layOutWeek(dates.map((date) => block({ date, day: null })));
  expect(tables.map((table) => table.head.length - 1)).toEqual([7, 3]);
});

test('remarks stand below the week, and the last line counts what is left to look at', () => {
  const odd = block({ title: 'Art', needsReview: true });
  const printed = printReading(
    reading({
      blocks: [odd, block({ day: 'TU' })],
      setAside: [{ page: 1, box: [0, 0, 0, 0], text: 'Key:\nM = Maths', reason: 'a-reason-without-a-sentence' }],
      contradictions: [{ block: odd.id, field: 'start', printed: ['10:35', '11:00'] }],
    }),
    100,
  );
  expect(printed).toMatch(/^3AB, Miss Example\n\n/);
  expect(printed).toContain('Set aside\n  “Key: M = Maths”: a-reason-without-a-sentence\n');
  expect(printed).toContain('Art: the sheet gives more than one start, 10:35 and 11:00.');
  expect(printed).toMatch(/\n2 blocks, 1 marked \? to compare with the sheet\n$/);
});

test('a blank form prints as no blocks', () => {
  expect(printReading(reading({}), 100)).toBe('3AB, Miss Example\n\n0 blocks\n');
});

test('text of the sheet cannot steer the terminal', () => {
  const printed = printReading(reading({ blocks: [block({ title: 'Ma\u001B[2Jths\u202E\u0007' })] }), 100);
  expect(printed).toContain('Ma[2Jths');
  for (const control of ['\u001B', '\u202E', '\u0007']) expect(printed).not.toContain(control);
});

test('a drawing that was set aside is told by its place, since it has no words', () => {
  const printed = printReading(
    reading({ setAside: [{ page: 1, box: [0.8, 0.9, 0.1, 0.05], text: '', reason: 'picture' }] }),
    100,
  );
  expect(printed).toContain('Without words (page 1, bottom right): It is a picture or a drawing.');
});
