import { expect, test } from 'vitest';
import { rememberIn } from './update-memory.ts';
import type { Remembered } from './update-memory.ts';

const looked: Remembered = { isChosen: false, lastLooked: 1000, failures: 2 };

function fileWith(kept: unknown) {
  const file = { kept, read: () => file.kept, write: (value: Remembered) => void (file.kept = value) };
  return file;
}

test('newer versions are looked for until somebody says otherwise, and that is there at the next start', () => {
  const file = fileWith(undefined);
  const first = rememberIn(file);
  expect(first.read()).toEqual({ isChosen: true, lastLooked: null, failures: 0 });
  expect(first.keep(looked)).toBe(true);
  expect(first.read()).toEqual(looked);
  expect(rememberIn(file).read()).toEqual(looked);
});

test('a file that holds something else is as on the first day', () => {
  expect(rememberIn(fileWith({ isChosen: 'perhaps' })).read().isChosen).toBe(true);
});

test('where nothing can be read or written, when it was looked is remembered until the program ends', () => {
  const full = () => {
    throw new Error('ENOSPC');
  };
  const memory = rememberIn({ read: full, write: full });
  expect(memory.keep(looked)).toBe(false);
  expect(memory.read()).toEqual(looked);
});
