import type { LineRole } from './line-role.ts';
import type { GridCell } from '../sheet.ts';

export type AroundTitles = { readonly above: LineRole; readonly below: LineRole };

/** On sheets with bold titles: whether the plain lines above them, and those below, are names or rooms throughout. */
export function learnAroundTitles(cells: readonly GridCell[]): AroundTitles {
  const sides = cells.flatMap(({ lines }) => {
    const first = lines.findIndex((line) => line.bold);
    const last = lines.findLastIndex((line) => line.bold);
    return first === -1 ? [] : [{ above: lines.slice(0, first), below: lines.slice(last + 1) }];
  });
  const joined = (side: 'above' | 'below') =>
    sides.map((one) => one[side].map((line) => line.text.trim()).join(' ')).filter((text) => text !== '');
  return { above: roleOfSide(joined('above'), cells.length), below: roleOfSide(joined('below'), cells.length) };
}

function roleOfSide(texts: readonly string[], cells: number): LineRole {
  if (texts.length < 6 || texts.length < 0.6 * cells) return 'notes';
  const share = (test: (text: string) => boolean) => texts.filter(test).length / texts.length;
  if (share((text) => /\d/.test(text)) > 0.5 || sharesBeginning(texts)) return 'room';
  return share((text) => /^(?:\p{Lu}[\p{L}.'’_-]+\s?){1,3}$/u.test(text)) > 0.8 ? 'teacher' : 'notes';
}

/** "Sala 1", "Sala 2", "Sala Música": most begin with the same word and go on differently. */
function sharesBeginning(texts: readonly string[]): boolean {
  const firstWords = Map.groupBy(texts, (text) => /^\p{L}+/u.exec(text)?.[0] ?? '');
  const [most] = [...firstWords.entries()].toSorted((a, b) => b[1].length - a[1].length);
  return most !== undefined && most[0] !== '' && most[1].length > 0.6 * texts.length && new Set(most[1]).size > 3;
}
