/**
 * How dates, clock times and figures are written beside words of a language. `computer` holds the computer's own tags, that
 * of its formats first: one of the same language says it ("de-AT" beside German). English is written as in the computer's
 * region whatever its language is, for it is what people choose whose own language we lack; and where no region is named,
 * with the day first and the month as a word, which nobody misreads. Bare "en" would be American.
 */
export function datesLocale(language: string, computer: readonly string[]): string {
  const { language: spoken } = new Intl.Locale(language);
  const locales = computer.flatMap((tag) => localeOf(tag) ?? []).filter(({ region }) => region !== undefined);
  if (spoken === 'en') return `en-${locales[0]?.region ?? 'GB'}`;
  const same = locales.find((locale) => locale.language === spoken);
  return same === undefined ? language : `${spoken}-${same.region}`;
}

/** "de_AT" as systems write it, too; null for "C" and what else is no tag. */
function localeOf(tag: string): Intl.Locale | null {
  try {
    return new Intl.Locale(tag.replaceAll('_', '-'));
  } catch {
    return null;
  }
}
