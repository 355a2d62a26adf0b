import { expect, test } from 'vitest';
import { splitCode } from './text-codes.ts';

test('a code without values names its sentence', () => {
  expect(splitCode('title-unsure')).toEqual({ name: 'title-unsure', values: {} });
});

test('a time after the colon stays whole', () => {
  expect(splitCode('end-unsure:9:45')).toMatchObject({ name: 'end-unsure', values: { value: '9:45' } });
});

test('two values fill two blanks', () => {
  expect(splitCode('may-be:3|8').values).toMatchObject({ a: '3', b: '8' });
});
