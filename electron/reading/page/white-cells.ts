import type { Box, Span } from '../../../shared/timetable/geometry.ts';
import {
  area,
  boxAround,
  columnSpan,
  contains,
  middle,
  rowSpan,
  sharedArea,
  sharedLength,
  spanLength,
} from '../../../shared/timetable/geometry.ts';
import type { CellGrid } from './cell-grids.ts';
import type { Word } from './page.ts';
import { sortIntoBands } from './sort-into-bands.ts';
import { findTracks } from './tracks.ts';

/** A text reaches into a row or column when at least this part of it, or of the row, is shared. */
const REACHES_IN = 0.25;
/** A text stands in the middle of a band when it is off by at most this part of the band's length. */
const OFF_CENTRE = 0.12;

/**
 * The grid with a cell around every text that stands within it but in none of its cells: a white box between coloured
 * ones. Where a white band runs through the whole grid with one text in its middle (a break), the band is one cell,
 * and so is a free row with one text in its middle where drawn cells fill other rows.
 */
export function addWhiteCells(grid: CellGrid, words: readonly Word[]): CellGrid {
  const boxes = grid.cells.map((cell) => cell.box);
  const placesNear = sortIntoBands(boxes);
  const bare = words
    .map((word) => word.box)
    .filter((box) => {
      const [x, y] = [middle(columnSpan(box)), middle(rowSpan(box))];
      return contains(grid.box, x, y) && !placesNear(box).some((at) => contains(boxes[at]!, x, y));
    });
  if (bare.length === 0) return grid;
  const columns = findTracks(boxes.map(columnSpan));
  const rows = findTracks(boxes.map(rowSpan));
  const places = joinOverlapping(bare.map((box) => placeOf(box, columns, rows)).filter((place) => place !== null));
  const added = places
    .map((place) => fillBand(place, places, boxes, columns, rows, bare))
    .filter((place, at, all) => all.findIndex((other) => sharedArea(other, place) > 0) === at)
    .filter((place) => !boxes.some((cell) => sharedArea(cell, place) > 0.2 * Math.min(area(cell), area(place))));
  return added.length === 0 ? grid : { ...grid, cells: [...grid.cells, ...added.map((box) => ({ box, fill: null }))] };
}

/** The rows and columns that a text reaches into, as one box; null where it stands between them. */
function placeOf(box: Box, columns: readonly Span[], rows: readonly Span[]): Box | null {
  const across = reached(columnSpan(box), columns);
  const down = reached(rowSpan(box), rows);
  if (!across || !down) return null;
  return { x: across.from, y: down.from, width: spanLength(across), height: spanLength(down) };
}

function reached(span: Span, tracks: readonly Span[]): Span | null {
  const own = tracks.filter(
    (track) => sharedLength(span, track) > REACHES_IN * Math.min(spanLength(span), spanLength(track)),
  );
  return own.length === 0 ? null : { from: own[0]!.from, to: own.at(-1)!.to };
}

function joinOverlapping(places: readonly Box[]): Box[] {
  const joined: Box[] = [];
  for (const place of places) {
    const at = joined.findIndex((other) => sharedArea(other, place) > 0);
    if (at === -1) joined.push(place);
    else joined[at] = boxAround([joined[at]!, place]);
  }
  return joined;
}

function fillBand(
  place: Box,
  places: readonly Box[],
  cells: readonly Box[],
  columns: readonly Span[],
  rows: readonly Span[],
  texts: readonly Box[],
): Box {
  const text = boxAround(texts.filter((box) => contains(place, middle(columnSpan(box)), middle(rowSpan(box)))));
  const taken = [...cells, ...places.filter((other) => other !== place)];
  const level = longestFree(columns, columnSpan(place), (column) =>
    taken.some((box) => sharedLength(rowSpan(box), rowSpan(place)) > 1 && sharedLength(columnSpan(box), column) > 1),
  );
  const isLevel = isInMiddle(columnSpan(text), level);
  if (isLevel && cells.some((cell) => reachesAcross(columnSpan(cell), level)))
    return { ...place, x: level.from, width: spanLength(level) };
  const upright = longestFree(rows, rowSpan(place), (row) =>
    taken.some((box) => sharedLength(columnSpan(box), columnSpan(place)) > 1 && sharedLength(rowSpan(box), row) > 1),
  );
  if (isInMiddle(rowSpan(text), upright)) return { ...place, y: upright.from, height: spanLength(upright) };
  if (isLevel) return { ...place, x: level.from, width: spanLength(level) };
  return place;
}

/** A drawn cell as long as the band: on such a sheet what is for all days fills its row. */
function reachesAcross(cell: Span, band: Span): boolean {
  return sharedLength(cell, band) > 0.9 * Math.max(spanLength(cell), spanLength(band));
}

/** How far a band reaches both ways before something else stands in it. */
function longestFree(tracks: readonly Span[], own: Span, isTaken: (track: Span) => boolean): Span {
  const first = tracks.findIndex((track) => sharedLength(track, own) > 1);
  const last = tracks.findLastIndex((track) => sharedLength(track, own) > 1);
  let [from, to] = [first, last];
  while (from > 0 && !isTaken(tracks[from - 1]!)) from--;
  while (to < tracks.length - 1 && !isTaken(tracks[to + 1]!)) to++;
  return { from: tracks[from]?.from ?? own.from, to: tracks[to]?.to ?? own.to };
}

function isInMiddle(text: Span, band: Span): boolean {
  return Math.abs(middle(text) - middle(band)) <= OFF_CENTRE * spanLength(band);
}
