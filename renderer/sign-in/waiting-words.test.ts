import { expect, test } from 'vitest';
import { lastSaid, waitInWords } from './waiting-words.ts';

test('a long wait is written in minutes, a short one in seconds, and never as none', () => {
  expect(waitInWords(3600)).toEqual({ unit: 'minutes', count: 60 });
  expect(waitInWords(91)).toEqual({ unit: 'minutes', count: 2 });
  expect(waitInWords(89.2)).toEqual({ unit: 'seconds', count: 90 });
  expect(waitInWords(0.2)).toEqual({ unit: 'seconds', count: 1 });
});

test('of a whole hour of waiting a screen reader hears less than twenty sentences', () => {
  const said: number[] = [];
  for (let left = 3600; left > 0; left -= 1) if (said.at(-1) !== lastSaid(left)) said.push(lastSaid(left));
  expect(said.length).toBeLessThan(20);
  expect(said.slice(-4)).toEqual([120, 60, 30, 10]);
});
