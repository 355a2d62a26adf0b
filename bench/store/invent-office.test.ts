import { expect, test } from 'vitest';
import { inventOffice } from './invent-office.ts';

test('the same seed invents the same office, of timetables with 35 lessons and ids of their own', () => {
  const office = [...inventOffice(7, 30)];
  expect([...inventOffice(7, 30)]).toEqual(office);
  expect([...inventOffice(8, 30)]).not.toEqual(office);
  expect(office.map(({ blocks }) => blocks.length)).toEqual(Array.from({ length: 30 }, () => 35));
  const ids = office.flatMap(({ timetableId, blocks }) => [timetableId, ...blocks.map(({ id }) => id)]);
  expect(new Set(ids).size).toBe(30 * 36);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
});

test('the first timetables of a large office are those of a small one', () => {
  expect(inventOffice(7, 1000).next().value).toEqual(inventOffice(7, 1).next().value);
});
