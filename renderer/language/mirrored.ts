import type { Catalogue } from './catalogue.ts';

/**
 * A language for those who build the program, never offered: English whose words run from right to left. The tag is the
 * one that CLDR keeps for this, so that the computer's own words, those of the days, come in Arabic.
 */
export const mirrored = 'ar-XB' as const;

/** English with every word made to run backwards, as a right-to-left language does, and with all of Arabic's plurals. */
export function mirror(english: Catalogue): Catalogue {
  const entries = Object.entries(english).flatMap(([key, text]): [string, string | Catalogue][] => {
    if (typeof text !== 'string') return [[key, mirror(text)]];
    const words = text.replaceAll(/(\{\{\w+\}\})|[\p{L}\p{N}'’]+/gu, (word, blank) => blank ?? backwards(word));
    const stem = /^(.*)_other$/.exec(key)?.[1];
    return stem === undefined ? [[key, words]] : pluralsOf(mirrored).map((form) => [`${stem}_${form}`, words]);
  });
  return Object.fromEntries(entries);
}

/** The plural forms of a language, such as "one", "many" and "other". */
export function pluralsOf(language: string): readonly string[] {
  return new Intl.PluralRules(language).resolvedOptions().pluralCategories;
}

function backwards(word: string): string {
  return `\u202e${word}\u202c`;
}
