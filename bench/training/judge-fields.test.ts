import { expect, test } from 'vitest';
import type { ReadBlock, ReadingPart } from '../../shared/timetable/reading.ts';
import { judgeFields } from './judge-fields.ts';

const read: ReadBlock = {
  id: 'b1',
  part: 'p1',
  day: 'MO',
  cycleDay: null,
  date: null,
  start: '08:00',
  end: '08:45',
  period: null,
  title: 'Maths',
  notes: null,
  teacher: 'Ms Ode',
  room: null,
  class: null,
  weeks: null,
  page: 1,
  box: [0, 0, 1, 1],
  confidence: 1,
  needsReview: false,
  reasons: [],
  inferred: [],
  fields: {},
};
const part: ReadingPart = { id: 'p1', page: 1, class: '5C', teacher: null, week: null, room: null };
const wanted = { day: 'MO', start: '08:00', end: '08:45', title: 'Maths', teacher: 'Ms Ode' };
const truth = (...blocks: (typeof wanted & { class?: string; notes?: string; room?: string })[]) => ({
  kind: 'pdf',
  language: 'en',
  layout: 'grid',
  header: {},
  blocks,
});
const wrongIn = (block: ReadBlock, ...blocks: Parameters<typeof truth>) =>
  Object.entries(judgeFields(block, [part], truth(...blocks)))
    .filter(([, isRight]) => !isRight)
    .map(([field]) => field);

test('what is printed was read', () => {
  expect(wrongIn(read, wanted)).toEqual([]);
  expect(wrongIn({ ...read, teacher: 'Ms Odc' }, wanted)).toEqual(['teacher']);
  expect(wrongIn(read, { ...wanted, room: 'B4' })).toEqual(['room']);
});

test('what is not printed was not made up', () => {
  expect(wrongIn({ ...read, room: 'B4', notes: 'Hall' }, wanted)).toEqual(['room', 'notes']);
});

test('a class that stands once over the whole timetable is every lesson’s', () => {
  expect(wrongIn(read, { ...wanted, class: '5C' })).toEqual([]);
  expect(wrongIn(read, { ...wanted, class: '5D' })).toEqual(['class']);
});

test('a note may as well stand in the title', () => {
  const withNote = { ...wanted, notes: 'bring a ruler' };
  expect(wrongIn({ ...read, notes: 'Bring a ruler' }, withNote)).toEqual([]);
  expect(wrongIn(read, withNote)).toEqual(['notes']);
});

test('of two classes that have the same lesson at once, the one is meant that is named', () => {
  const other = { ...wanted, class: '5D' };
  expect(wrongIn({ ...read, class: '5D' }, { ...wanted, class: '5C' }, other)).toEqual([]);
});

test('a block like nothing on the sheet is wrong in its title alone', () => {
  expect(wrongIn({ ...read, title: 'Rowing', day: 'FR' }, wanted)).toEqual(['title']);
});
