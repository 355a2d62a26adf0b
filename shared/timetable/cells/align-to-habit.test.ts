import { expect, test } from 'vitest';
import { alignToHabit } from './align-to-habit.ts';
import type { LineHabit } from './line-habits.ts';
import { buildLines } from '../testing/build-sheet.ts';

test('A kind of lesson that other cells name word for word ends a title that had to wrap', () => {
  const habit: LineHabit = {
    cut: [],
    roles: ['title', 'notes', 'room'],
    seen: [new Set(['Chemistry']), new Set(['Lecture', 'Lab']), new Set(['4/1012', '5/2033'])],
    isDoubtful: false,
  };
  const roled = alignToHabit(buildLines('COMP1202', 'Programming I', 'Lecture', '5/1067'), habit);
  expect(roled?.map(({ role }) => role)).toEqual(['title', 'title', 'notes', 'room']);
});
