/**
 * The languages the program speaks, as BCP 47 tags. Portuguese is that of Portugal: it counts otherwise than Brazil's
 * ("0 documentos"), and screen readers choose their voice by the tag.
 */
export const languages = ['de', 'en', 'es', 'fr', 'it', 'pt-PT'] as const;
export type Language = (typeof languages)[number];

/** The first of a person's languages that we have, whatever their country; English otherwise. */
export function firstKnownLanguage(wanted: readonly string[]): Language {
  const known = wanted.flatMap((tag) => languages.find((language) => base(language) === base(tag)) ?? []);
  return known[0] ?? 'en';
}

function base(tag: string): string {
  return tag.toLowerCase().split(/[-_]/)[0] ?? '';
}
