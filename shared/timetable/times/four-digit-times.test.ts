import { expect, test } from 'vitest';
import { interpretSheets } from '../interpret-sheets.ts';
import { buildGrid, buildSheet } from '../testing/build-sheet.ts';

test('"0730 0800 0830 0900" over the columns are the times of the lessons below', () => {
  const grid = buildGrid([
    ['', '0730', '0800', '0830', '0900'],
    ['Mon', 'Assembly', 'Maths', '<', 'Art'],
    ['Tue', 'PE', 'Art', 'Music', '<'],
    ['Wed', 'Music', 'Maths', 'PE', 'Art'],
  ]);
  const { blocks } = interpretSheets([buildSheet([grid])]);
  expect(blocks.filter(({ day }) => day === 'MO').map(({ start, title }) => `${start} ${title}`)).toEqual([
    '07:30 Assembly',
    '08:00 Maths',
    '09:00 Art',
  ]);
});

test('years and the numbers of rooms are no times', () => {
  const grid = buildGrid([
    ['', 'Mon', 'Tue', 'Wed', 'Thu'],
    ['1', '1205', '1105', '1210', '1110'],
    ['2', '2024', '2025', '2026', '2027'],
    ['3', 'Art', 'Music', 'PE', 'Maths'],
  ]);
  const { blocks } = interpretSheets([buildSheet([grid])]);
  expect(blocks.every(({ start }) => start === null)).toBe(true);
});

test('rising numbers beside other times, or a few minutes apart, are rooms', () => {
  const beside = buildGrid([
    ['', '8:00-8:45', '8:50-9:35', '9:50-10:35', '10:40-11:25'],
    ['Mon', 'Maths', 'English', 'Art', 'PE'],
    ['Room', '1000', '1100', '1200', '1300'],
    ['Tue', 'PE', 'Maths', 'Music', 'Art'],
  ]);
  const heads = buildGrid([
    ['', '1000', '1010', '1020', '1030'],
    ['Mon', 'Maths', 'English', 'Art', 'PE'],
    ['Tue', 'PE', 'Maths', 'Music', 'Art'],
  ]);
  const startsOf = (grid: typeof heads) => interpretSheets([buildSheet([grid])]).blocks.map(({ start }) => start);
  expect(startsOf(beside).filter((start) => start !== null && /^1[0123]:00$/.test(start))).toEqual([]);
  expect(startsOf(heads).every((start) => start === null)).toBe(true);
});

test('four-digit times are not written otherwise than they are printed', () => {
  const grid = buildGrid([
    ['', '0730', '0800', '0830', '0900'],
    ['Mon', 'Assembly', 'Maths', 'Art', 'PE'],
    ['Tue', 'PE', 'Art', 'Music', 'Maths'],
  ]);
  const { blocks, setAside } = interpretSheets([buildSheet([grid])]);
  expect(blocks[0]?.start).toBe('07:30');
  expect(setAside.map(({ text }) => text).filter((text) => text.includes(':'))).toEqual([]);
});
