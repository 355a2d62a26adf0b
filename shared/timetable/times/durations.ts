const HOURS_AND_MINUTES =
  /^(\d{1,2})\s?(?:h|hrs?|hours?|std|stunden?|uur|uren|godz|hod|ore|horas?|hores|heures?|óra)\.?\s?(?:(\d{1,2})\s?(?:m|mins?|minutes?|minuten|minuti|minutos|minuts|minút|minut|perc)?\.?)?$/iu;
const MINUTES = /^(\d{2,3})\s?(?:['’′]|(?:m|mins?|minutes?|minuten|minuti|minutos|minuts|minút|minut|perc)\.?)?$/iu;
const CLOCK = /^(\d)[:.](\d{2})\s?(?:h|hrs?|std)?\.?$/iu;

/** How long something lasts as a column headed "Duration" says it ("90 min", "1 h 30 min", "1:30"), in minutes; null for anything else. */
export function readDuration(text: string): number | null {
  const plain = text.trim();
  const minutes = MINUTES.exec(plain);
  if (minutes) return Number(minutes[1]);
  const hours = HOURS_AND_MINUTES.exec(plain) ?? CLOCK.exec(plain);
  return hours ? 60 * Number(hours[1]) + Number(hours[2] ?? 0) : null;
}

/** A length and what is said behind it: "45 min, ask the office", "1 h (with break)"; null where no length comes first. */
export function readDurationIn(text: string): { readonly minutes: number; readonly rest: string } | null {
  const head = /^.*?(?=,\s|[;(*]|\s[-–—/]\s|$)/su.exec(text)?.[0] ?? '';
  const minutes = readDuration(text) ?? readDuration(head);
  if (minutes === null) return null;
  return { minutes, rest: readDuration(text) === null ? text.slice(head.length) : '' };
}
