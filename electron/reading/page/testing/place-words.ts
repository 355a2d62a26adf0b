import type { Box } from '../../../../shared/timetable/geometry.ts';
import { boxAround } from '../../../../shared/timetable/geometry.ts';
import type { CellGrid } from '../cell-grids.ts';
import type { Word } from '../page.ts';

/** A word of letters 10 high and 5 wide whose middle stands at the given place. */
export function wordAt(text: string, middleX: number, middleY: number): Word {
  const width = text.length * 5;
  return {
    text,
    box: { x: middleX - width / 2, y: middleY - 5, width, height: 10 },
    angle: 0,
    size: 10,
    bold: false,
    colour: [0, 0, 0],
    confidence: 1,
    alternatives: [],
    line: null,
  };
}

export function gridOf(boxes: readonly Box[]): CellGrid {
  return { box: boxAround(boxes), cells: boxes.map((box) => ({ box, fill: null })) };
}

/** Cells of 100 by 40 in rows and columns, the first at (100, 100), with the given room between them. */
export function latticeOf(rows: number, columns: number, room = 0): Box[] {
  return Array.from({ length: rows * columns }, (_, at) => ({
    x: 100 + (at % columns) * (100 + room),
    y: 100 + Math.floor(at / columns) * (40 + room),
    width: 100,
    height: 40,
  }));
}
