import { expect, test } from 'vitest';
import type { TextLine } from '../sheet.ts';
import { buildLine } from '../testing/build-sheet.ts';
import { splitHalves } from './split-halves.ts';

function rows(...texts: readonly (readonly [left: string, right: string, bold?: boolean])[]): TextLine[] {
  return texts.flatMap(([left, right, bold = false], index) => [
    buildLine(left, 4, 4 + index * 14, { bold }),
    buildLine(right, 60, 4 + index * 14, { bold }),
  ]);
}

function textsOf(lines: readonly TextLine[]): readonly (readonly string[])[] | undefined {
  return splitHalves(lines)?.map((half) => half.map(({ text }) => text));
}

test('two groups side by side are two lessons', () => {
  const halves = [
    ['J1', 'Aj', 'Smi'],
    ['J2', 'Aj', 'Dvo'],
  ];
  expect(textsOf(rows(['J1', 'J2'], ['Aj', 'Aj', true], ['Smi', 'Dvo']))).toEqual(halves);
  expect(textsOf(rows(['Aj', 'Aj'], ['Smi', 'Dvo']))).toEqual([
    ['Aj', 'Smi'],
    ['Aj', 'Dvo'],
  ]);
});

test('one lesson with its facts in the corners is one lesson', () => {
  const corners = [buildLine('Maths', 4, 4, { bold: true }), buildLine('G4', 60, 4)];
  expect(textsOf([...corners, buildLine('Mrs Fenn', 4, 18), buildLine('9B', 64, 18)])).toBeUndefined();
  expect(textsOf(rows(['Maths', 'G4'], ['Mrs Fenn', '9B']))).toBeUndefined();
  expect(textsOf(rows(['Maths', 'G4', true]))).toBeUndefined();
});
