import { expect, test } from 'vitest';
import { buildLine } from '../testing/build-sheet.ts';
import { atomsOf, joinAtoms } from './cell-atoms.ts';

function atoms(...texts: string[]) {
  return atomsOf({ lines: texts.map((text, index) => buildLine(text, 10, 10 + 20 * index)) });
}

test('lines, and parts of lines between signs, are atoms that know what parts them', () => {
  const found = atoms('Maths (Mrs Sample)', 'B204 / Week A');
  expect(found.map(({ text, separator }) => [text, separator])).toEqual([
    ['Maths', 'first'],
    ['(Mrs Sample)', 'bracket'],
    ['B204', 'line'],
    ['Week A', 'slash'],
  ]);
});

test('codes are atoms of their own, wherever they stand behind a space', () => {
  expect(atoms('Science B204').map(({ text }) => text)).toEqual(['Science', 'B204']);
  expect(atoms('j.polski Wo 14').map(({ text }) => text)).toEqual(['j.polski', 'Wo', '14']);
  expect(atoms('C4 SINGH').map(({ text }) => text)).toEqual(['C4', 'SINGH']);
  expect(atoms('Food technology').map(({ text }) => text)).toEqual(['Food technology']);
});

test('atoms put together again read as they were printed', () => {
  for (const text of ['Maths / English', 'A, B, C', 'Art - Room 3', 'Science B204', 'PE (hall)', 'Year 7 assembly'])
    expect(joinAtoms(atoms(text))).toBe(text);
});
