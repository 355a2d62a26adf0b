import type { Box } from '../../../shared/timetable/geometry.ts';
import type { TextAngle } from '../../../shared/timetable/sheet.ts';
import type { Page, Rule } from '../page/page.ts';

/** A page of words, rules and fills turned back by quarter turns, so that text at this angle stands upright. */
export function turnPage(page: Page, angle: TextAngle): Page {
  if (angle === 0) return page;
  const isOnItsSide = angle === 90 || angle === 270;
  const turn = (box: Box) => turnBox(box, page, angle);
  return {
    ...page,
    width: isOnItsSide ? page.height : page.width,
    height: isOnItsSide ? page.width : page.height,
    words: page.words.map((word) => ({ ...word, box: turn(word.box), angle: turnedBack(word.angle, angle) })),
    rules: page.rules.map((rule) => turnRule(rule, turn)),
    fills: page.fills.map((fill) => ({ ...fill, box: turn(fill.box) })),
  };
}

function turnedBack(angle: TextAngle, by: TextAngle): TextAngle {
  return ([0, 90, 180, 270] as const)[((angle - by + 360) % 360) / 90] ?? 0;
}

function turnRule({ from, to, thickness }: Rule, turn: (box: Box) => Box): Rule {
  const left = Math.min(from.x, to.x);
  const top = Math.min(from.y, to.y);
  const box = turn({ x: left, y: top, width: Math.abs(to.x - from.x), height: Math.abs(to.y - from.y) });
  return { from: { x: box.x, y: box.y }, to: { x: box.x + box.width, y: box.y + box.height }, thickness };
}

/** Text at 90 degrees runs down the page: what is far down comes to stand far right. */
function turnBox({ x, y, width, height }: Box, page: Page, angle: TextAngle): Box {
  const [fromRight, fromBottom] = [page.width - x - width, page.height - y - height];
  switch (angle) {
    case 0:
      return { x, y, width, height };
    case 90:
      return { x: y, y: fromRight, width: height, height: width };
    case 180:
      return { x: fromRight, y: fromBottom, width, height };
    case 270:
      return { x: fromBottom, y: x, width: height, height: width };
  }
}
