import { expect, test } from 'vitest';
import { isKept } from './is-kept.ts';

const code = 'ABCD-EFGH-JKMN-PQRS-TVWX-YZ01-2345';

test('the last two groups show that the sheet is kept, however they are typed', () => {
  for (const typed of ['YZ01-2345', 'yz01 2345', 'YZOl2345'])
    expect([typed, isKept(typed, code)]).toEqual([typed, true]);
});

test('nothing, one group, other groups or the whole code do not', () => {
  for (const typed of ['', '2345', 'ABCD-EFGH', '2345-YZ01', code]) {
    expect([typed, isKept(typed, code)]).toEqual([typed, false]);
  }
});
