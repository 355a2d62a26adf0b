import { expect, test } from 'vitest';
import { neighboursOf } from './neighbours.ts';

test('from a document one comes to the next and back, and no further than the ends of the list', () => {
  expect(neighboursOf(['a', 'b', 'c'], 'b')).toEqual({ before: 'a', after: 'c', place: 2, count: 3 });
  expect(neighboursOf(['a', 'b'], 'a').before).toBeNull();
  expect(neighboursOf(['a', 'b'], 'b').after).toBeNull();
});

test('a document that was removed meanwhile leads nowhere', () => {
  expect(neighboursOf(['a'], 'gone')).toEqual({ before: null, after: null, place: 0, count: 1 });
});

test('from a document that was approved and left the list the round goes on where it stood, and at the end with what is left', () => {
  expect(neighboursOf(['a', 'c'], 'b', 2)).toEqual({ before: 'a', after: 'c', place: 0, count: 2 });
  expect(neighboursOf(['b', 'c'], 'a', 1)).toMatchObject({ before: null, after: 'b' });
  expect(neighboursOf(['a', 'b'], 'c', 3)).toMatchObject({ before: 'b', after: 'a' });
  expect(neighboursOf([], 'a', 1)).toMatchObject({ before: null, after: null });
});
