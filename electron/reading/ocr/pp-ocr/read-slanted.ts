import type { Picture } from '../../page/page.ts';
import { cutOutLine } from '../cut-out.ts';
import { findInk } from '../ink.ts';
import type { LineView } from '../line-box.ts';
import type { LineRead } from '../line-read.ts';
import { textOfLine } from '../line-read.ts';
import { slantOf } from '../slant.ts';
import { closeView, LINE_HEIGHT } from './look-at-line.ts';
import type { Models } from './models.ts';
import { readView } from './read-view.ts';

/** Words up to about 15 degrees askew are read as well as straight ones, and without doubt; steeper ones are not. */
const DOUBTFUL = 0.9;
/** The straightened line has to be so much surer. */
const CLEARLY = 0.1;
/** One or two letters have no direction of their own: the stroke of a 7 has one. */
const FEWEST_LETTERS = 3;
/** Steeper, text lies turned rather than slanted. */
const STEEPEST = 45;

/**
 * Reads one line in one direction and, where that leaves doubt and its letters stand askew in its box, once more laid
 * straight: of long lines the detector tells the tilt, of a short word it gives the box around it only.
 */
export async function readEvenIfSlanted(models: Models, picture: Picture, view: LineView): Promise<LineRead | null> {
  const read = await readView(models, picture, view);
  if (read && read.confidence >= DOUBTFUL) return read;
  const straight = laidStraight(picture, view);
  const again = straight ? await readView(models, picture, straight) : null;
  if (!again || textOfLine(again).length < FEWEST_LETTERS) return read;
  if (!read) return again;
  return again.confidence > read.confidence + CLEARLY ? withAlternatives(again, read) : read;
}

function laidStraight(picture: Picture, view: LineView): LineView | null {
  const ink = findInk(cutOutLine(picture, view, LINE_HEIGHT));
  const tilt = view.box.tilt + (ink ? slantOf(ink) : 0);
  if (tilt === view.box.tilt || Math.abs(tilt) > STEEPEST) return null;
  const tilted = { ...view, box: { ...view.box, tilt } };
  const line = cutOutLine(picture, tilted, LINE_HEIGHT);
  const found = findInk(line);
  return found ? closeView({ picture, view: tilted, line, ink: found }) : null;
}

function withAlternatives(line: LineRead, other: LineRead): LineRead {
  const hasAsMany = line.words.length === other.words.length;
  const words = line.words.map((word, i) => {
    const lost = hasAsMany ? [other.words[i]!.text] : [];
    const alternatives = [...new Set([...lost, ...word.alternatives])].filter((text) => text !== word.text);
    return { ...word, alternatives, looks: { ...word.looks, reread: 1 } };
  });
  return { ...line, words };
}
