import { expect, test } from 'vitest';
import { lessonCountWords } from './lesson-count.ts';

const texts: Parameters<typeof lessonCountWords>[1] = {
  text: (key, { count } = {}) => `${count} ${key.slice('intake.'.length)}`,
  allOf: (values) => values.join(' and '),
};

test('breaks are counted by themselves, not as lessons', () => {
  expect(lessonCountWords({ blocks: 34, breaks: 5 }, texts)).toBe('29 blocks and 5 breaks');
  expect(lessonCountWords({ blocks: 5, breaks: 5 }, texts)).toBe('5 breaks');
});

test('where there are none, or nobody counted them, only lessons are told', () => {
  expect(lessonCountWords({ blocks: 34, breaks: 0 }, texts)).toBe('34 blocks');
  expect(lessonCountWords({ blocks: 34 }, texts)).toBe('34 blocks');
});
