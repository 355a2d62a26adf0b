const CYCLE_DAY = /^(?:day|tag|jour|giorno|d[ií]a|dag)\s*(?:\d{1,2}|[A-J])$/iu;

/** "Day 3", "Tag B": a day of a cycle that runs on over weekends; as printed, or null for anything else. */
export function cycleDayOf(heading: string | null): string | null {
  return heading !== null && CYCLE_DAY.test(heading.trim()) ? heading.trim() : null;
}
