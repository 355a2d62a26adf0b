import type { Colour } from '../../../../shared/timetable/sheet.ts';
import type { Picture } from '../../page/page.ts';
import { cutOutLine } from '../cut-out.ts';
import type { Ink } from '../ink.ts';
import { blackOnWhite, findInk } from '../ink.ts';
import { inkColour, inkShareOfSize, strokeThickness } from '../ink-style.ts';
import type { LineView } from '../line-box.ts';
import { boxOfStretch, thicknessOf } from '../line-box.ts';
import type { LineRead, WordRead } from '../line-read.ts';
import type { LineWord } from '../split-words.ts';
import { mendLetters } from '../mend-letters.ts';
import { placeLetters } from '../place-letters.ts';
import { splitWords } from '../split-words.ts';
import { wordAlternatives } from '../word-alternatives.ts';
import type { ReadLetter } from './decode-letters.ts';
import { decodeLetters } from './decode-letters.ts';
import type { Models } from './models.ts';
import { RECOGNISER_INPUT, runNetwork } from './run-network.ts';
import { widen } from './widen.ts';

/** The height of the line pictures that the recogniser was trained on. */
const LINE_HEIGHT = 48;
/** Line pictures up to this wide hold one or two letters. */
const LONE_LETTER = 72;
const DOUBTFUL = 0.8;
/** Below this a line is looked at in black on white as well. Dark print on a dark fill is read badly as it is. */
const DOUBTFUL_PRINT = 0.88;
/** Nothing better comes of what makes no sense at all: a line looked at in the wrong direction. */
const SENSELESS = 0.5;
/** Black and white loses what grey edges tell: it has to read clearly better. */
const CLEARLY_SURER = 0.15;
const WHITE: Colour = [255, 255, 255];

/** Reads one line in one direction. Null where there is no ink or no letter. */
export async function readView(models: Models, picture: Picture, view: LineView): Promise<LineRead | null> {
  const line = cutOutLine(picture, view, LINE_HEIGHT);
  const ink = findInk(line);
  if (!ink) return null;
  const letters = await readLetters(models, line, ink);
  const shown = mendLetters(placeLetters(letters, ink));
  if (shown.length === 0) return null;
  const sizeInLine = (ink.bottom - ink.top) / inkShareOfSize(shown.map((letter) => letter.text).join(''));
  const size = (sizeInLine * thicknessOf(view)) / LINE_HEIGHT;
  const words = splitWords(shown, sizeInLine).map((word) => wordOf(word, { picture: line, ink, view, size }));
  return { view, confidence: meanConfidence(shown), size, words };
}

/** Reads the line as it looks and, where that leaves doubt, with its ink printed black on white: the surer reading counts. */
async function readLetters(models: Models, line: Picture, ink: Ink): Promise<ReadLetter[]> {
  const letters = await readWithMargin(models, line, ink.background);
  if (confidenceOf(letters) >= DOUBTFUL_PRINT || confidenceOf(letters) < SENSELESS) return letters;
  const again = await readWithMargin(models, blackOnWhite(ink), WHITE);
  return confidenceOf(again) > confidenceOf(letters) + CLEARLY_SURER ? again : letters;
}

/** A lone digit fills its picture, which the recogniser has never seen: with paper on both sides it may know it. */
async function readWithMargin(models: Models, line: Picture, paper: Colour): Promise<ReadLetter[]> {
  const letters = await recogniseLetters(models, line);
  if (line.width > LONE_LETTER || confidenceOf(letters) >= DOUBTFUL) return letters;
  const margin = LINE_HEIGHT / 2;
  const again = await recogniseLetters(models, widen(line, margin, paper));
  if (confidenceOf(letters) >= confidenceOf(again)) return letters;
  const placeInLine = (place: number) => (place * (line.width + 2 * margin) - margin) / line.width;
  return again.map((letter) => ({ ...letter, place: placeInLine(letter.place) }));
}

function confidenceOf(letters: readonly ReadLetter[]): number {
  return letters.length === 0 ? 0 : meanConfidence(letters);
}

async function recogniseLetters(models: Models, line: Picture): Promise<ReadLetter[]> {
  const { values, shape } = await runNetwork(models.runtime, models.recogniser, line, RECOGNISER_INPUT);
  return decodeLetters(values, shape[1] ?? 0, shape[2] ?? 0, models.alphabet);
}

type Line = { readonly picture: Picture; readonly ink: Ink; readonly view: LineView; readonly size: number };

function wordOf(word: LineWord, { picture, ink, view, size }: Line): WordRead {
  const { width, height } = picture;
  const pixelsPerLinePixel = thicknessOf(view) / height;
  return {
    text: word.letters.map((letter) => letter.text).join(''),
    box: boxOfStretch(view, word.from / width, word.to / width, ink.top / height, ink.bottom / height),
    confidence: meanConfidence(word.letters),
    alternatives: wordAlternatives(word.letters),
    colour: inkColour(picture, ink, word.from, word.to),
    stroke: (strokeThickness(ink, word.from, word.to) * pixelsPerLinePixel) / size,
  };
}

function meanConfidence(letters: readonly ReadLetter[]): number {
  return letters.reduce((sum, letter) => sum + letter.confidence, 0) / letters.length;
}
