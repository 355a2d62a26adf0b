import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import type { Reading } from '../../shared/timetable/reading.ts';
import { readDocument } from './read-document.ts';

/** What costs time with the square of its length takes minutes here, and the test runs into the time every test has. */
async function read(text: string): Promise<Reading | string> {
  const result = await readDocument(
    { name: 'plan', bytes: strToU8(text) },
    {
      recognisers: () => {
        throw new Error('nothing here is a picture');
      },
      signal: new AbortController().signal,
      onProgress: () => undefined,
      withPictures: false,
    },
  );
  return result.ok ? result.value.reading : result.error.code;
}

/** A week of three lessons an hour, with one text in a cell of each hour. */
function weekWith(text: string): string {
  const hours = [8, 9, 10].map((hour) => `${hour}:00-${hour}:45,Maths,Art,${text}`);
  return ['Time,Monday,Tuesday,Wednesday', ...hours].join('\n');
}

test.each([
  ['of letters', 'a'],
  ['of brackets', '('],
  ['of capitals', 'A'],
  ['of digits', '1'],
])(
  'a cell with one word %s without an end is cut short, which is said, and the lessons beside it are read',
  async (_, letter) => {
    const reading = await read(weekWith(letter.repeat(100_000)));
    if (typeof reading === 'string') throw new Error(`refused: ${reading}`);
    expect(reading.warnings).toContain('text-cut-short');
    expect(reading.blocks.filter(({ title }) => title === 'Maths')).toHaveLength(3);
  },
);

test.each([
  ['small words', 'abcdefgh '],
  ['brackets', '( '],
  ['initials', 'Ab Kz '],
])('a cell of %s without an end is cut short, which is said', async (_, words) => {
  const reading = await read(weekWith(words.repeat(20_000)));
  expect(reading).toMatchObject({ warnings: expect.arrayContaining(['text-cut-short']) });
});
