import { expect, test } from 'vitest';
import { interpretSheets } from '../interpret-sheets.ts';
import { buildLine, buildSheet } from '../testing/build-sheet.ts';

const card = (x: number, y: number, texts: readonly string[]) => ({
  box: { x, y, width: 200, height: 90 },
  lines: texts.map((text, index) => buildLine(text, x + 8, y + 6 + 20 * index)),
  fill: null,
});

test('the days over the lower cards of a poster head these cards', () => {
  const cells = [
    card(50, 130, ['9:00-9:45 Art', '9:45-10:30 Maths']),
    card(270, 130, ['9:00-9:45 Music', '9:45-10:30 PE']),
    card(490, 130, ['9:00-9:45 RE', '9:45-10:30 Drama']),
    card(50, 260, ['9:00-9:45 French', '9:45-10:30 Art']),
    card(270, 260, ['9:00-9:45 Maths', '9:45-10:30 Latin']),
  ];
  const days = [
    buildLine('Monday', 120, 112),
    buildLine('Tuesday', 340, 112),
    buildLine('Wednesday', 560, 112),
    buildLine('Thursday', 120, 242),
    buildLine('Friday', 340, 242),
  ];
  const { blocks } = interpretSheets([buildSheet([{ box: { x: 50, y: 130, width: 640, height: 220 }, cells }], days)]);
  const first = blocks.filter(({ start }) => start === '09:00').map(({ day, end, title }) => `${day} ${end} ${title}`);
  expect(first).toEqual(['MO 09:45 Art', 'TU 09:45 Music', 'WE 09:45 RE', 'TH 09:45 French', 'FR 09:45 Maths']);
  expect(blocks).toHaveLength(10);
});
