import type { Box } from '../../../shared/timetable/geometry.ts';
import { area, boxAround, contains } from '../../../shared/timetable/geometry.ts';
import type { LineRead, WordRead } from './line-read.ts';

/** A line this much of its cell's width leaves no room for one more letter. */
const FULL = 0.55;
/** Most rows between the line and the rest of its word, in type sizes. */
const NEAR = 1.2;
/** Height of a small letter beside a word with tall ones. */
const SMALL = 0.85;

/**
 * Puts back together what a cell too narrow for its word broke: one or two small letters alone on the line below it ("Math",
 * "s") belong to the word above, where that fills the cell.
 */
export function joinBrokenWords(lines: readonly LineRead[], cells: readonly Box[]): LineRead[] {
  const joined = [...lines];
  for (const rest of lines) {
    const [letters] = rest.words;
    if (!letters || rest.words.length > 1 || rest.view.angle !== 0 || !isSmall(letters)) continue;
    const cell = smallestCellAt(cells, rest);
    const at = cell ? joined.findIndex((line) => isBrokenOff(line, letters, rest.size, cell)) : -1;
    if (at < 0) continue;
    joined[at] = withRest(joined[at]!, letters);
    joined.splice(joined.indexOf(rest), 1);
  }
  return joined;
}

/** Alone on its line an "s" may have been read as "S": beside the word above its height tells. */
function isSmall({ text }: WordRead): boolean {
  return /^(?:\p{Ll}{1,2}|[COSVWXZ])$/u.test(text);
}

function isBrokenOff(line: LineRead, letters: WordRead, size: number, cell: Box): boolean {
  const [word] = line.words;
  if (!word || line.words.length > 1 || line.view.angle !== 0 || word === letters) return false;
  if (!/^\p{L}{2,}$/u.test(word.text) || !contains(cell, line.view.box.cx, line.view.box.cy)) return false;
  if (/\p{Lu}/u.test(letters.text) && letters.box.height > SMALL * word.box.height) return false;
  const gap = letters.box.y - (word.box.y + word.box.height);
  return gap > 0 && gap < NEAR * size && word.box.width + letters.box.width > FULL * cell.width;
}

function withRest(line: LineRead, rest: WordRead): LineRead {
  const word = line.words[0]!;
  return {
    ...line,
    words: [
      {
        ...word,
        text: word.text + rest.text.toLowerCase(),
        box: boxAround([word.box, rest.box]),
        confidence: Math.min(word.confidence, rest.confidence),
        alternatives: [`${word.text} ${rest.text}`],
      },
    ],
  };
}

function smallestCellAt(cells: readonly Box[], { view: { box } }: LineRead): Box | null {
  const around = cells.filter((cell) => contains(cell, box.cx, box.cy));
  return around.reduce<Box | null>((best, cell) => (best && area(best) <= area(cell) ? best : cell), null);
}
