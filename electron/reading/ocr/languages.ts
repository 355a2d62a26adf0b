/** Languages that pages are read in, as ISO 639-3 codes. The letters of each are installed with the program. */
export const LANGUAGES = ['eng', 'deu', 'fra', 'ita', 'spa', 'por', 'cat', 'nld', 'pol', 'ces', 'slk', 'hun'] as const;

export type Language = (typeof LANGUAGES)[number];

export function isLanguage(code: string): code is Language {
  return (LANGUAGES as readonly string[]).includes(code);
}
