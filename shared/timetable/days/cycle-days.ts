const WORD = String.raw`day|tag|jour|giorno|d[ií]a|dag|dzie[nń]|de[nň]|nap`;
const CYCLE_DAY = new RegExp(
  String.raw`^(?:(?:${WORD})\s*(?:\d{1,2}|[A-J])|(?:\d{1,2}|[A-J])\.?\s*(?:${WORD}))$`,
  'iu',
);

/** "Day 3", "Tag B", "1. nap": a day of a cycle that runs on over weekends; as printed, or null for anything else. */
export function cycleDayOf(heading: string | null): string | null {
  return heading !== null && CYCLE_DAY.test(heading.trim()) ? heading.trim() : null;
}

/** Headings that are all days of a cycle; "D1", "D2" … "D6" in one row are, a lone "D1" may be a room. */
export function areCycleDays(headings: readonly string[]): boolean {
  const numbered = headings.map((heading) => /^([DJTNG])\s?(\d{1,2})$/u.exec(heading.trim()));
  const runOn =
    new Set(numbered.map((match) => match?.[1])).size === 1 &&
    numbered.every((match, index) => match !== null && Number(match[2]) === index + 1);
  return headings.length >= 3 && (runOn || headings.every((heading) => cycleDayOf(heading) !== null));
}
