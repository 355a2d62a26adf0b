import type { Looks } from '../../../../shared/timetable/sheet.ts';
import type { Picture } from '../../page/page.ts';
import { cutOutLine } from '../cut-out.ts';
import type { Ink } from '../ink.ts';
import { findInk } from '../ink.ts';
import { inkColour, inkShareOfSize, strokeThickness } from '../ink-style.ts';
import type { LineView } from '../line-box.ts';
import { boxOfStretch, thicknessOf } from '../line-box.ts';
import type { LineRead, WordRead } from '../line-read.ts';
import { oneLook } from '../line-read.ts';
import type { LineWord } from '../split-words.ts';
import { mendLetters } from '../mend-letters.ts';
import { placeLetters } from '../place-letters.ts';
import { romanNumeral } from '../roman-numeral.ts';
import { splitWords } from '../split-words.ts';
import { wordAlternatives } from '../word-alternatives.ts';
import type { Letters } from './agreed-look.ts';
import { textOf } from './agreed-look.ts';
import { LINE_HEIGHT, lookAtLine } from './look-at-line.ts';
import type { Models } from './models.ts';

const MOST_ALTERNATIVES = 5;

/** Reads one line in one direction. Null where there is no ink or no letter. */
export async function readView(models: Models, picture: Picture, view: LineView): Promise<LineRead | null> {
  const line = cutOutLine(picture, view, LINE_HEIGHT);
  const ink = findInk(line);
  if (!ink) return null;
  const { letters, others, isReread } = await lookAtLine(models, { picture, view, line, ink });
  const shown = romanNumeral(letters, ink) ?? mendLetters(placeLetters(letters, ink));
  if (shown.length === 0) return null;
  const sizeInLine = (ink.bottom - ink.top) / inkShareOfSize(shown.map((letter) => letter.text).join(''));
  const size = (sizeInLine * thicknessOf(view)) / LINE_HEIGHT;
  const looks = { ...oneLook, reread: isReread ? 1 : 0 };
  const words = splitWords(shown, sizeInLine).map((word) => wordOf(word, { picture: line, ink, view, size, looks }));
  return { view, confidence: meanConfidence(shown), size, words: withOthers(words, others) };
}

/** The words with those of other readings of the same line among their alternatives, where they have as many words. */
function withOthers(words: readonly WordRead[], others: readonly Letters[]): readonly WordRead[] {
  const texts = others
    .map((letters) =>
      textOf(letters)
        .split(' ')
        .filter((text) => text !== ''),
    )
    .filter((other) => other.length === words.length);
  return words.map((word, i) => {
    const alternatives = [...texts.map((other) => other[i]!), ...word.alternatives];
    const differing = alternatives.filter((text) => text !== word.text);
    return { ...word, alternatives: [...new Set(differing)].slice(0, MOST_ALTERNATIVES) };
  });
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

function meanConfidence(letters: Letters): number {
  return letters.reduce((sum, letter) => sum + letter.confidence, 0) / letters.length;
}
