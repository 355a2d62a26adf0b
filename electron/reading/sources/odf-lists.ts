import { writeCount } from './docx-numbering.ts';
import type { OdfStyles } from './odf-styles.ts';
import type { XmlElement } from './xml.ts';
import { attribute, childrenNamed, numberAttribute } from './xml.ts';

/** Counts the items of numbered lists, which stand nowhere as text. */
export type OdfLists = {
  /** Says that a list begins; lists that do not go on from an earlier one start counting again. */
  begin(list: XmlElement, styleName: string | null, level: number): void;
  /** The number in front of the next item ("2."); empty for bullets. Levels count from 1. */
  next(styleName: string | null, level: number): string;
};

const FORMATS: Record<string, string> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};
const DEEPEST_LEVEL = 10;

export function createOdfLists(styles: OdfStyles): OdfLists {
  const countsByStyle = new Map<string | null, number[]>();
  const levelStyle = (styleName: string | null, level: number) =>
    childrenNamed(styles.listStyle(styleName), 'list-level-style-number').find(
      (style) => numberAttribute(style, 'level') === level,
    ) ?? null;
  return {
    begin(list, styleName, level) {
      const goesOn = attribute(list, 'continue-numbering') === 'true' || attribute(list, 'continue-list') !== null;
      if (level === 1 && !goesOn) countsByStyle.delete(styleName);
    },
    next(styleName, level) {
      if (level < 1 || level > DEEPEST_LEVEL) return '';
      const counts = countsByStyle.get(styleName) ?? [];
      countsByStyle.set(styleName, counts);
      const own = levelStyle(styleName, level);
      counts[level] = (counts[level] ?? (numberAttribute(own, 'start-value') ?? 1) - 1) + 1;
      counts.length = level + 1;
      const format = FORMATS[attribute(own, 'num-format') ?? ''];
      if (!own || !format) return '';
      const shown = Math.max(1, Math.min(level, numberAttribute(own, 'display-levels') ?? 1));
      const numbers = Array.from({ length: shown }, (_, i) => writeCount(counts[level - shown + 1 + i] ?? 1, format));
      return `${attribute(own, 'num-prefix') ?? ''}${numbers.join('.')}${attribute(own, 'num-suffix') ?? ''}`;
    },
  };
}
