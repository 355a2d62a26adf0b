/** "Monday, 23 November 2026 at 14:05", from milliseconds since 1970. */
export function whenWords(at: number, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'short' }).format(at);
}
