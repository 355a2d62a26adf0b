import { unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { createPick } from './pick.ts';
import { mutate } from './mutate.ts';

const text = new TextEncoder().encode('<< /Length 120 /Width 640 >> stream of some text that goes on for a while');

test('the same seed damages a file in the same way, another seed in another', () => {
  expect(mutate(text, createPick(7))).toEqual(mutate(text, createPick(7)));
  expect(mutate(text, createPick(7))).not.toEqual(mutate(text, createPick(8)));
});

test('nearly every damaged copy differs from the file, and the file itself is never touched', () => {
  const before = text.slice();
  const copies = Array.from({ length: 200 }, (_, seed) => mutate(text, createPick(seed)));
  expect(copies.filter((copy) => Buffer.compare(copy, text) !== 0).length).toBeGreaterThan(190);
  expect(text).toEqual(before);
});

test('a zip is damaged inside, so that damage gets past its checks', () => {
  const zip = zipSync({ 'word/document.xml': text });
  const inside = Array.from({ length: 40 }, (_, seed) => {
    try {
      return unzipSync(mutate(zip, createPick(seed)))['word/document.xml'];
    } catch {
      return null; // damaged from outside
    }
  });
  const reached = inside.filter((entry) => entry && Buffer.compare(entry, text) !== 0);
  expect(reached.length).toBeGreaterThan(20);
});
