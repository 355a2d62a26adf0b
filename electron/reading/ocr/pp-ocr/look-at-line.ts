import { giveBack } from '../../give-back.ts';
import type { Picture } from '../../page/page.ts';
import type { Colour } from '../../../../shared/timetable/sheet.ts';
import { cutOutLine } from '../cut-out.ts';
import type { Ink } from '../ink.ts';
import { blackOnWhite } from '../ink.ts';
import { isLightOnDark } from '../ink-style.ts';
import type { LineView } from '../line-box.ts';
import { axesOf, thicknessOf } from '../line-box.ts';
import { blackOnWhiteByPlace } from '../sauvola.ts';
import type { Letters } from './agreed-look.ts';
import { agreedLook, confidenceOf, spellAlike } from './agreed-look.ts';
import { decodeLetters } from './decode-letters.ts';
import type { Models } from './models.ts';
import { RECOGNISER_INPUT, runNetwork } from './run-network.ts';
import { widen } from './widen.ts';

/** A line of a picture, cut out, with the ink that was found in it. */
export type CutLine = { readonly picture: Picture; readonly view: LineView; readonly line: Picture; readonly ink: Ink };

/** What a line spells. */
export type Spelled = {
  readonly letters: Letters;
  /** What other looks at it spelled, the likeliest first. */
  readonly others: readonly Letters[];
  /** One look was not enough. */
  readonly isReread: boolean;
};

/** The height of the line pictures that the recogniser was trained on. */
export const LINE_HEIGHT = 48;
/** Line pictures up to this wide hold one or two letters. */
const LONE_LETTER = 72;
const DOUBTFUL = 0.8;
/** From here on a second look brings nothing new. */
const SURE = 0.97;
/** Height of a line cut out close, in heights of its ink; measured on drawn words, 1.1 to 1.15 read best. */
const CLOSE = 1.15;
/** The closer look reads more often right: it may be this much less sure. */
const CLOSE_BONUS = 0.02;
/** Below this a line is looked at in black on white as well. Dark print on a dark fill is read badly as it is. */
const DOUBTFUL_PRINT = 0.88;
/** Nothing better comes of what makes no sense at all: a line looked at in the wrong direction. */
const SENSELESS = 0.5;
/** Black and white loses what grey edges tell: it has to read clearly better. */
const CLEARLY_SURER = 0.15;
const WHITE: Colour = [255, 255, 255];

/**
 * Reads the line as it looks; where that leaves doubt, cut out closer around its ink, as the lines that the network was
 * taught on; where these two spell different words, in black on white by Sauvola, which decides between them; and where doubt
 * remains, with its ink printed black on white.
 */
export async function lookAtLine(models: Models, cut: CutLine): Promise<Spelled> {
  const { line, ink } = cut;
  const plain = await readWithMargin(models, line, ink.background);
  if (confidenceOf(plain) >= SURE || confidenceOf(plain) < SENSELESS) {
    return { letters: plain, others: [], isReread: false };
  }
  const closer = cutOutLine(cut.picture, closeView(cut), LINE_HEIGHT);
  const close = await recogniseLetters(models, closer);
  const isCloseBetter = confidenceOf(close) > confidenceOf(plain) - CLOSE_BONUS;
  const [surer, other] = isCloseBetter ? [close, plain] : [plain, close];
  const looks = spellAlike(surer, other)
    ? [surer, other]
    : agreedLook(surer, other, await recogniseLetters(models, blackOnWhiteByPlace(closer, isLightOnDark(line, ink))));
  const [best = surer] = looks;
  if (confidenceOf(best) >= DOUBTFUL_PRINT || best !== surer) {
    return { letters: best, others: looks.slice(1), isReread: true };
  }
  const printed = await readWithMargin(models, blackOnWhite(ink), WHITE);
  const isPrintBetter = confidenceOf(printed) > confidenceOf(best) + CLEARLY_SURER;
  const [letters = best, ...others] = isPrintBetter ? [printed, ...looks] : looks;
  return { letters, others, isReread: true };
}

/** The same line without the white above and below its ink. */
export function closeView({ view, line, ink }: CutLine): LineView {
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
async function readWithMargin(models: Models, line: Picture, paper: Colour): Promise<Letters> {
  const letters = await recogniseLetters(models, line);
  if (line.width > LONE_LETTER || confidenceOf(letters) >= DOUBTFUL) return letters;
  const margin = LINE_HEIGHT / 2;
  const again = await recogniseLetters(models, widen(line, margin, paper));
  if (confidenceOf(letters) >= confidenceOf(again)) return letters;
  const placeInLine = (place: number) => (place * (line.width + 2 * margin) - margin) / line.width;
  return again.map((letter) => ({ ...letter, place: placeInLine(letter.place) }));
}

async function recogniseLetters(models: Models, line: Picture): Promise<Letters> {
  const { values, shape } = await runNetwork(models.runtime, models.recogniser, line, RECOGNISER_INPUT);
  const letters = decodeLetters(values, shape[1] ?? 0, shape[2] ?? 0, models.alphabet);
  giveBack(values);
  return letters;
}
