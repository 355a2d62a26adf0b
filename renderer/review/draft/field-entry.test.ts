import { expect, test } from 'vitest';
import { failed, ok } from '../../../shared/result.ts';
import { dayFieldOf, readEntry } from './field-entry.ts';

const lesson = { start: '09:00', end: '09:45' };

test.each([
  ['9:30', '09:30'],
  ['9.30', '09:30'],
  ['930', '09:30'],
  ['0930', '09:30'],
  ['9h30', '09:30'],
  [' 9 ', '09:00'],
  ['1:30 pm', '13:30'],
  ['12:15 am', '00:15'],
  ['14 Uhr', '14:00'],
])('%s is the time %s', (typed, time) => {
  expect(readEntry('start', typed, { start: null, end: null })).toEqual(ok(time));
});

test.each(['soon', '25:00', '9:75', '13 pm', '9:3', '12345'])('%s is no time', (typed) => {
  expect(readEntry('start', typed, { start: null, end: null })).toEqual(failed({ code: 'notATime' }));
});

test('a lesson ends after it starts', () => {
  expect(readEntry('end', '9:00', lesson)).toEqual(failed({ code: 'endsTooEarly', time: '09:00' }));
  expect(readEntry('start', '945', lesson)).toEqual(failed({ code: 'startsTooLate', time: '09:45' }));
  expect(readEntry('end', '10', lesson)).toEqual(ok('10:00'));
});

test('a lesson has a name; any other field may be empty', () => {
  expect(readEntry('title', '  ', lesson)).toEqual(failed({ code: 'titleMissing' }));
  expect(readEntry('title', ' Maths   set 1 ', lesson)).toEqual(ok('Maths set 1'));
  expect(readEntry('room', ' ', lesson)).toEqual(ok(null));
  expect(readEntry('end', '', lesson)).toEqual(ok(null));
});

test('the day is asked for as the sheet says it', () => {
  const none = { day: null, cycleDay: null, date: null };
  expect(dayFieldOf({ ...none, day: 'MO' })).toBe('day');
  expect(dayFieldOf({ ...none, cycleDay: 'Day 3' })).toBe('cycleDay');
  expect(dayFieldOf({ ...none, date: '3 May' })).toBe('date');
  expect(dayFieldOf(none)).toBe('day');
});
