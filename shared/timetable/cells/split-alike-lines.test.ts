import { expect, test } from 'vitest';
import { interpretSheets } from '../interpret-sheets.ts';
import { splitAlikeLines } from './split-alike-lines.ts';
import { buildGrid, buildLine, buildSheet } from '../testing/build-sheet.ts';

function shares(texts: readonly string[]): (string | null)[][] | undefined {
  const lines = texts.map((text, index) => buildLine(text, 0, 14 * index));
  return splitAlikeLines(lines)?.map(({ title, teacher, room, group }) => [group, title.text, teacher, room]);
}

test.each([
  [
    ['evR Lau A104', 'kR Zim A107', 'Eth Fal Mu1'],
    [
      [null, 'evR', 'Lau', 'A104'],
      [null, 'kR', 'Zim', 'A107'],
      [null, 'Eth', 'Fal', 'Mu1'],
    ],
  ],
  [
    ['j.angielski-1/2 Zi 8', 'j.niemiecki-2/2 Pt 6'],
    [
      [null, 'j.angielski-1/2', 'Zi', '8'],
      [null, 'j.niemiecki-2/2', 'Pt', '6'],
    ],
  ],
  [
    ['1.sk Inf Šim PC1', '2.sk Aj Krá J2'],
    [
      ['1.sk', 'Inf', 'Šim', 'PC1'],
      ['2.sk', 'Aj', 'Krá', 'J2'],
    ],
  ],
])('%j are lessons of groups, side by side', (texts, expected) => {
  expect(shares(texts)).toEqual(expected);
});

test.each([
  [['Mathe', 'Hbm A104']],
  [['Maths', 'Mrs Kay S2']],
  [['Year 9 Science', 'Mr Lee S2']],
  [['Design and', 'Technology Fi B12']],
  [['Sport Hal A1', 'Turnen Hal A1']],
])('%j is one lesson', (texts) => {
  expect(shares(texts)).toBeUndefined();
});

test('each group has its lesson, teacher and room', () => {
  const rows = [
    ['', 'Mo', 'Di', 'Mi'],
    ['8:00-8:45', 'Deutsch', 'evR Lau A104\nkR Zim A107', 'Mathe'],
    ['8:50-9:35', 'Mathe', 'Kunst', 'Sport'],
  ];
  const { blocks } = interpretSheets([buildSheet([buildGrid(rows)])]);
  const early = blocks.filter((block) => block.day === 'TU' && block.start === '08:00');
  expect(early.map(({ title, teacher, room, needsReview }) => [title, teacher, room, needsReview])).toEqual([
    ['evR', 'Lau', 'A104', false],
    ['kR', 'Zim', 'A107', false],
  ]);
});
