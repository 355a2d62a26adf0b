import { expect, test } from 'vitest';
import { alignToHabit } from './align-to-habit.ts';
import type { LineHabit } from './line-habits.ts';
import type { TextLine } from './sheet.ts';

const lines = (...texts: readonly string[]): readonly TextLine[] =>
  texts.map((text, at) => ({
    text,
    box: { x: 0, y: 20 * at, width: 100, height: 16 },
    angle: 0,
    size: 12,
    bold: false,
    colour: [0, 0, 0],
    confidence: 1,
    alternatives: [],
  }));

test('A kind of lesson that other cells name word for word ends a title that had to wrap', () => {
  const habit: LineHabit = {
    cut: [],
    roles: ['title', 'notes', 'room'],
    seen: [new Set(['Chemistry']), new Set(['Lecture', 'Lab']), new Set(['4/1012', '5/2033'])],
    isDoubtful: false,
  };
  const roled = alignToHabit(lines('COMP1202', 'Programming I', 'Lecture', '5/1067'), habit);
  expect(roled?.map(({ role }) => role)).toEqual(['title', 'title', 'notes', 'room']);
});
