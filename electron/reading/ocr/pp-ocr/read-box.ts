import type { TextAngle } from '../../../../shared/timetable/sheet.ts';
import type { Picture } from '../../page/page.ts';
import type { LineBox } from '../line-box.ts';
import { isTall } from '../line-box.ts';
import type { LineRead } from '../line-read.ts';
import { textOfLine } from '../line-read.ts';
import type { Models } from './models.ts';
import { readEvenIfSlanted } from './read-slanted.ts';
import { readView } from './read-view.ts';
import { stackedLetters } from './stacked-letters.ts';

/** What stands in one line box: usually one line; several where letters stand below each other. */
export type BoxRead = {
  readonly lines: readonly LineRead[];
  /** The line read the other way up, where that makes nearly as much sense: the page's other lines decide. */
  readonly rival: LineRead | null;
};

const SURE = 0.93;
const DOUBTFUL = 0.8;
const SENSELESS = 0.5;
/** A turned reading has to be so much surer than an upright one. */
const CLEARLY = 0.2;
const SQUARISH = 1.3;
/** Lines read with so different confidence are no rivals. */
const RIVAL_MARGIN = 0.1;
/** Text shorter than this may read well upside down ("SOS", "96", "H"). */
const TOO_SHORT_TO_TELL = 3;
/** An upright reading may be this much less sure than a turned one and still be likelier; single letters rarely turn. */
const UPRIGHT_BONUS = 0.1;
const SINGLE_LETTER_BONUS = 0.4;
/** A tall box may still be one narrow upright letter or digit, up to this proportion. */
const NARROW_LETTER = 2.6;

/** Reads a line box in every direction that its shape allows and keeps what makes most sense. */
export async function readBox(models: Models, picture: Picture, box: LineBox): Promise<BoxRead> {
  const read = (angle: TextAngle) => readEvenIfSlanted(models, picture, { box, angle });
  return isTall(box) ? readTall(models, picture, box, read) : readWide(box, read);
}

type ReadAt = (angle: TextAngle) => Promise<LineRead | null>;

async function readWide(box: LineBox, read: ReadAt): Promise<BoxRead> {
  const upright = await read(0);
  if (upright && upright.confidence >= DOUBTFUL) return only(upright);
  // Two letters turned ("RE") are hardly taller than wide: their box alone does not say that they are turned.
  const others: TextAngle[] = isSquarish(box) ? [270, 90, 180] : [180];
  for (const angle of others) {
    const turned = await read(angle);
    const isBetter = turned && turned.confidence >= SURE && turned.confidence > confidenceOf(upright) + CLEARLY;
    if (isBetter && (angle === 180 || textOfLine(turned).length > 1)) return only(turned);
  }
  return only(upright);
}

function isSquarish({ width, height }: LineBox): boolean {
  return width <= SQUARISH * height;
}

async function readTall(models: Models, picture: Picture, box: LineBox, read: ReadAt): Promise<BoxRead> {
  // Most turned text on school sheets runs upwards, so that direction goes first.
  const up = await read(270);
  if (up && up.confidence >= SURE && textOfLine(up).length >= TOO_SHORT_TO_TELL) return only(up);
  const down = await read(90);
  const [best, other] = confidenceOf(down) > confidenceOf(up) ? [down, up] : [up, down];
  const upright = await readUpright(models, picture, box, read);
  const length = best ? textOfLine(best).length : 0;
  const isShort = length <= TOO_SHORT_TO_TELL || length <= upright.length;
  const bonus = length <= 1 ? SINGLE_LETTER_BONUS : UPRIGHT_BONUS;
  if ((isShort || confidenceOf(best) < DOUBTFUL) && meanConfidence(upright) + bonus > confidenceOf(best)) {
    return { lines: upright, rival: null };
  }
  const isClose = confidenceOf(best) - confidenceOf(other) < RIVAL_MARGIN && confidenceOf(other) >= SENSELESS;
  return { ...only(best), rival: isClose ? other : null };
}

/** A tall box read as upright letters: a stack of them or a single narrow one. Empty where it is neither. */
async function readUpright(models: Models, picture: Picture, box: LineBox, read: ReadAt): Promise<LineRead[]> {
  const stack = stackedLetters(picture, box);
  if (stack.length === 0) {
    const narrow = box.height <= NARROW_LETTER * box.width ? await read(0) : null;
    return narrow && textOfLine(narrow).length === 1 && narrow.confidence >= SENSELESS ? [narrow] : [];
  }
  const lines: LineRead[] = [];
  for (const letter of stack) {
    const line = await readView(models, picture, { box: letter, angle: 0 });
    if (!line || textOfLine(line).length > 2) return [];
    lines.push(line);
  }
  return lines;
}

function only(line: LineRead | null): BoxRead {
  return { lines: line && line.confidence >= SENSELESS ? [line] : [], rival: null };
}

function confidenceOf(line: LineRead | null): number {
  return line?.confidence ?? 0;
}

function meanConfidence(lines: readonly LineRead[]): number {
  return lines.length === 0 ? -1 : lines.reduce((sum, line) => sum + line.confidence, 0) / lines.length;
}
