import { expect, test } from 'vitest';
import type { Reading } from '../../shared/timetable/reading.ts';
import { Reading as ReadingShape } from '../../shared/timetable/reading.ts';
import { lookRound, nextInRound } from './look-round.ts';

const block = (id: string, part: string, start: string, needsReview: boolean) => ({
  ...{ id, part, day: 'MO', cycleDay: null, date: null, start, end: null, period: null, title: id, notes: null },
  ...{ teacher: null, room: null, class: null, weeks: null, page: 1, box: [0, 0, 1, 1], confidence: 1, needsReview },
  ...{ reasons: [], inferred: [], fields: {} },
});

const reading: Reading = ReadingShape.parse({
  version: 1,
  source: { name: 'two-classes.pdf', sha256: '', kind: 'pdf-text', pages: 1 },
  header: { school: null, class: null, teacher: null, term: null, week: null, room: null, title: null },
  parts: [],
  blocks: [
    block('late', 'p1', '11:00', true),
    block('early', 'p1', '09:00', true),
    block('sure', 'p1', '10:00', false),
    block('other class', 'p2', '08:00', true),
  ],
  setAside: [],
  questions: [{ page: 1, box: [0, 0, 1, 1], text: '?', ask: 'what-is-drawn-here' }],
  contradictions: [],
  warnings: [],
  engine: { route: '', milliseconds: 0 },
});

const early = { kind: 'block', id: 'early' } as const;
const late = { kind: 'block', id: 'late' } as const;
const other = { kind: 'block', id: 'other class' } as const;
const question = { kind: 'question', index: 0 } as const;

test('the round goes by day and time through every timetable of the sheet, and ends with the questions', () => {
  expect(lookRound(reading, 'time')).toEqual([early, late, other, question]);
});

test('next goes on from where the person is, also from a block that is sure, and begins again after the last', () => {
  expect(nextInRound(reading, 'time', null)).toEqual(early);
  expect(nextInRound(reading, 'time', { kind: 'block', id: 'sure' })).toEqual(late);
  expect(nextInRound(reading, 'time', late)).toEqual(other);
  expect(nextInRound(reading, 'time', other)).toEqual(question);
  expect(nextInRound(reading, 'time', question)).toEqual(early);
});

test('a sheet with nothing doubtful has no next', () => {
  expect(nextInRound({ ...reading, blocks: [], questions: [] }, 'time', null)).toBeNull();
});
