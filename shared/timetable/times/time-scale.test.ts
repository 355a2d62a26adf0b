import { expect, test } from 'vitest';
import { interpretSheets } from '../interpret-sheets.ts';
import type { Grid, GridCell } from '../sheet.ts';
import { buildLine, buildSheet } from '../testing/build-sheet.ts';

const MINUTE = 1.5;
const TOP = 100;

/** A card from one minute after 8:00 to another, in the column of a day. */
function card(day: number, from: number, to: number, text: string): GridCell {
  const box = { x: 100 + 150 * day, y: TOP + from * MINUTE, width: 140, height: (to - from) * MINUTE };
  return { box, lines: [buildLine(text, box.x + 4, box.y + 4)], fill: null };
}

function head(day: number, text: string): GridCell {
  const box = { x: 100 + 150 * day, y: TOP - 30, width: 140, height: 30 };
  return { box, lines: [buildLine(text, box.x + 4, box.y + 4)], fill: null };
}

/** Labels on the left whose middle lies on the line of their time. */
function atLines(labels: readonly (readonly [number, string])[], x = 55) {
  return labels.map(([minute, text]) => buildLine(text, x, TOP + minute * MINUTE - 6));
}

function when(cells: readonly GridCell[], labels: readonly (readonly [number, string])[], x = 55): string[] {
  const grid: Grid = { box: { x: 100, y: TOP - 30, width: 440, height: 30 + 300 * MINUTE }, cells };
  const { blocks } = interpretSheets([buildSheet([grid], atLines(labels, x))]);
  return blocks.map((block) => `${block.day} ${block.start}-${block.end} ${block.title}`);
}

const DAYS = [head(0, 'lundi'), head(1, 'mardi'), head(2, 'mercredi')];

test('hours printed at the lines are the times of these lines', () => {
  const cells = [
    ...DAYS,
    card(0, 30, 90, 'FRANCAIS'),
    card(0, 90, 150, 'MATHS'),
    card(1, 30, 150, 'SPORT'),
    card(2, 165, 225, 'LATIN'),
  ];
  const labels = [
    [30, '08h30'],
    [90, '09h30'],
    [150, '10h30'],
    [165, '10h45'],
    [225, '11h45'],
  ] as const;
  expect(when(cells, labels)).toEqual([
    'MO 08:30-09:30 FRANCAIS',
    'MO 09:30-10:30 MATHS',
    'TU 08:30-10:30 SPORT',
    'WE 10:45-11:45 LATIN',
  ]);
});

test('a lesson between the lines is measured to five minutes, and its time waits for a look', () => {
  const cells = [
    ...DAYS,
    card(0, 60, 120, 'Maths'),
    card(1, 60, 105, 'Art'),
    card(1, 120, 180, 'PE'),
    card(2, 120, 180, 'Music'),
  ];
  const grid: Grid = { box: { x: 100, y: TOP - 30, width: 440, height: 30 + 300 * MINUTE }, cells };
  const labels = atLines([
    [60, '9:00'],
    [120, '10:00'],
    [180, '11:00'],
  ]);
  const { blocks } = interpretSheets([buildSheet([grid], labels)]);
  const art = blocks.find((block) => block.title === 'Art');
  expect([art?.start, art?.end, art?.needsReview, art?.inferred]).toEqual(['09:00', '09:45', true, ['end']]);
  expect(blocks.filter((block) => block.needsReview)).toHaveLength(1);
});

test('a scale may run across, over days that run down', () => {
  const turned = (cell: GridCell): GridCell => ({
    ...cell,
    box: { x: cell.box.y, y: cell.box.x, width: cell.box.height, height: cell.box.width },
    lines: cell.lines.map((line) => ({ ...line, box: { ...line.box, x: cell.box.y + 3, y: cell.box.x + 5 } })),
  });
  const cells = [
    head(0, 'Mon'),
    head(1, 'Tue'),
    head(2, 'Wed'),
    card(0, 60, 180, 'Physics lab'),
    card(1, 60, 120, 'Calculus'),
    card(2, 120, 240, 'Programming'),
  ].map(turned);
  // The labels stand right of their lines, all in one strip of the heading.
  const strip: GridCell = {
    box: { x: TOP, y: 70, width: 300 * MINUTE, height: 28 },
    lines: [60, 120, 180, 240].map((minute) => buildLine(`${8 + minute / 60}:00`, TOP + minute * MINUTE + 3, 76)),
    fill: null,
  };
  const grid: Grid = { box: { x: TOP - 30, y: 70, width: 30 + 300 * MINUTE, height: 500 }, cells: [strip, ...cells] };
  const { blocks } = interpretSheets([buildSheet([grid])]);
  expect(blocks.map((block) => `${block.day} ${block.start}-${block.end} ${block.title}`)).toEqual([
    'MO 09:00-11:00 Physics lab',
    'TU 09:00-10:00 Calculus',
    'WE 10:00-12:00 Programming',
  ]);
});

test('hours that stand evenly beside the cards are a scale, even where hardly a lesson begins on the hour; cards stand apart', () => {
  const apart = (day: number, from: number, to: number, text: string) => card(day, from + 1.5, to - 1.5, text);
  const cells = [
    ...DAYS,
    apart(0, 15, 75, 'FRANCAIS'),
    apart(0, 75, 135, 'MATHS'),
    apart(1, 15, 75, 'SPORT'),
    apart(1, 75, 195, 'DESSIN'),
    apart(2, 60, 120, 'LATIN'),
  ];
  const labels = [0, 60, 120, 180, 240].map((minute) => [minute, `${8 + minute / 60}h00`] as const);
  expect(when(cells, labels)).toEqual([
    'MO 08:15-09:15 FRANCAIS',
    'MO 09:15-10:15 MATHS',
    'TU 08:15-09:15 SPORT',
    'TU 09:15-11:15 DESSIN',
    'WE 09:00-10:00 LATIN',
  ]);
});

test('numbers that go on from twelve to one beside the cards are the hours of the day', () => {
  const cells = [
    ...DAYS,
    card(0, 60, 150, 'FRANCAIS'),
    card(0, 150, 240, 'MATHS'),
    card(1, 60, 180, 'SPORT'),
    card(2, 300, 360, 'LATIN'),
  ];
  const hours = [8, 9, 10, 11, 12, 1, 2, 3].map((hour, at): readonly [number, string] => [60 * at, String(hour)]);
  expect(when(cells, hours, 75)).toEqual([
    'MO 09:00-10:30 FRANCAIS',
    'MO 10:30-12:00 MATHS',
    'TU 09:00-11:00 SPORT',
    'WE 13:00-14:00 LATIN',
  ]);
});
