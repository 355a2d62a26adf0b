import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clockText, findTimes } from './clock-times.ts';
import { resolveInOrder, resolveNear } from './time-order.ts';

function resolved(...texts: string[]): string[] {
  const mentions = texts.flatMap((text) => findTimes(text).slice(0, 1));
  return resolveInOrder(mentions).map(
    (time) => `${clockText(time.start)}${time.end === null ? '' : `-${clockText(time.end)}`}`,
  );
}

test.each([
  ['8:35 – 8.50 am', '08:35-08:50'],
  ['10 – 10:15am', '10:00-10:15'],
  ['12 – 1pm', '12:00-13:00'],
  ['1-1.15pm', '13:00-13:15'],
  ['17.05h - 18.00h', '17:05-18:00'],
  ['08H00', '08:00'],
  ['1110Hrs', '11:10'],
  ['8 - 9', '08:00-09:00'],
  ['0830-0915', '08:30-09:15'],
  ['15:30:00', '15:30'],
  ['08:00 às 08:50', '08:00-08:50'],
  ['7:30 as 8:20', '07:30-08:20'],
  ['10:15AM - 11-15AM', '10:15-11:15'],
  ['B:20AM - 9:30AM', '08:20-09:30'],
  ['8-10am', '08:00-10:00'],
  ['8.30-9.15 Uhr', '08:30-09:15'],
  ['1 7:30 8:20', '07:30-08:20'],
  ['08:00/09:00', '08:00-09:00'],
  ['3. 10:20', '10:20'],
  ['08:3508:55', '08:35-08:55'],
  ['A 9.15-10.00', '09:15-10:00'],
])('"%s" is %s', (text, time) => {
  expect(resolved(text)).toEqual([time]);
});

test.each([
  '#03-07',
  'B1.12',
  'A 2.07',
  'Lesson 2',
  'HG D 7.1',
  '12.09.2024',
  '1',
  '2024-2025',
  'Year 3/4',
  '12.09.20',
])('"%s" is no time', (text) => {
  expect(findTimes(text)).toEqual([]);
});

test('times after noon are told by what stands before them', () => {
  expect(resolved('8.45 – 8.55', '11.40 – 12.30', '12.30 – 1.30', '1.30 – 1.40', '3.20')).toEqual([
    '08:45-08:55',
    '11:40-12:30',
    '12:30-13:30',
    '13:30-13:40',
    '15:20',
  ]);
});

test('a time in a cell takes the half of the day of its place on the sheet', () => {
  const [mention] = findTimes('1:30 – 2:30');
  expect(mention && resolveNear(mention, { start: 14 * 60, end: 15 * 60 })).toEqual({
    start: 13 * 60 + 30,
    end: 14 * 60 + 30,
  });
});

test('every day of ascending 24-hour times comes back as printed', () => {
  const day = fc.uniqueArray(fc.integer({ min: 7 * 12, max: 20 * 12 }), { minLength: 2, maxLength: 10, size: 'max' });
  fc.assert(
    fc.property(day, (fives) => {
      const minutes = fives.toSorted((a, b) => a - b).map((five) => five * 5);
      const texts = minutes.slice(1).map((end, index) => `${clockText(minutes[index] ?? 0)} - ${clockText(end)}`);
      const plausible = texts.filter((_, index) => (minutes[index + 1] ?? 0) - (minutes[index] ?? 0) <= 240);
      expect(resolved(...plausible)).toEqual(plausible.map((text) => text.replace(' - ', '-')));
    }),
    { seed: 20261123, numRuns: 200 },
  );
});

test.each(['(1 h 15)', 'Lecture (0h45)', '1h30 min', '45 min', '0:45'])('"%s" is no time of day', (text) => {
  expect(findTimes(text)).toEqual([]);
});

test('an hour in brackets is a time where it can only be one', () => {
  expect(findTimes('Piscine (14 h 15)')).toHaveLength(1);
  expect(findTimes('Homework club (3:15)')).toHaveLength(1);
});
