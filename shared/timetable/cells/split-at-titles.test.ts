import { expect, test } from 'vitest';
import type { TextLine } from '../sheet.ts';
import { buildLine } from '../testing/build-sheet.ts';
import { splitAtTitles } from './split-at-titles.ts';

/** Texts below each other; those with a star are bold. */
function cell(...texts: readonly string[]): TextLine[] {
  return texts.map((text, at) => buildLine(text.replace('*', ''), 4, 4 + 14 * at, { bold: text.startsWith('*') }));
}

function titlesOf(lines: readonly TextLine[]): readonly string[] | null {
  return splitAtTitles(lines)?.map((lesson) => lesson.map(({ text }) => text).join(' ')) ?? null;
}

test('each bold title with its plain line is a lesson', () => {
  expect(titlesOf(cell('*Religion ev.', 'Hag · 112', '*Religion kath.', 'Fi · 210', '*Ethik', 'Ot · 009'))).toEqual([
    'Religion ev. Hag · 112',
    'Religion kath. Fi · 210',
    'Ethik Ot · 009',
  ]);
  expect(titlesOf(cell('*Sport und', '*Bewegung', 'Hag · 112', '*Ethik', 'Ot · 009'))).toEqual([
    'Sport und Bewegung Hag · 112',
    'Ethik Ot · 009',
  ]);
});

test('a bold note, or a room in bold, begins no lesson', () => {
  expect(titlesOf(cell('*Maths', 'Ms Horn', '*Test!'))).toBeNull();
  expect(titlesOf(cell('*Maths', 'Ms Horn', 'R14'))).toBeNull();
  expect(titlesOf(cell('Maths', '*R14', 'Ms Horn', '*A2'))).toBeNull();
});
