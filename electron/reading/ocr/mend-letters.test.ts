import { expect, test } from 'vitest';
import { placedOn, SMALL, STROKE, TALL } from './letters.test-help.ts';
import type { Blob } from './letters.test-help.ts';
import { mendLetters } from './mend-letters.ts';

const mended = (blobs: readonly Blob[], texts: readonly (string | null)[]) => mendLetters(placedOn(blobs, texts));
const textOf = (letters: readonly { readonly text: string }[]) => letters.map(({ text }) => text).join('');

test('an S as small as the small letters of its line is an s, and a tall s is an S', () => {
  expect(textOf(mended([TALL, SMALL, SMALL], ['M', 'a', 'S']))).toBe('Mas');
  const [first] = mended([TALL, SMALL, TALL], ['s', 'a', 'h']);
  expect(first).toMatchObject({ text: 'S', rivals: [{ text: 's' }] });
});

test('a thin stroke that stands out above and below the letters is a bar, whatever it was taken for', () => {
  const bar: Blob = { width: 3, top: 3, bottom: 36 };
  expect(textOf(mended([TALL, bar, TALL, TALL], ['H', 'I', 'M', 'L']))).toBe('H|ML');
  expect(textOf(mended([TALL, bar, TALL], ['D', null, 'E']))).toBe('D|E');
  expect(textOf(mended([TALL, STROKE, TALL], ['H', 'I', 'M']))).toBe('HIM');
});

test('a dash that was passed over comes back between the two times', () => {
  const dash: Blob = { width: 12, top: 20, bottom: 22 };
  expect(textOf(mended([TALL, TALL, dash, TALL, TALL], ['9', '5', null, '8', '4']))).toBe('95–84');
});

test('a point that was passed over comes back between digits, not between letters', () => {
  const point: Blob = { width: 3, top: 27, bottom: 30 };
  expect(textOf(mended([TALL, point, TALL, TALL], ['9', null, '4', '5']))).toBe('9.45');
  expect(textOf(mended([TALL, point, TALL], ['B', null, 'D']))).toBe('BD');
});

test('ink that nobody read takes confidence from the letters beside it', () => {
  const [first, second, third] = mended([TALL, SMALL, SMALL, SMALL], ['M', 'a', null, 'n']);
  expect(second!.confidence).toBeLessThan(0.7);
  expect(third!.confidence).toBeLessThan(0.7);
  expect(first!.confidence).toBe(0.95);
});

test('a nought before letters is the letter O, among digits it stays a nought', () => {
  expect(textOf(mended([TALL, SMALL, SMALL], ['0', 'a', 'r']))).toBe('Oar');
  expect(textOf(mended([TALL, TALL, TALL], ['1', '0', '3']))).toBe('103');
});

test('a small nought above the line behind a number makes it an ordinal, in a time it is part of the nought', () => {
  const raised: Blob = { width: 8, top: 6, bottom: 18 };
  expect(textOf(mended([TALL, raised], ['2', '0']))).toBe('2º');
  expect(textOf(mended([TALL, TALL], ['2', '0']))).toBe('20');
  const dots: Blob = { width: 3, top: 14, bottom: 30 };
  expect(textOf(mended([TALL, dots, TALL, raised], ['2', ':', '0', '0']))).toBe('2:00');
});

test('a stroke behind a small letter at the end of a word is a small letter', () => {
  expect(textOf(mended([SMALL, SMALL, TALL, STROKE], ['e', 'n', 't', 'I']))).toBe('entl');
  expect(textOf(mended([TALL, SMALL, STROKE, SMALL], ['M', 'c', 'I', 'n']))).toBe('McIn');
  expect(textOf(mended([TALL, SMALL, SMALL, { ...STROKE, gap: 9 }], ['T', 'e', 'r', 'I']))).toBe('TerI');
});
