import { expect, test } from 'vitest';
import { isTimeToCarryOut } from './is-time-to-carry-out.ts';

const HOUR = 60 * 60 * 1000;
const now = Date.UTC(2026, 10, 23, 8);
const ago = (hours: number) => now - hours * HOUR;

test('the rule is carried out once a day, also after the summer holidays', () => {
  expect(isTimeToCarryOut(ago(1), now)).toBe('wait');
  expect(isTimeToCarryOut(ago(24), now)).toBe('carry-out');
  expect(isTimeToCarryOut(ago(24 * 50), now)).toBe('carry-out');
});

test('a clock that jumped lets nothing fall due on its first day', () => {
  expect(isTimeToCarryOut(null, now)).toBe('note');
  expect(isTimeToCarryOut(ago(24 * 365), now)).toBe('note');
  expect(isTimeToCarryOut(ago(-48), now)).toBe('note');
});
