import { expect, test } from 'vitest';
import { classesOfLine, lineOfClasses } from './printed-classes.ts';

test('classes are taken from a line however its commas are set, each once', () => {
  expect(classesOfLine(' 3AB,4M ;  Y 5 ,, 4M')).toEqual(['3AB', '4M', 'Y 5']);
  expect(classesOfLine('  ')).toEqual([]);
});

test('the line that is shown says the same again', () => {
  expect(classesOfLine(lineOfClasses(['3AB', '4M']))).toEqual(['3AB', '4M']);
});
