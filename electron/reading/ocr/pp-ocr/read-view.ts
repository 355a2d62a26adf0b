import type { Colour, Looks } from '../../../../shared/timetable/sheet.ts';
import { giveBack } from '../../give-back.ts';
import type { Picture } from '../../page/page.ts';
import { cutOutLine } from '../cut-out.ts';
import type { Ink } from '../ink.ts';
import { blackOnWhite, findInk } from '../ink.ts';
import { inkColour, inkShareOfSize, strokeThickness } from '../ink-style.ts';
import type { LineView } from '../line-box.ts';
import { axesOf, boxOfStretch, thicknessOf } from '../line-box.ts';
import type { LineRead, WordRead } from '../line-read.ts';
import { oneLook } from '../line-read.ts';
import type { LineWord } from '../split-words.ts';
import { mendLetters } from '../mend-letters.ts';
import { placeLetters } from '../place-letters.ts';
import { romanNumeral } from '../roman-numeral.ts';
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
/** From here on a second look brings nothing new. */
const SURE = 0.97;
/** Height of a line cut out close, in heights of its ink; measured on drawn words, 1.1 to 1.15 read best. */
const CLOSE = 1.15;
/** The closer look reads more often right: it may be this much less sure. */
const CLOSE_BONUS = 0.02;
const MOST_ALTERNATIVES = 5;
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
  const { letters, other, isReread } = await readLetters(models, { picture, view, line, ink });
  const shown = romanNumeral(letters, ink) ?? mendLetters(placeLetters(letters, ink));
  if (shown.length === 0) return null;
  const sizeInLine = (ink.bottom - ink.top) / inkShareOfSize(shown.map((letter) => letter.text).join(''));
  const size = (sizeInLine * thicknessOf(view)) / LINE_HEIGHT;
  const looks = { ...oneLook, reread: isReread ? 1 : 0 };
  const words = splitWords(shown, sizeInLine).map((word) => wordOf(word, { picture: line, ink, view, size, looks }));
  return { view, confidence: meanConfidence(shown), size, words: withOther(words, other) };
}

/** The words with those of another reading of the same line among their alternatives, where both have as many words. */
function withOther(words: readonly WordRead[], other: readonly ReadLetter[]): readonly WordRead[] {
  const others = textOf(other)
    .split(' ')
    .filter((text) => text !== '');
  if (others.length !== words.length) return words;
  return words.map((word, i) => {
    const texts = [others[i]!, ...word.alternatives].filter((text) => text !== word.text);
    return { ...word, alternatives: [...new Set(texts)].slice(0, MOST_ALTERNATIVES) };
  });
}

type Letters = {
  readonly letters: readonly ReadLetter[];
  /** The best of the other readings. */
  readonly other: readonly ReadLetter[];
  /** One look was not enough. */
  readonly isReread: boolean;
};

type Look = { readonly picture: Picture; readonly view: LineView; readonly line: Picture; readonly ink: Ink };

/**
 * Reads the line as it looks; where that leaves doubt, cut out closer around its ink, as the lines that the network was
 * taught on; and where that does too, with its ink printed black on white.
 */
async function readLetters(models: Models, look: Look): Promise<Letters> {
  const { line, ink } = look;
  const plain = await readWithMargin(models, line, ink.background);
  if (confidenceOf(plain) >= SURE || confidenceOf(plain) < SENSELESS)
    return { letters: plain, other: [], isReread: false };
  const close = await recogniseLetters(models, cutOutLine(look.picture, closeView(look), LINE_HEIGHT));
  const isCloseBetter = confidenceOf(close) > confidenceOf(plain) - CLOSE_BONUS;
  const [best, other] = isCloseBetter ? [close, plain] : [plain, close];
  if (confidenceOf(best) >= DOUBTFUL_PRINT) return { letters: best, other, isReread: true };
  const again = await readWithMargin(models, blackOnWhite(ink), WHITE);
  const isPrintBetter = confidenceOf(again) > confidenceOf(best) + CLEARLY_SURER;
  const [letters, rest] = isPrintBetter ? [again, best] : [best, other];
  return { letters, other: rest, isReread: true };
}

/** The same line without the white above and below its ink. */
function closeView({ view, line, ink }: Look): LineView {
  const { box, angle } = view;
  const thickness = thicknessOf(view);
  const height = (CLOSE * (ink.bottom - ink.top) * thickness) / line.height;
  const off = ((ink.top + ink.bottom) / 2 / line.height - 0.5) * thickness;
  const { down } = axesOf(view);
  const isUpright = angle === 0 || angle === 180;
  const size = isUpright ? { height } : { width: height };
  return { angle, box: { ...box, ...size, cx: box.cx + down.x * off, cy: box.cy + down.y * off } };
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

function textOf(letters: readonly ReadLetter[]): string {
  return letters.map((letter) => letter.text).join('');
}

function confidenceOf(letters: readonly ReadLetter[]): number {
  return letters.length === 0 ? 0 : meanConfidence(letters);
}

async function recogniseLetters(models: Models, line: Picture): Promise<ReadLetter[]> {
  const { values, shape } = await runNetwork(models.runtime, models.recogniser, line, RECOGNISER_INPUT);
  const letters = decodeLetters(values, shape[1] ?? 0, shape[2] ?? 0, models.alphabet);
  giveBack(values);
  return letters;
}

type Line = {
  readonly picture: Picture;
  readonly ink: Ink;
  readonly view: LineView;
  readonly size: number;
  readonly looks: Looks;
};

function wordOf(word: LineWord, { picture, ink, view, size, looks }: Line): WordRead {
  const { width, height } = picture;
  const pixelsPerLinePixel = thicknessOf(view) / height;
  return {
    text: word.letters.map((letter) => letter.text).join(''),
    box: boxOfStretch(view, word.from / width, word.to / width, ink.top / height, ink.bottom / height),
    confidence: meanConfidence(word.letters),
    alternatives: wordAlternatives(word.letters),
    colour: inkColour(picture, ink, word.from, word.to),
    stroke: (strokeThickness(ink, word.from, word.to) * pixelsPerLinePixel) / size,
    looks,
  };
}

function meanConfidence(letters: readonly ReadLetter[]): number {
  return letters.reduce((sum, letter) => sum + letter.confidence, 0) / letters.length;
}
