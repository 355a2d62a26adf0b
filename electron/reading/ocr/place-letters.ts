import type { Ink } from './ink.ts';
import type { InkRun } from './letter-runs.ts';
import { findInkRuns } from './letter-runs.ts';
import { layLettersOnInk } from './letters-on-ink.ts';
import type { ReadLetter } from './pp-ocr/decode-letters.ts';

/** A letter and the columns of the line's picture that its ink stands in, `to` excluded. */
export type PlacedLetter = ReadLetter & {
  readonly from: number;
  readonly to: number;
  /** The run of ink that is this letter and nothing else; null where letters touch or break. */
  readonly run: InkRun | null;
  /** Whether the recogniser read a space before it. */
  readonly isAfterSpace: boolean;
};

export type PlacedLine = {
  readonly letters: readonly PlacedLetter[];
  /** Ink for which no letter was read, with the index of the letter that it stands before. */
  readonly unread: readonly { readonly run: InkRun; readonly before: number }[];
};

/** Finds the ink of each letter of a line. Spaces are no letters here: they become `isAfterSpace`. */
export function placeLetters(letters: readonly ReadLetter[], ink: Ink): PlacedLine {
  const shown = letters.flatMap((letter, i) =>
    letter.text === ' ' ? [] : [{ ...letter, isAfterSpace: letters[i - 1]?.text === ' ' }],
  );
  const placed: PlacedLetter[] = [];
  const unread: { run: InkRun; before: number }[] = [];
  for (const { letters: part, runs } of layLettersOnInk(shown, findInkRuns(ink), ink.width)) {
    const own = shown.slice(part.from, part.to);
    const [first, last] = [runs[0], runs.at(-1)];
    if (own.length === 0 && first) unread.push({ run: first, before: part.from });
    own.forEach((letter, k) => {
      const [from, to] = first && last ? [first.from, last.to] : [letter.place * ink.width, letter.place * ink.width];
      const share = (at: number) => Math.round(from + (at / own.length) * (to - from));
      const isAlone = own.length === 1 && runs.length === 1;
      placed.push({ ...letter, from: share(k), to: share(k + 1), run: isAlone ? first! : null });
    });
  }
  return { letters: placed.length > 0 ? placed : shown.map((letter) => withoutInk(letter, ink.width)), unread };
}

function withoutInk<Letter extends ReadLetter>(letter: Letter, width: number) {
  const at = Math.round(letter.place * width);
  return { ...letter, from: at, to: at, run: null };
}
