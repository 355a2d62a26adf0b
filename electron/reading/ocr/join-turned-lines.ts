import { boxAround, columnSpan, rowSpan, sharedLength } from '../../../shared/timetable/geometry.ts';
import type { LineBox } from './line-box.ts';
import { boxOfLine, isTall, lineBoxOf } from './line-box.ts';

/**
 * Joins the parts of a turned line that the detector broke: "12" above "- 1pm". Part of it may be no taller than wide
 * and would be read as if it stood upright; boxes that overlap lengthwise and share their middle are one line.
 */
export function joinTurnedLines(boxes: readonly LineBox[]): LineBox[] {
  const joined: LineBox[] = [];
  for (const box of boxes.toSorted((a, b) => a.cy - b.cy || a.cx - b.cx)) {
    const at = joined.findIndex((other) => isOneLine(other, box));
    if (at < 0) joined.push(box);
    else joined[at] = joinedBox(joined[at]!, box);
  }
  return joined;
}

function isOneLine(a: LineBox, b: LineBox): boolean {
  if (!isTall(a) && !isTall(b)) return false;
  const width = Math.max(a.width, b.width);
  const overlap = sharedLength(rowSpan(boxOfLine(a)), rowSpan(boxOfLine(b)));
  const sharesColumn = sharedLength(columnSpan(boxOfLine(a)), columnSpan(boxOfLine(b))) >= 0.75 * width;
  return sharesColumn && overlap > 0.1 * width;
}

function joinedBox(a: LineBox, b: LineBox): LineBox {
  const longer = a.height > b.height ? a : b;
  return { ...lineBoxOf(boxAround([boxOfLine(a), boxOfLine(b)])), tilt: longer.tilt };
}
