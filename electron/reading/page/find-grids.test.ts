import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Box } from '../../../shared/timetable/geometry.ts';
import type { Colour } from '../../../shared/timetable/sheet.ts';
import { findGrids } from './find-grids.ts';
import type { Picture } from './page.ts';
import { blankPicture, drawLattice, fillBox, placesFrom, scribble } from './testing/draw-picture.ts';

const black: Colour = [0, 0, 0];
const columns = placesFrom(60, 150, 5);
const rows = placesFrom(80, 50, 6);

function cellCounts(picture: Picture): number[] {
  return findGrids(picture).alternatives[0]!.map((grid) => grid.cells.length);
}

function ruledPicture(colour: Colour, paper: Colour = [255, 255, 255], thickness = 1): Picture {
  const picture = blankPicture(900, 460, paper);
  drawLattice(picture, columns, rows, colour, thickness);
  for (const x of columns.slice(0, -1)) for (const y of rows.slice(0, -1)) scribble(picture, x + 20, y + 18, 9);
  return picture;
}

test.each<[string, Picture]>([
  ['black hairlines', ruledPicture(black)],
  ['light grey hairlines', ruledPicture([221, 221, 221])],
  ['dark hairlines on a dark theme', ruledPicture([64, 64, 64], [30, 30, 30])],
  ['borders six pixels thick', ruledPicture([40, 70, 110], [255, 255, 255], 6)],
])('A table with %s has all its cells', (_, picture) => {
  expect(cellCounts(picture)).toEqual([30]);
});

test('A cell reaches from border to border', () => {
  const [grid] = findGrids(ruledPicture(black)).alternatives[0]!;
  const first = grid!.cells.find(({ box }) => box.x < 100 && box.y < 100)!;
  for (const [found, drawn] of [
    [first.box.x, 61],
    [first.box.y, 81],
    [first.box.x + first.box.width, 210],
    [first.box.y + first.box.height, 130],
  ]) {
    expect(Math.abs(found! - drawn!)).toBeLessThanOrEqual(3);
  }
});

test('Dotted rules are rules', () => {
  const picture = blankPicture(900, 460);
  drawLattice(picture, columns, rows, black);
  for (let y = 0; y < 460; y++)
    for (let x = y % 2; x < 900; x += 2) fillBox(picture, { x, y, width: 1, height: 1 }, [255, 255, 255]);
  expect(cellCounts(picture)).toEqual([30]);
});

test('A merged cell and borders that differ from row to row come out as drawn', () => {
  const picture = ruledPicture(black);
  // Two cells of the second row become one; the third row's first border moves.
  fillBox(picture, { x: 205, y: 131, width: 10, height: 49 }, [255, 255, 255]);
  fillBox(picture, { x: 205, y: 181, width: 10, height: 49 }, [255, 255, 255]);
  fillBox(picture, { x: 250, y: 180, width: 1, height: 50 }, black);
  expect(cellCounts(picture)).toEqual([29]);
});

test('Small flaws in a rule let nothing through', () => {
  const picture = ruledPicture(black);
  fillBox(picture, { x: 120, y: 125, width: 3, height: 10 }, [255, 255, 255]);
  fillBox(picture, { x: 205, y: 150, width: 10, height: 3 }, [255, 255, 255]);
  expect(cellCounts(picture)).toEqual([30]);
});

test('A marked time, an underlined word and large letters in a cell are not cells', () => {
  const picture = ruledPicture(black);
  fillBox(picture, { x: 75, y: 95, width: 80, height: 16 }, [255, 240, 0]);
  scribble(picture, 80, 98, 8);
  fillBox(picture, { x: 240, y: 112, width: 70, height: 2 }, [200, 0, 0]);
  drawLattice(picture, [530, 552], [90, 104, 116], black, 4);
  expect(cellCounts(picture)).toEqual([30]);
});

test('Coloured boxes with white between them are the cells of one grid', () => {
  const picture = blankPicture(900, 460);
  const colours: Colour[] = [
    [248, 215, 218],
    [209, 231, 221],
    [207, 226, 255],
    [255, 243, 205],
  ];
  rows.slice(0, -1).forEach((y, row) =>
    columns.slice(0, -1).forEach((x, column) => {
      fillBox(picture, { x, y, width: 144, height: 44 }, colours[(row + column) % 4]!);
      scribble(picture, x + 20, y + 18, 9);
    }),
  );
  const [grid] = findGrids(picture).alternatives[0]!;
  expect(grid!.cells.length).toBe(30);
  expect(grid!.cells.map((cell) => cell.fill)).toContainEqual([209, 231, 221]);
});

test('Coloured cells that touch are told apart by their colours alone', () => {
  const picture = blankPicture(900, 460);
  const colours: Colour[] = [
    [248, 215, 218],
    [209, 231, 221],
    [207, 226, 255],
  ];
  rows.slice(0, -1).forEach((y, row) =>
    columns.slice(0, -1).forEach((x, column) => {
      fillBox(picture, { x, y, width: 150, height: 50 }, colours[(row + column) % 3]!);
    }),
  );
  expect(cellCounts(picture)).toEqual([30]);
});

test('A table whose rules run out into the open, without an outer border, is closed', () => {
  const picture = blankPicture(900, 460);
  for (const x of columns.slice(1, -1)) fillBox(picture, { x, y: 80, width: 1, height: 300 }, black);
  for (const y of rows.slice(1, -1)) fillBox(picture, { x: 60, y, width: 750, height: 1 }, black);
  expect(cellCounts(picture)).toEqual([30]);
});

test('A header row and a first column of one dark colour are cut along the lines of their neighbours', () => {
  const picture = blankPicture(900, 460);
  fillBox(picture, { x: 60, y: 80, width: 750, height: 300 }, [10, 10, 10]);
  for (const x of columns.slice(1, -1)) {
    for (const y of rows.slice(1, -1))
      fillBox(picture, { x: x + 1, y: y + 1, width: 149, height: 49 }, [250, 240, 130]);
  }
  expect(cellCounts(picture)).toEqual([30]);
});

test('Two tables side by side are two grids, and a border around the page is none', () => {
  const picture = blankPicture(1200, 500);
  drawLattice(picture, [5, 1190], [5, 490], black, 2);
  drawLattice(picture, placesFrom(60, 120, 4), rows, black);
  drawLattice(picture, placesFrom(570, 120, 4), rows, black);
  expect(cellCounts(picture)).toEqual([24, 24]);
});

test('A white cell among coloured ones is found by its neighbours', () => {
  const picture = blankPicture(900, 460);
  const colours: Colour[] = [
    [248, 215, 218],
    [209, 231, 221],
    [207, 226, 255],
  ];
  rows.slice(0, -1).forEach((y, row) =>
    columns.slice(0, -1).forEach((x, column) => {
      const isWhite = row === 0 && column === 2;
      fillBox(picture, { x, y, width: 150, height: 50 }, isWhite ? [255, 255, 255] : colours[(row + column) % 3]!);
    }),
  );
  expect(cellCounts(picture)).toEqual([30]);
});

test('A page of words and one frame has no grid', () => {
  const picture = blankPicture(900, 460);
  drawLattice(picture, [50, 850], [40, 420], black);
  for (let y = 60; y < 400; y += 22) scribble(picture, 70, y, 60);
  expect(cellCounts(picture)).toEqual([]);
});

test('Where black lines enclose three rows of a spreadsheet each, both readings are offered', () => {
  const picture = blankPicture(700, 420);
  drawLattice(picture, [2, ...placesFrom(60, 120, 5)], placesFrom(2, 20, 19), [212, 216, 228]);
  drawLattice(picture, placesFrom(60, 120, 5), placesFrom(22, 60, 6), black);
  const counts = findGrids(picture).alternatives.map((grids) => grids.map((grid) => grid.cells.length));
  // Fine: 19 rows of 6. Heavy: one fine header row, then six rows of a merged time cell and five lessons.
  expect(counts).toEqual([[114], [42]]);
});

test('The same table anywhere on the page and at any size has the same cells', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 90 }),
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 2, max: 4 }),
      (dx, dy, scale) => {
        const picture = blankPicture(450 * scale, 260 * scale);
        drawLattice(picture, placesFrom(dx + 20, 60 * scale, 5), placesFrom(dy + 10, 24 * scale, 6), black, scale - 1);
        expect(cellCounts(picture)).toEqual([30]);
      },
    ),
    { seed: 7, numRuns: 10 },
  );
});

test('No two cells of a grid overlap', () => {
  const boxes = findGrids(ruledPicture(black)).alternatives[0]![0]!.cells.map((cell) => cell.box);
  const overlaps = (a: Box, b: Box): boolean =>
    a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
  expect(boxes.flatMap((a, at) => boxes.slice(at + 1).filter((b) => overlaps(a, b)))).toEqual([]);
});

test('A picture of twelve megapixels gives its cells in its own pixels', () => {
  const picture = blankPicture(4000, 3000);
  drawLattice(picture, placesFrom(200, 700, 5), placesFrom(300, 400, 6), black, 4);
  const [grid] = findGrids(picture).alternatives[0]!;
  expect(grid!.cells.length).toBe(30);
  expect(Math.abs(grid!.box.x + grid!.box.width - 3700)).toBeLessThan(10);
});

test('Dashed rules are rules', () => {
  const picture = blankPicture(900, 460);
  for (const y of rows) for (let x = 60; x < 810; x += 10) fillBox(picture, { x, y, width: 6, height: 2 }, black);
  for (const x of columns) for (let y = 80; y < 380; y += 10) fillBox(picture, { x, y, width: 2, height: 6 }, black);
  for (const x of columns.slice(0, -1)) for (const y of rows.slice(0, -1)) scribble(picture, x + 20, y + 18, 9);
  expect(cellCounts(picture)).toEqual([30]);
});

test('Coloured boxes in the same rows are offered as one grid, too, where a white column keeps them apart', () => {
  const picture = blankPicture(1000, 460);
  for (const x of [60, 214, 520, 674])
    for (const y of rows.slice(0, -1)) fillBox(picture, { x, y, width: 150, height: 46 }, [207, 226, 255]);
  const counts = findGrids(picture).alternatives.map((grids) => grids.map((grid) => grid.cells.length));
  expect(counts).toEqual([[12, 12], [24]]);
});

test('A sheet of paper on a desk frames its coloured boxes and does not hide them', () => {
  const picture = blankPicture(1400, 900, [120, 90, 60]);
  fillBox(picture, { x: 100, y: 80, width: 1200, height: 740 }, [250, 250, 250]);
  for (const x of placesFrom(300, 120, 4))
    for (const y of placesFrom(250, 70, 4)) fillBox(picture, { x, y, width: 112, height: 62 }, [207, 226, 255]);
  expect(cellCounts(picture)).toEqual([25]);
});

test('Two tables close below each other stay two, though their outlines nearly meet', () => {
  const picture = ruledPicture(black);
  const below = blankPicture(900, 760);
  below.rgb.set(picture.rgb);
  drawLattice(below, [60, 130, 330], placesFrom(391, 40, 6), black);
  expect(cellCounts(below)).toEqual([30, 12]);
});

test('A strip between two halves of one table leaves it whole', () => {
  const picture = blankPicture(900, 760);
  drawLattice(picture, columns, placesFrom(80, 50, 5), black);
  drawLattice(picture, columns, placesFrom(346, 50, 5), black);
  const { alternatives } = findGrids(picture);
  expect(Math.max(...alternatives.flat().map((grid) => grid.cells.length))).toBe(50);
});

test('Halos that end together within a table make no border of it', () => {
  const picture = ruledPicture(black);
  // As a compressed picture leaves them: faint lines that begin within a cell, in the same place row after row.
  for (const y of rows.slice(0, -1)) fillBox(picture, { x: 300, y: y + 8, width: 210, height: 1 }, [225, 225, 225]);
  const halos = cellCounts(picture);
  fillBox(picture, { x: 300, y: 80, width: 1, height: 300 }, black);
  // With a border really drawn there, six cells more.
  expect(cellCounts(picture)[0]).toBe(halos[0]! + 6);
});

test('Cells of different colours without a border between them come apart, however grainy the picture', () => {
  const picture = blankPicture(900, 460);
  const fills: readonly Colour[] = [
    [200, 190, 170],
    [180, 195, 175],
    [186, 188, 200],
    [205, 180, 178],
    [170, 195, 190],
  ];
  for (const [row, y] of rows.slice(0, -1).entries()) {
    for (const [column, x] of columns.slice(0, -1).entries()) {
      fillBox(picture, { x, y, width: 150, height: 50 }, fills[(row + column) % fills.length]!);
      scribble(picture, x + 40, y + 18, 7);
    }
    fillBox(picture, { x: 60, y, width: 750, height: 2 }, black);
  }
  drawLattice(picture, [60, 810], [80, 380], black, 2);
  let state = 7;
  for (let pixel = 0; pixel < picture.rgb.length; pixel += 3) {
    state = (state * 1103515245 + 12345) % 2147483648;
    const grain = ((state >> 8) % 25) - 12;
    for (let at = pixel; at < pixel + 3; at++) {
      picture.rgb[at] = Math.min(255, Math.max(0, picture.rgb[at]! + grain));
    }
  }
  expect(cellCounts(picture)).toEqual([30]);
});
