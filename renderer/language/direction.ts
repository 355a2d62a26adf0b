export type Direction = 'ltr' | 'rtl';

/** Scripts written from right to left that schools write in; see ISO 15924. */
const RIGHT_TO_LEFT: readonly string[] = ['Arab', 'Hebr', 'Syrc', 'Thaa'];

/** Which way a language is written: "ar" is Arabic script and so from right to left. */
export function directionOf(language: string): Direction {
  return RIGHT_TO_LEFT.includes(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : 'ltr';
}

/** Keeps the words of a sheet or the name of a file in their own order in a sentence that runs the other way (UAX 9). */
export function isolated(words: string): string {
  return `\u2068${words}\u2069`;
}

/** Keeps "9:00 – 9:45" as it is on the sheet and in the week: from left to right. */
export function leftToRight(words: string): string {
  return `\u2066${words}\u2069`;
}
