/** One printed lesson. `start` and `end` are set when the cell prints its own times. */
export type Lesson = {
  readonly title: string;
  readonly teacher?: string;
  readonly room?: string;
  readonly notes?: string;
  readonly start?: string;
  readonly end?: string;
};

/** A stretch of the school day: filled by each day's lessons, or by one thing on all days (a break). */
export type Period = { readonly start: string; readonly end: string; readonly common?: string };

export type Day = { readonly code: string; readonly label: string };

/** What a lessons list may hold for a period: a lesson, "=" (the one before goes on), or null (nothing printed). */
export type Slot = Lesson | '=' | null;

/** An invented week. `lessons` has one list a day with one slot for every period that is not common. */
export type Week = {
  readonly days: readonly Day[];
  readonly periods: readonly Period[];
  readonly lessons: readonly (readonly Slot[])[];
};

export type Header = Partial<Record<'school' | 'class' | 'teacher' | 'term' | 'room', string>>;

type TruthBlock = Readonly<Record<string, string | null>>;

/** What a correct reading of a sample says. */
export type Truth = {
  readonly kind: string;
  readonly language: string;
  readonly layout: string;
  readonly header: Header;
  readonly blocks: readonly TruthBlock[];
};

/** The slot of a day in a period, with common periods in their place: what stands in that cell. */
export function slotAt(week: Week, day: number, period: number): Slot {
  const common = week.periods[period]?.common;
  if (common !== undefined) return { title: common };
  const before = week.periods.slice(0, period).filter((earlier) => earlier.common === undefined).length;
  return week.lessons[day]?.[before] ?? null;
}

/** How many periods the lesson that begins here goes on for. */
export function lengthAt(week: Week, day: number, period: number): number {
  let length = 1;
  while (period + length < week.periods.length && slotAt(week, day, period + length) === '=') length++;
  return length;
}

/** Every block of the week, day by day. */
export function truthBlocks(week: Week): TruthBlock[] {
  return week.days.flatMap((day, dayIndex) =>
    week.periods.flatMap((period, index) => {
      const slot = slotAt(week, dayIndex, index);
      if (slot === null || slot === '=') return [];
      const last = week.periods[index + lengthAt(week, dayIndex, index) - 1] ?? period;
      const { title, start = period.start, end = last.end, ...others } = slot;
      return [{ day: day.code, start, end, title, ...others }];
    }),
  );
}
