/** The words a school of one language prints on its timetables. */
export type Language = {
  readonly code: string;
  /** Monday to Sunday, capitalised as on a sheet. */
  readonly days: readonly string[];
  /** Customary short forms, each a list of seven. */
  readonly shortDays: readonly (readonly string[])[];
  readonly months: readonly string[];
  /** Full name and abbreviation. */
  readonly subjects: readonly (readonly [string, string])[];
  /** What younger children do, printed in full. */
  readonly primary: readonly string[];
  readonly clubs: readonly string[];
  readonly words: SchoolWords;
  /** How teachers are addressed before their surname. */
  readonly address: readonly string[];
  /** Among the commonest of the country; nobody is meant. */
  readonly surnames: readonly string[];
  readonly schools: readonly string[];
  readonly classes: readonly string[];
  readonly rooms: readonly string[];
  /** Small print under a lesson. */
  readonly notes: readonly string[];
  /** Between hour and minute, the commonest first. */
  readonly clock: readonly string[];
};

export type SchoolWords = {
  readonly time: string;
  readonly day: string;
  readonly period: string;
  readonly subject: string;
  readonly class: string;
  readonly teacher: string;
  readonly formTeacher: string;
  readonly room: string;
  readonly timetable: string;
  readonly week: string;
  readonly schoolYear: string;
  readonly date: string;
  readonly exams: string;
  readonly legend: string;
  readonly breaks: readonly string[];
  readonly lunches: readonly string[];
  readonly registration: readonly string[];
  readonly home: readonly string[];
};

/** "Mathematics=Ma, English=En" → pairs. */
export function pairs(list: string): [string, string][] {
  return list.split(', ').map((entry) => {
    const [full = '', short = ''] = entry.split('=');
    return [full, short];
  });
}

export function items(list: string): string[] {
  return list.split(', ');
}
