/** "Monday, 23 November 2026 at 14:05", from milliseconds since 1970, as `Texts.dates` says. */
export function whenWords(at: number, dates: string): string {
  return new Intl.DateTimeFormat(dates, { dateStyle: 'full', timeStyle: 'short' }).format(at);
}
