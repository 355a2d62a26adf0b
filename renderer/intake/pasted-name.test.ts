import { expect, test } from 'vitest';
import { isUnnamedPicture, timeStamp } from './pasted-name.ts';

test('a picture from the clipboard is named by its moment, without characters Windows forbids', () => {
  const stamp = timeStamp(new Date(2026, 10, 3, 9, 4, 5));
  expect(stamp).toBe('2026-11-03 09.04.05');
  expect(stamp).not.toMatch(/[\\/:*?"<>|]/);
});

test('a copied file keeps its name, a screenshot has none', () => {
  expect(isUnnamedPicture('image.png', 'image/png')).toBe(true);
  expect(isUnnamedPicture('3AB.png', 'image/png')).toBe(false);
  expect(isUnnamedPicture('image.pdf', 'application/pdf')).toBe(false);
});
