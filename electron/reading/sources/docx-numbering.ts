import type { XmlElement } from './xml.ts';
import { attribute, childNamed, childrenNamed, numberAttribute } from './xml.ts';

/** Counts the numbered paragraphs of a document; periods are often numbered by Word and stand nowhere as text. */
export type ListNumbers = {
  /** The number in front of the next paragraph with this `w:numPr`, as Word shows it ("2."); empty for bullets. */
  next(properties: XmlElement | null): string;
};

const DEEPEST_LEVEL = 9;

export function readListNumbers(root: XmlElement | null): ListNumbers {
  const abstractById = new Map(
    childrenNamed(root, 'abstractNum').map((list) => [attribute(list, 'abstractNumId') ?? '', list]),
  );
  const listsById = new Map(
    childrenNamed(root, 'num').map((list) => {
      const abstractId = attribute(childNamed(list, 'abstractNumId'), 'val') ?? '';
      return [attribute(list, 'numId') ?? '', readLevels(abstractById.get(abstractId) ?? null)] as const;
    }),
  );
  const countsById = new Map<string, number[]>();
  return {
    next(properties) {
      const id = attribute(childNamed(properties, 'numId'), 'val') ?? '';
      const level = numberAttribute(childNamed(properties, 'ilvl'), 'val') ?? 0;
      const levels = listsById.get(id);
      const own = levels?.[level];
      if (!levels || !own || level < 0 || level >= DEEPEST_LEVEL) return '';
      const counts = countsById.get(id) ?? [];
      countsById.set(id, counts);
      for (let i = 0; i < level; i++) counts[i] ??= levels[i]?.start ?? 1;
      counts[level] = counts[level] === undefined ? own.start : counts[level] + 1;
      counts.length = level + 1;
      return own.format === 'bullet' ? '' : fillIn(own.pattern, counts, levels);
    },
  };
}

type Level = { readonly start: number; readonly format: string; readonly pattern: string };

function readLevels(list: XmlElement | null): Level[] {
  const levels: Level[] = [];
  for (const level of childrenNamed(list, 'lvl')) {
    const index = numberAttribute(level, 'ilvl') ?? 0;
    if (index < 0 || index >= DEEPEST_LEVEL) continue;
    levels[index] = {
      start: numberAttribute(childNamed(level, 'start'), 'val') ?? 1,
      format: attribute(childNamed(level, 'numFmt'), 'val') ?? 'decimal',
      pattern: attribute(childNamed(level, 'lvlText'), 'val') ?? '',
    };
  }
  return levels;
}

/** "%1.%2" with the counts of the levels put in. */
function fillIn(pattern: string, counts: readonly number[], levels: readonly Level[]): string {
  return pattern.replace(/%([1-9])/g, (_, digit: string) => {
    const level = Number(digit) - 1;
    return writeCount(counts[level] ?? 1, levels[level]?.format ?? 'decimal');
  });
}

/** A count in one of the ways that Word has names for (ECMA-376 17.18.59). */
export function writeCount(count: number, format: string): string {
  switch (format) {
    case 'upperLetter':
      return letter(count);
    case 'lowerLetter':
      return letter(count).toLowerCase();
    case 'upperRoman':
      return roman(count);
    case 'lowerRoman':
      return roman(count).toLowerCase();
    case 'none':
      return '';
    case 'decimalZero':
      return String(count).padStart(2, '0');
    default:
      return String(count);
  }
}

/** A to Z, then AA, BB and so on, as Word counts. */
function letter(count: number): string {
  const index = Math.max(0, count - 1);
  return String.fromCharCode(65 + (index % 26)).repeat(Math.min(20, Math.floor(index / 26) + 1));
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(count: number): string {
  if (count < 1 || count > 3999) return String(count);
  let rest = count;
  let text = '';
  for (const [value, letters] of ROMAN) {
    while (rest >= value) {
      text += letters;
      rest -= value;
    }
  }
  return text;
}
