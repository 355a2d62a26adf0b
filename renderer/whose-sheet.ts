type Said = { readonly teacher: string | null; readonly class: string | null };

/** "Miss Example · 3AB": whose timetable it is, as far as the sheet says; empty when it does not, or has a blank to fill in. */
export function whoseSheet({ teacher, class: className }: Said): string {
  return [teacher, className].filter((text) => text !== null && /[\p{L}\p{N}]/u.test(text)).join(' · ');
}
