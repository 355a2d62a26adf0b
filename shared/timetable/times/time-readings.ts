import type { TimeMention } from './clock-times.ts';
import type { ViewCell } from '../grids/grid-view.ts';
import type { TextLine } from '../sheet.ts';
import type { TimeReading } from './time-order.ts';

/** A recogniser's second choice is likelier wrong than right, and a digit nobody proposed likelier still. */
const SECOND_CHOICE = 2;
const LOOK_ALIKE = 3;
const OTHER_DIGIT = 9;
const HALF_READ = 4;

/** Below this the recogniser itself was not sure of a line's letters. */
const UNSURE = 0.9;

/**
 * All that a cell's time may be: as printed (no cost), by the recognisers' other choices, with letters for the digits they look
 * like ("l0:3O"), and where the letters were hard to make out with one digit taken for another ("18:15" for "13:15"). `read` takes
 * the time from a text, null where it holds none.
 */
export function timeReadings(cell: ViewCell, read: (text: string) => TimeMention | null): readonly TimeReading[] {
  const texts: { readonly text: string; readonly cost: number }[] = [
    { text: cell.text, cost: 0 },
    ...otherTexts(cell.lines),
    ...lookAlikes(cell),
    ...otherDigits(cell),
  ];
  const readings = texts.flatMap(({ text, cost }) => {
    const mention = read(text);
    return mention ? [{ mention, cost }] : [];
  });
  // "08:3O-09:15" holds a time as it is, but half of what is printed would be left over.
  const saysEnd = readings.some(({ mention }) => mention.end !== null);
  const weighed = readings.map(({ mention, cost }) => ({
    mention,
    cost: saysEnd && mention.end === null ? cost + HALF_READ : cost,
  }));
  const keyOf = ({ mention: { start, end } }: TimeReading) => JSON.stringify([start, end]);
  return weighed.filter((one, index) => weighed.findIndex((other) => keyOf(other) === keyOf(one)) === index);
}

function otherTexts(lines: readonly TextLine[]): { readonly text: string; readonly cost: number }[] {
  return lines.flatMap((line, at) =>
    line.alternatives.map((alternative, rank) => ({
      text: lines.map((other, index) => (index === at ? alternative : other.text)).join(' '),
      cost: SECOND_CHOICE + rank,
    })),
  );
}

const DIGIT_FOR: Readonly<Record<string, string>> = {
  l: '1',
  I: '1',
  '|': '1',
  O: '0',
  o: '0',
  S: '5',
  B: '8',
  Z: '2',
};

/** Only in words that hold digits, or stand beside a colon: "l0:3O", but not "Lo". */
function lookAlikes({ text, lines }: ViewCell): { readonly text: string; readonly cost: number }[] {
  if (lines.every((line) => line.confidence === 1)) return [];
  const replaced = text.replace(/[\dlI|OoSBZ]*[\d:][\dlI|OoSBZ:.]*/gu, (word) =>
    word.replace(/[lI|OoSBZ]/gu, (letter) => DIGIT_FOR[letter] ?? letter),
  );
  return replaced === text ? [] : [{ text: replaced, cost: LOOK_ALIKE }];
}

const CONFUSED: Readonly<Record<string, string>> = {
  '3': '8',
  '8': '3',
  '1': '7',
  '7': '1',
  '5': '6',
  '6': '5',
  '0': '8',
};

function otherDigits({ text, lines }: ViewCell): { readonly text: string; readonly cost: number }[] {
  if (lines.every((line) => line.confidence >= UNSURE)) return [];
  return [...text].flatMap((letter, at) => {
    const other = CONFUSED[letter];
    return other ? [{ text: text.slice(0, at) + other + text.slice(at + 1), cost: OTHER_DIGIT }] : [];
  });
}
