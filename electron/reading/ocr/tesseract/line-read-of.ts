import type { Line, Word } from 'tesseract.js';
import type { Box } from '../../../../shared/timetable/geometry.ts';
import { boxAround, contains } from '../../../../shared/timetable/geometry.ts';
import type { TextAngle } from '../../../../shared/timetable/sheet.ts';
import type { Picture } from '../../page/page.ts';
import { cutOutLine } from '../cut-out.ts';
import { findInk } from '../ink.ts';
import { inkColour, inkShareOfSize, strokeThickness } from '../ink-style.ts';
import type { LineView } from '../line-box.ts';
import { lineBoxOf, thicknessOf } from '../line-box.ts';
import type { LineRead, WordRead } from '../line-read.ts';
import { oneLook } from '../line-read.ts';

const LINE_HEIGHT = 48;
/** Tesseract reads borders and shading as words; what it says with less confidence than this is mostly that. */
const SENSELESS = 0.2;

/**
 * What Tesseract read as one line, as our lines: `scale` leads from the pixels it saw to the picture's. A line that runs
 * on into other cells becomes one line for each cell; words read without sense are left out.
 */
export function lineReadOf(line: Line, picture: Picture, scale: number, cells: readonly Box[]): LineRead[] {
  const angle = angleOf(line);
  const words = line.words.filter((word) => word.confidence / 100 >= SENSELESS && word.text.trim() !== '');
  return groupByCell(words, scale, cells).map((group) => {
    const read = group.map((word) => wordReadOf(word, picture, scale, angle));
    const view = viewAround(group, scale, angle);
    const confidence = read.reduce((sum, word) => sum + word.word.confidence, 0) / read.length;
    const size = read.map((word) => word.size).toSorted((a, b) => a - b)[read.length >> 1] ?? 0;
    return { view, confidence, size, words: read.map(({ word }) => word) };
  });
}

/** The baseline runs the way the text runs, from its first letter to its last. */
function angleOf({ baseline: { x0, y0, x1, y1 } }: Line): TextAngle {
  if (Math.abs(x1 - x0) >= Math.abs(y1 - y0)) return x1 >= x0 ? 0 : 180;
  return y1 > y0 ? 90 : 270;
}

function groupByCell(words: readonly Word[], scale: number, cells: readonly Box[]): Word[][] {
  const groups: { cell: Box | undefined; words: Word[] }[] = [];
  for (const word of words) {
    const { x, y, width, height } = boxOf(word, scale);
    const cell = cells.find((candidate) => contains(candidate, x + width / 2, y + height / 2));
    const last = groups.at(-1);
    if (last && last.cell === cell) last.words.push(word);
    else groups.push({ cell, words: [word] });
  }
  return groups.map((group) => group.words);
}

function wordReadOf(word: Word, picture: Picture, scale: number, angle: TextAngle): { word: WordRead; size: number } {
  const box = boxOf(word, scale);
  const view = viewAround([word], scale, angle);
  const line = cutOutLine(picture, view, LINE_HEIGHT);
  const ink = findInk(line);
  const height = ink ? ((ink.bottom - ink.top) / LINE_HEIGHT) * thicknessOf(view) : thicknessOf(view);
  const size = height / inkShareOfSize(word.text);
  const perPixel = thicknessOf(view) / LINE_HEIGHT;
  const choices = word.choices.map((choice) => choice.text).filter((text) => text !== word.text);
  return {
    size,
    word: {
      text: word.text,
      box,
      confidence: word.confidence / 100,
      alternatives: [...new Set(choices)].slice(0, 3),
      colour: ink ? inkColour(line, ink, 0, line.width) : [0, 0, 0],
      stroke: ink ? (strokeThickness(ink, 0, line.width) * perPixel) / size : 0,
      looks: oneLook,
    },
  };
}

function viewAround(words: readonly Word[], scale: number, angle: TextAngle): LineView {
  const box = lineBoxOf(boxAround(words.map((word) => boxOf(word, scale))));
  const margin = 0.3 * Math.min(box.width, box.height);
  return { box: { ...box, width: box.width + margin, height: box.height + margin }, angle };
}

function boxOf({ bbox }: Word, scale: number): Box {
  return {
    x: bbox.x0 * scale,
    y: bbox.y0 * scale,
    width: (bbox.x1 - bbox.x0) * scale,
    height: (bbox.y1 - bbox.y0) * scale,
  };
}
